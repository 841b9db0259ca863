package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** What the lifetime value models learned, and how it went. One row per as-of date and model. */
public enum ValueFits implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    MODEL(key(StringType, "bg-nbd, mbg-nbd or pareto-nbd for orders, gamma-gamma for what an order brings.")),
    CHOSEN(value(BooleanType, "Whether user_value is by this model.")),
    REASON(value(StringType, "Why it was chosen, with what the others reached; empty where it was not.")),
    PARAMETER_NAMES(value(createArrayType(StringType, true), "Names of the parameters, as in the paper.")),
    PARAMETERS(value(createArrayType(DoubleType, true), "Their values; time in days, money in currency.")),
    STANDARD_ERRORS(value(createArrayType(DoubleType, true), "Of the values, natural scale; null at the boundary.")),
    LOG_COVARIANCE(value(
            createArrayType(DoubleType, true),
            "Covariance of the parameters' logarithms, row after row; 0 at the boundary.")),
    LOG_LIKELIHOOD(optional(DoubleType, "Natural logarithm; null for a guess about nobody.")),
    AIC(optional(DoubleType, "Akaike's criterion, less is better; null for a guess about nobody.")),
    CUSTOMERS(value(LongType, "Customers that were learned from.")),
    ITERATIONS(value(IntegerType, "Steps of the search.")),
    CONVERGED(value(BooleanType, "Whether the search ended where nothing was left to gain.")),
    BOUNDARY(value(
            createArrayType(StringType, true),
            "Parameters that run to 0 or infinity, or that the data say nothing about.")),
    FALLBACK(value(StringType, "Why the model is a stated guess and not learned; empty for a fit.")),
    INTERVAL_TAILS(value(
            createArrayType(DoubleType, true),
            "Chance left out above, and at most below, an interval of orders in 30, 90 and 365 days.")),
    NET_RATIO(optional(DoubleType, "Of gamma-gamma: what customers keep paid, of what they paid; 0 to 1.")),
    NET_RATIO_WEIGHT(
            optional(
                    DoubleType,
                    "Of gamma-gamma: the ratio of all counts as much as so many orders of a customer's own; a million at most."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "value_fits",
                    ValueFits.class,
                    "What the lifetime value models learned, and how it went. One row per as-of date and model.")
            .holding("customers >= 0 and size(parameter_names) = size(parameters) and (chosen or reason = '')");

    private final Spec spec;

    ValueFits(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
