/**
 * Files as they should not be, each in a folder of {@code src/test/resources/hostile} with the config that reads it and
 * what must come of it.
 */
package org.headwater.jobs.sources.hostile;
