package org.headwater.synthetic.brand;

/**
 * @param key ASCII, for truth tables
 * @param name as shops write it
 * @param share how much of all tastes, against the other categories
 */
public record Category(String key, String name, double share) {}
