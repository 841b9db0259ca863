/** The program on a real Spark cluster: a master, workers and executors in processes of their own. */
package org.headwater.jobs.cluster;
