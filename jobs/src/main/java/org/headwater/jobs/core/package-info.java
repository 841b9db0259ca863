/**
 * From landed rows to one typed row per thing that happened.
 *
 * <p>Which of several rows for the same thing is kept was decided when they landed; here rows become tables.
 */
package org.headwater.jobs.core;
