package org.headwater.jobs.run;

import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.run.LandedStore.Reading;
import org.headwater.jobs.sources.Landing;
import org.headwater.jobs.tables.core.MessageTexts;
import org.headwater.jobs.tables.landing.Landed;
import org.headwater.jobs.tables.ops.Quarantine;

/**
 * For how long the lake keeps what people wrote to each other beside {@link MessageTexts}: the words of landed messages
 * until their time is over, and of rows that could not be read, of which nobody knows when they were sent, what stood
 * there for as many days after the run that read them. All else that the rows say stays, so that no other table changes.
 */
final class MessageRetention {

    private static final Column WORDS = Landed.MESSAGE_TEXTS.col();

    private static final Column SENT_AT = col(Landed.MESSAGE_TEXTS.column() + "." + MessageTexts.SENT_AT.column());

    private static final Column NOTHING = lit(null).cast("string");

    private final LocalDate asOf;
    private final LocalDate since;
    private final Column first;
    private final Column isUnread;

    MessageRetention(Config config, LocalDate asOf) {
        this.asOf = asOf;
        since = config.privacy().wordsSince(asOf);
        first = lit(since).cast("timestamp");
        Object[] wordless = config.sources().stream()
                .filter(source -> Landing.unfilled(List.of(source)).contains(Landed.MESSAGE_TEXTS))
                .map(SourceConfig::name)
                .toArray();
        isUnread = Landed.DISPOSITION
                .col()
                .equalTo("quarantined")
                .and(Landed.RAW.col().isNotNull())
                .and(not(Landed.SOURCE.col().isin(wordless)));
    }

    /** Rows that are read now, without the words whose time is over. */
    Dataset<Row> kept(Dataset<Row> rows) {
        Dataset<Row> kept = rows.withColumn(Landed.MESSAGE_TEXTS.column(), words());
        if (!isOver(asOf)) {
            return kept;
        }
        return kept.withColumn(Landed.DETAIL.column(), when(not(isUnread), Landed.DETAIL.col()))
                .withColumn(Landed.RAW.column(), when(not(isUnread), Landed.RAW.col()));
    }

    /** Takes what is over out of the rows that lie in the lake; writes nothing when nothing is. */
    void enforce(Lake lake, List<Reading> readings) {
        if (readings.isEmpty()) {
            return;
        }
        Dataset<Row> landed = lake.rows(Landed.TABLE);
        Column holdsOld = array_min(SENT_AT).lt(first);
        if (!landed.filter(holdsOld).isEmpty()) {
            lake.update(Landed.TABLE, holdsOld, Map.of(Landed.MESSAGE_TEXTS, words()));
        }
        Object[] batches = readings.stream()
                .filter(reading -> isOver(reading.asOf()))
                .map(Reading::batch)
                .distinct()
                .toArray();
        Column isOld = isUnread.and(Landed.BATCH.col().isin(batches));
        if (batches.length == 0 || landed.filter(isOld).isEmpty()) {
            return;
        }
        if (lake.has(Quarantine.TABLE)) {
            // The copies that runs made go first: killed between the two, the next run finds them again.
            lake.update(
                    Quarantine.TABLE,
                    landed.filter(isOld)
                            .select(Landed.SOURCE.col(), Landed.FILE.col(), Landed.LINE.col())
                            .distinct(),
                    Map.of(Quarantine.RAW, NOTHING, Quarantine.DETAIL, NOTHING));
        }
        lake.update(Landed.TABLE, isOld, Map.of(Landed.RAW, NOTHING, Landed.DETAIL, NOTHING));
    }

    private boolean isOver(LocalDate readAsOf) {
        return readAsOf.isBefore(since);
    }

    /** Those of a landed row that are kept; null when none are. */
    private Column words() {
        Column kept = filter(
                WORDS, text -> text.getField(MessageTexts.SENT_AT.column()).geq(first));
        return when(size(kept).gt(0), kept);
    }
}
