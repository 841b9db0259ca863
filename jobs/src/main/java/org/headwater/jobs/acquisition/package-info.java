/**
 * Where customers come from and what they cost: paths of touches, credit of the channels, cost of a new customer, payback.
 *
 * <p>Mirrors {@code org.headwater.models.attribution}: the models are there, the columns are here.
 */
package org.headwater.jobs.acquisition;
