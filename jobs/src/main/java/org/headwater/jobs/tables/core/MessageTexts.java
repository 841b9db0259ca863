package org.headwater.jobs.tables.core;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** What messages say: restricted, kept for a limited time, only where the customer agreed. One row per corp and message. */
public enum MessageTexts implements Field {
    CORP(key(StringType, "WeCom corp whose archive it stands in, as named in the config.")),
    MSGID(key(StringType, "Message number of the archive.")),
    SENT_AT(value(TimestampType, "When it was sent, UTC; its time of keeping counts from here.")),
    TEXT(value(StringType, "The text after repair.").personal()),
    LINK_URL(optional(StringType, "Address that it leads to; null when it is no link.")
            .personal()),
    TRUST_BP(value(
            IntegerType, "How much of the text survived, in hundredths of a percent: 10,000 when nothing is lost.")),
    MENDED(value(StringType, "What was repaired, comma-separated; empty when nothing was."));

    public static final Table TABLE = Table.of(
            Layer.CORE,
            "message_texts",
            MessageTexts.class,
            "What messages say: restricted, kept for a limited time, only where the customer agreed. One row per corp and message.");

    private final Spec spec;

    MessageTexts(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
