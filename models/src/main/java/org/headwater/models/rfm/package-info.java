/** Recency, frequency and money: scores, cut points, segments. Plain numbers in, plain numbers out. */
package org.headwater.models.rfm;
