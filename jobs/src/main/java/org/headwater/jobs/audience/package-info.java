/**
 * Whom to reach: rules over {@code user_360}, their members with reasons, and who came and went.
 *
 * <p>A rule is checked without Spark running; what goes into files is decided in {@code exports}.
 */
package org.headwater.jobs.audience;
