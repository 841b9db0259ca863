package org.headwater.models.stats;

/** A smooth function to be made small. */
@FunctionalInterface
public interface Objective {

    /**
     * @param at the point
     * @param gradient filled with the derivatives there
     * @return the value; infinite or NaN where the function is not defined
     */
    double value(double[] at, double[] gradient);
}
