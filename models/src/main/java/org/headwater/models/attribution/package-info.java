/**
 * Which channel earned a conversion: rules that share one conversion among the touches before it, Shapley's equal share
 * among the channels that were there, and the loss that a Markov chain of the paths suffers without a channel.
 *
 * <p>Plain paths in, credit per channel out. Where touches come from, and what a conversion is, is not decided here.
 */
package org.headwater.models.attribution;
