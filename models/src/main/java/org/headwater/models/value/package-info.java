/**
 * What each customer is still worth: how many orders are to come, whether the customer is still one, what an order brings.
 *
 * <p>A fit is by exact maximum likelihood over {@link org.headwater.models.value.Cells customers counted by history}, in the
 * logarithms of the parameters, with slopes in closed form; it says how it went and never throws for what the data are. Who the
 * customers are, and what counts as an order, is not decided here.
 */
package org.headwater.models.value;
