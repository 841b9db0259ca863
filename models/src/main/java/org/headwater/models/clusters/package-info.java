/**
 * Groups of customers who behave alike: found by G-means over standardised features, named by what sets each apart, and
 * with a figure of how stable they are.
 */
package org.headwater.models.clusters;
