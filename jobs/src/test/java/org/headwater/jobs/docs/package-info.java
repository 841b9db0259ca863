/**
 * The parts of the documentation that the code already says: written by it, compared with the files on every build.
 *
 * <p>To write them anew: {@code mvn -pl models,jobs -am -Dtest=DocsTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dgolden.write=true test}.
 */
package org.headwater.jobs.docs;
