package org.headwater.jobs.run;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.headwater.jobs.config.AudienceConfig;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.exports.AudienceFile;
import org.headwater.jobs.exports.Export;
import org.headwater.jobs.exports.ExportColumn;
import org.headwater.jobs.exports.Exports;
import org.headwater.jobs.exports.Publication;
import org.headwater.jobs.tables.marts.AudienceMembers;
import org.headwater.jobs.tables.marts.User360;

/** Selected members to files. Members stream to the writer in order of their ids; none are held together in memory. */
final class AudienceFiles {

    private final Config config;
    private final Dataset<Row> members;
    private final Dataset<Row> users;

    /**
     * @param members one slice
     * @param users the same slice
     */
    AudienceFiles(Config config, Dataset<Row> members, Dataset<Row> users) {
        this.config = config;
        this.members = members;
        this.users = users;
    }

    /** Publishes the files of every audience at once. */
    void publish(LocalDate asOf, String runId) throws IOException {
        try (var publication = new Publication(config.out(), asOf, runId)) {
            for (AudienceConfig audience : config.audiences()) {
                for (String destination : audience.destinations()) {
                    Export export = Exports.named(destination);
                    publication.write(
                            new AudienceFile(
                                    audience.name(), audience.title(), audience.titleZh(), ruleDigest(audience)),
                            export,
                            rows(audience, export),
                            config.export().maxRowsPerFile());
                }
            }
            publication.commit();
        }
    }

    static String ruleDigest(AudienceConfig audience) {
        byte[] rule = (audience.where() + "\n" + audience.exclude() + "\n" + audience.cap() + "\n" + audience.holdout())
                .getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(RunId.sha256().digest(rule), 0, 8);
    }

    private Iterator<org.headwater.jobs.exports.Row> rows(AudienceConfig audience, Export export) {
        List<String> fields =
                export.columns().stream().map(ExportColumn::field).distinct().toList();
        List<Column> columns = new ArrayList<>();
        fields.forEach(
                field -> columns.add(field(field, audience).cast("string").as(field)));
        Dataset<Row> chosen = members.filter(AudienceMembers.AUDIENCE.col().equalTo(audience.name()))
                .filter(AudienceMembers.STATUS.col().equalTo("selected"))
                .select(AudienceMembers.USER_ID.col(), AudienceMembers.REASONS.col());
        if (fields.size() > 1) {
            chosen = chosen.join(users, User360.USER_ID.column());
        }
        Iterator<Row> rows = chosen.select(columns.toArray(Column[]::new))
                .orderBy(functions.col(User360.USER_ID.column()))
                .toLocalIterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public org.headwater.jobs.exports.Row next() {
                Row row = rows.next();
                return field -> row.getString(row.fieldIndex(field));
            }
        };
    }

    private static Column field(String field, AudienceConfig audience) {
        return switch (field) {
            case "audience_title" -> lit(audience.title());
            case "audience_title_zh" -> lit(audience.titleZh());
            case "reasons" -> array_join(AudienceMembers.REASONS.col(), "; ");
            default -> col(field);
        };
    }
}
