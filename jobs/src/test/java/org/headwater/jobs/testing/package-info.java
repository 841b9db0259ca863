/** What tests of jobs share: one session a JVM, rows drawn as text, and seeded random cases. */
package org.headwater.jobs.testing;
