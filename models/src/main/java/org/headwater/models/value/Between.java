package org.headwater.models.value;

/**
 * An estimate between two bounds.
 *
 * @param low not above {@code estimate}
 * @param high not below it
 */
public record Between(double estimate, double low, double high) {}
