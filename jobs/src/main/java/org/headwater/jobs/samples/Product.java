package org.headwater.jobs.samples;

/**
 * @param listFen price before discounts, in fen; whole yuan, so that a whole percentage of it is exact
 * @param popularity how often it is chosen, against the others
 */
record Product(String sku, String category, String name, long listFen, int popularity) {}
