/** One typed row per thing that happened. */
package org.headwater.jobs.tables.core;
