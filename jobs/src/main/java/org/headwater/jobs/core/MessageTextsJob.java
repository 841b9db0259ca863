package org.headwater.jobs.core;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Param;
import org.headwater.jobs.tables.core.MessageTexts;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.tables.landing.Landed;

/** The words of messages: only of those whose content may be used, that were not taken back, and for a limited time. */
public final class MessageTextsJob {

    public static final Job JOB = new Job(
            "message_texts",
            "What was said, for a limited time",
            List.of(Landed.TABLE, Messages.TABLE),
            MessageTexts.TABLE,
            List.of(Param.WORDS_SINCE),
            (in, settings) -> texts(
                    Recorded.rows(in.rows(Landed.TABLE), MessageTexts.TABLE, Landed.MESSAGE_TEXTS),
                    in.rows(Messages.TABLE),
                    lit(settings.get(Param.WORDS_SINCE))));

    private MessageTextsJob() {}

    /** @param oldest the first day, in UTC, from which words are kept */
    static Dataset<Row> texts(Dataset<Row> said, Dataset<Row> messages, Column oldest) {
        Dataset<Row> usable = messages.filter(Messages.CONTENT_USABLE.col())
                .filter(Messages.REVOKED_AT.col().isNull())
                .select(Messages.CORP.col(), Messages.MSGID.col());
        return MessageTexts.TABLE.shape(said.filter(MessageTexts.SENT_AT.col().geq(oldest.cast("timestamp")))
                .join(usable, new String[] {Messages.CORP.column(), Messages.MSGID.column()}, "left_semi"));
    }
}
