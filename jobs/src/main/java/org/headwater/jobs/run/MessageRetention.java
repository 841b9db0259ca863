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
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.run.LandedStore.Reading;
import org.headwater.jobs.tables.core.MessageTexts;
import org.headwater.jobs.tables.landing.Landed;
import org.headwater.jobs.tables.ops.Quarantine;

/**
 * For how long the lake keeps what people wrote to each other: the words of messages until their time is over, and of rows that
 * could not be read, of which nobody knows when they were sent, what stood there for as many days after the run that read them.
 * All else that the rows say stays.
 */
final class MessageRetention {

    private static final Column WORDS = Landed.MESSAGE_TEXTS.col();

    private static final Column SENT_AT = col(Landed.MESSAGE_TEXTS.column() + "." + MessageTexts.SENT_AT.column());

    private static final Column NOTHING = lit(null).cast("string");

    private static final Column IS_UNREAD =
            Landed.DISPOSITION.col().equalTo("quarantined").and(Landed.RAW.col().isNotNull());

    private final LocalDate day;
    private final LocalDate since;
    private final Column first;
    private final Set<String> sources;

    /** @param day of the run */
    MessageRetention(Config config, LocalDate day) {
        this.day = day;
        since = config.privacy().wordsSince(day);
        first = lit(since).cast("timestamp");
        sources = config.sources().stream()
                .filter(source -> source.format().holdsMessages())
                .map(SourceConfig::name)
                .collect(Collectors.toSet());
    }

    LocalDate day() {
        return day;
    }

    /** Whether files of the source hold messages. */
    boolean covers(String source) {
        return sources.contains(source);
    }

    /** Rows that are read now, without the words whose time is over. */
    Dataset<Row> kept(Dataset<Row> rows) {
        Dataset<Row> kept = rows.withColumn(Landed.MESSAGE_TEXTS.column(), words());
        if (!isOver(day)) {
            return kept;
        }
        Column stays = not(IS_UNREAD.and(Landed.SOURCE.col().isin(sources.toArray())));
        return kept.withColumn(Landed.DETAIL.column(), when(stays, Landed.DETAIL.col()))
                .withColumn(Landed.RAW.column(), when(stays, Landed.RAW.col()));
    }

    /** Takes what is over out of the tables of the lake; writes nothing when nothing is. */
    void enforce(Lake lake, List<Reading> readings) {
        Column isOver = MessageTexts.SENT_AT.col().lt(first);
        if (lake.has(MessageTexts.TABLE)
                && !lake.rows(MessageTexts.TABLE).filter(isOver).isEmpty()) {
            lake.delete(MessageTexts.TABLE, isOver);
        }
        if (!lake.has(Landed.TABLE)) {
            return;
        }
        List<Reading> ofMessages =
                readings.stream().filter(Reading::holdsMessages).toList();
        List<Reading> old =
                ofMessages.stream().filter(reading -> isOver(reading.asOf())).toList();
        // Of a reading that was killed nothing is known, and nothing counts.
        Column isKilled = Landed.BATCH
                .col()
                .gt(readings.stream().mapToLong(Reading::batch).max().orElse(0));
        Dataset<Row> landed = lake.rows(Landed.TABLE);
        Column holdsOld = isKilled.or(isOf(ofMessages)).and(array_min(SENT_AT).lt(first));
        if (!landed.filter(holdsOld).isEmpty()) {
            lake.update(Landed.TABLE, holdsOld, Map.of(Landed.MESSAGE_TEXTS, words()));
        }
        Column isOldUnread = isKilled.or(isOf(old)).and(IS_UNREAD);
        if (landed.filter(isOldUnread).isEmpty()) {
            return;
        }
        if (lake.has(Quarantine.TABLE)) {
            // The copies that runs made go first: killed between the two, the next run finds them again.
            lake.update(
                    Quarantine.TABLE,
                    landed.filter(isOf(old).and(IS_UNREAD))
                            .select(Landed.SOURCE.col(), Landed.FILE.col(), Landed.LINE.col())
                            .distinct(),
                    Map.of(Quarantine.RAW, NOTHING, Quarantine.DETAIL, NOTHING));
        }
        lake.update(Landed.TABLE, isOldUnread, Map.of(Landed.RAW, NOTHING, Landed.DETAIL, NOTHING));
    }

    /** By batch, which is the partition: the files of others are not opened. */
    private static Column isOf(List<Reading> readings) {
        Object[] batches = readings.stream().map(Reading::batch).distinct().toArray();
        Object[] sources = readings.stream().map(Reading::source).distinct().toArray();
        return Landed.BATCH.col().isin(batches).and(Landed.SOURCE.col().isin(sources));
    }

    private boolean isOver(LocalDate readOn) {
        return readOn.isBefore(since);
    }

    /** Those of a landed row that are kept; null when none are. */
    private Column words() {
        Column kept = filter(
                WORDS, text -> text.getField(MessageTexts.SENT_AT.column()).geq(first));
        return when(size(kept).gt(0), kept);
    }
}
