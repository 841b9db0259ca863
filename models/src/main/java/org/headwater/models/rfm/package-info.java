/**
 * Recency, frequency and money: scores, cut points, segments. Plain numbers in, plain numbers out.
 *
 * <p>{@link org.headwater.models.rfm.AxisScale} scores one axis from a few order statistics, {@link
 * org.headwater.models.rfm.Segment} names three scores, {@link org.headwater.models.rfm.ValueCut} and {@link
 * org.headwater.models.rfm.ValueClass} make the eight value classes. Who the customers are and how their values are measured is
 * not decided here.
 */
package org.headwater.models.rfm;
