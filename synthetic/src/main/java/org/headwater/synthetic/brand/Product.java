package org.headwater.synthetic.brand;

/**
 * @param category index into {@link Catalogue#categories()}
 * @param listFen price before discounts, in fen, whole yuan
 * @param popularity how often it is chosen, against the others of its category
 * @param words what people call it in chats
 */
public record Product(String sku, int category, String name, long listFen, int popularity, String words) {}
