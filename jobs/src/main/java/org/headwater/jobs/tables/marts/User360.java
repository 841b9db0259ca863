package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createMapType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;
import static org.headwater.jobs.tables.Types.MONEY;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** All that is known of a user, in one row; what audience rules are written against. One row per as-of date and user. */
public enum User360 implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    USER_ID(key(StringType, "Who.").personal()),
    FIRST_PAID_ON(optional(DateType, "Business day of the first paid order; null when only refunds are known.")),
    LAST_PAID_ON(optional(DateType, "Business day of the latest paid order; null when only refunds are known.")),
    TENURE_DAYS(optional(IntegerType, "Days from the first paid order to the as-of date.")),
    RECENCY_DAYS(optional(IntegerType, "Days from the latest paid order to the as-of date.")),
    ORDERS(value(LongType, "Paid orders.")),
    REFUNDS(value(LongType, "Successful refunds.")),
    PAID_REVENUE(value(MONEY, "Paid for goods.")),
    REFUNDED_REVENUE(value(MONEY, "Given back.")),
    NET_REVENUE(value(MONEY, "Paid less given back.")),
    AVERAGE_ORDER_VALUE(optional(MONEY, "Paid revenue per paid order, rounded half up; null without orders.")),
    RECENCY_SCORE(optional(IntegerType, "1 to 5, 5 for the most recent; null without orders, as all below.")),
    FREQUENCY_SCORE(optional(IntegerType, "1 to 5, 5 for the most frequent.")),
    MONETARY_SCORE(optional(IntegerType, "1 to 5, 5 for the most valuable.")),
    RFM_SCORE(optional(StringType, "The three scores side by side, such as 545.")),
    SEGMENT(optional(StringType, "Segment of the 11-segment grid, such as champions.")),
    SEGMENT_ZH(optional(StringType, "Its Chinese name.")),
    VALUE_CLASS(optional(StringType, "Class of the eight value classes, such as important_value.")),
    VALUE_CLASS_ZH(optional(StringType, "Its Chinese name, such as 重要价值客户.")),
    LIFECYCLE(optional(StringType, "State of user_lifecycle, such as at_risk.")),
    LIFECYCLE_ZH(optional(StringType, "Its Chinese name.")),
    LIFECYCLE_SINCE(optional(DateType, "First business day in this state.")),
    ALIVE_PROBABILITY(optional(
            DoubleType,
            "Chance that the user has not left for good, 0 to 1; null without orders, as all of user_value.")),
    ORDERS_90D(optional(DoubleType, "Orders expected in the next 90 days.")),
    REVENUE_90D(optional(MONEY, "Revenue expected of the next 90 days.")),
    REVENUE_365D(optional(MONEY, "Revenue expected of the next 365 days.")),
    LIFETIME_VALUE(optional(MONEY, "What is still to come, discounted by 10 % a year.")),
    BUYS_AGAIN_PROBABILITY(optional(DoubleType, "Of an order within 30 days, see user_propensity; 0 to 1.")),
    GONE_PROBABILITY(optional(DoubleType, "Of none within the horizon of user_propensity; 0 to 1.")),
    CLUSTER(optional(StringType, "What sets the group of user_clusters apart, such as frequent, recent.")),
    STAGES(value(
            createMapType(StringType, StringType, true),
            "Furthest stage in each model of user_stage: stages['aarrr'] is such as retain.")),
    KOC_TIER(optional(StringType, "head, waist, koc or ordinary in koc_category; null for who never shared.")),
    KOC_TIER_ZH(optional(StringType, "The same in Chinese.")),
    KOC_CATEGORY(optional(StringType, "Category in which the person's score is highest.")),
    KOC_SCORE(optional(DoubleType, "That score, see koc.")),
    MOVED_REVENUE(optional(MONEY, "Paid for orders that came by the person's shares less what was given back.")),
    IS_RING_MEMBER(value(BooleanType, "On the exclusion list of abuse_rings.")),
    BEST_HOUR(optional(
            IntegerType,
            "Hour of the business day in which the person is most likely there; null for who was never seen.")),
    FAVOURITE_CATEGORY(
            optional(StringType, "Category looked at most of late; null where interests are not sure of any.")),
    FAVOURITE_CONTENT_KIND(optional(StringType, "Kind of content, likewise.")),
    REACHABLE_BY(
            value(
                    createArrayType(StringType, true),
                    "Channels by which something can be sent: connected, and consent not withdrawn; sorted, such as [sms, wecom].")),
    CONTACTS_7D(value(LongType, "What was sent in the last 7 days by any channel: the pressure.")),
    MEMBER_LEVEL(optional(StringType, "Level in members, such as V2; null for who is no member.")),
    POINTS_BALANCE(optional(LongType, "Points that the member still has.")),
    CARD_STATE(optional(StringType, "none, valid or lapsed; null for who is no member.")),
    RIGHTS(value(createArrayType(StringType, true), "Rights of the config that are earned; sorted."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "user_360",
                    User360.class,
                    "All that is known of a user, in one row; what audience rules are written against. One row per as-of date and user.")
            .holding("net_revenue = paid_revenue - refunded_revenue and (orders > 0) = (rfm_score is not null)");

    private final Spec spec;

    User360(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
