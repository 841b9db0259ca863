/** Speed of the models of spreading. */
package org.headwater.benchmarks.spread;
