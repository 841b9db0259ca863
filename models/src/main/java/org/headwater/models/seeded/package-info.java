/** Runs a library that draws from a thread's own random numbers and works in parallel so that it answers the same each time. */
package org.headwater.models.seeded;
