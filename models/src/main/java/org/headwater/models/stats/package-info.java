/**
 * Numerical ground for the models: special functions, quadrature, minimisation, small matrices.
 *
 * <p>Each function says its domain and its error. What a number means is not decided here.
 */
package org.headwater.models.stats;
