package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;
import static org.headwater.jobs.tables.Types.MONEY;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** How each member of staff wins, serves and sells to customers. One row per as-of date, corp and member of staff. */
public enum StaffKpi implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    CORP(key(StringType, "WeCom corp.")),
    STAFF_ID(key(StringType, "Member of staff.")),
    CUSTOMERS(value(LongType, "People who are their contacts.")),
    ADDED_30D(value(LongType, "Of them, added in the last 30 days.")),
    CHATS_30D(value(LongType, "People they had a private chat with in the last 30 days.")),
    RECEIVED_30D(value(LongType, "Messages of customers to them in these days.")),
    SENT_30D(value(LongType, "Messages of theirs to customers.")),
    QUESTIONS_30D(value(LongType, "Times that a customer wrote first or after an answer.")),
    ANSWERED_30D(value(LongType, "Of them, those that were answered within a day.")),
    MEDIAN_REPLY_SECONDS(
            optional(LongType, "Seconds to the answer that half of the answered do not exceed; null for none.")),
    BUYERS(value(LongType, "Contacts who paid an order after they were added.")),
    PAID_RATIO(value(DoubleType, "buyers / customers, 0 to 1.")),
    PAID_30D(value(MONEY, "Paid in the last 30 days by contacts, each for the one who added them last.")),
    LOAD(value(DoubleType, "Customers and chats to those of the median member of staff, the larger of the two.")),
    IS_OVERLOADED(value(BooleanType, "Twice the median and more, of three members of staff and more."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "staff_kpi",
                    StaffKpi.class,
                    "How each member of staff wins, serves and sells to customers. One row per as-of date, corp and member of staff.")
            .holding(
                    "added_30d <= customers and answered_30d <= questions_30d and buyers <= customers and chats_30d <= received_30d + sent_30d");

    private final Spec spec;

    StaffKpi(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
