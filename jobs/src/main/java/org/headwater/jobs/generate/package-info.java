/** {@code bin/headwater generate}: the synthetic brand's files and truth, of any size, by Spark. */
package org.headwater.jobs.generate;
