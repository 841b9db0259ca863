/**
 * The promises that need many runs to see: the same result for every shape of cluster, and nothing half-written when a
 * run is killed. Each run is a process of its own over a copy of the samples.
 */
package org.headwater.jobs.check;
