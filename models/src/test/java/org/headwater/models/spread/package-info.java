/** Measures of graphs and forests, against published values, against slow and obvious ways to compute them, and by their laws. */
package org.headwater.models.spread;
