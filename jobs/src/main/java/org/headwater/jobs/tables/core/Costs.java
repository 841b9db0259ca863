package org.headwater.jobs.tables.core;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** What was paid for advertising, as last stated. One row per platform, account, campaign, ad group, ad, creative and day. */
public enum Costs implements Field {
    PLATFORM(key(StringType, "Advertising platform, as named in the config.")),
    ACCOUNT_ID(key(StringType, "Ad account; empty when the source does not say.")),
    CAMPAIGN_ID(key(StringType, "Campaign; empty when the source does not say.")),
    AD_GROUP_ID(key(StringType, "Ad group or ad set; empty when the source does not say.")),
    AD_ID(key(StringType, "Ad; empty when the source does not say.")),
    CREATIVE_ID(key(StringType, "Creative; empty when the source does not say.")),
    DAY(key(DateType, "Day in the account's zone.")),
    COST_FEN(value(LongType, "Spent, in minor units (1/100) of the currency.")),
    CURRENCY(value(StringType, "ISO 4217 code of the amount.")),
    IMPRESSIONS(optional(LongType, "How often it was shown; null when the source does not say.")),
    CLICKS(optional(LongType, "How often it was clicked; null when the source does not say.")),
    CONVERSIONS(optional(LongType, "How many conversions the platform claims; null when the source does not say.")),
    SOURCE(value(StringType, "Source in the config that it came from."));

    public static final Table TABLE = Table.of(
            Layer.CORE,
            "costs",
            Costs.class,
            "What was paid for advertising, as last stated. One row per platform, account, campaign, ad group, ad, creative and day.");

    private final Spec spec;

    Costs(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
