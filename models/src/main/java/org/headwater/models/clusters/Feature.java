package org.headwater.models.clusters;

import java.io.Serializable;

/**
 * A measure of behaviour, and what to call those who have much or little of it.
 *
 * @param name such as {@code frequency}
 * @param high such as {@code frequent}
 * @param low such as {@code seldom}
 */
public record Feature(String name, String high, String low) implements Serializable {}
