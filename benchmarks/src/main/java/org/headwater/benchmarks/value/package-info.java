/** Speed of the lifetime value models. */
package org.headwater.benchmarks.value;
