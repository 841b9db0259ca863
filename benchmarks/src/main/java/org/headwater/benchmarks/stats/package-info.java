/** Speed of special functions. */
package org.headwater.benchmarks.stats;
