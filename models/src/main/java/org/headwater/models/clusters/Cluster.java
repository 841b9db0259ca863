package org.headwater.models.clusters;

import java.io.Serializable;
import java.util.List;

/**
 * A group.
 *
 * @param number from 1, the largest first
 * @param name what sets it apart, such as {@code frequent, recent}
 * @param size rows of the sample in it
 * @param centre of each feature in standard deviations from the mean of all
 */
public record Cluster(int number, String name, int size, List<Double> centre) implements Serializable {}
