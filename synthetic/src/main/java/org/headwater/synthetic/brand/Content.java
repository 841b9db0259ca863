package org.headwater.synthetic.brand;

/**
 * One thing that the brand published.
 *
 * @param id as files name it, such as {@code c20250103-1}
 * @param day of publication, from 0
 * @param category index into the catalogue
 * @param product index into the catalogue's products
 * @param quality multiplies how readily it is opened, passed on and dwelt on; median 1
 */
public record Content(String id, int day, ContentKind kind, int category, int product, String title, double quality) {}
