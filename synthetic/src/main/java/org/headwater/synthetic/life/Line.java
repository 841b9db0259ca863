package org.headwater.synthetic.life;

/**
 * @param product index into the catalogue's products
 * @param listFen list price times quantity
 * @param paidFen what of the order's payment falls on it; the lines' add up to the order's
 */
public record Line(int product, int quantity, long listFen, long paidFen) {}
