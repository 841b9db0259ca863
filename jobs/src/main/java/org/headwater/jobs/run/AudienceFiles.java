package org.headwater.jobs.run;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.config.AudienceConfig;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.exports.AudienceFile;
import org.headwater.jobs.exports.Export;
import org.headwater.jobs.exports.ExportColumn;
import org.headwater.jobs.exports.Exports;
import org.headwater.jobs.exports.Publication;
import org.headwater.jobs.plan.Buyers;
import org.headwater.jobs.tables.marts.AudienceMembers;
import org.headwater.jobs.tables.marts.User360;

/** Selected members to files. Members stream to the writer in order of their ids; none are held together in memory. */
final class AudienceFiles {

    private final Config config;
    private final Dataset<Row> members;
    private final Dataset<Row> users;
    private final Buyers buyers;
    private final Optional<Dataset<Row>> identities;

    /**
     * @param members one slice
     * @param users the same slice
     * @param identities whose each id is; empty where user ids are as given
     */
    AudienceFiles(Config config, Dataset<Row> members, Dataset<Row> users, Optional<Dataset<Row>> identities) {
        this.config = config;
        this.members = members;
        this.users = users;
        this.buyers = Buyers.of(config);
        this.identities = identities;
    }

    /**
     * Publishes the files of every audience at once.
     *
     * @param asOf date of the members
     */
    void publish(LocalDate asOf, String runId) throws IOException {
        List<Delivery> deliveries = new ArrayList<>();
        for (AudienceConfig audience : config.audiences()) {
            for (String destination : audience.destinations()) {
                deliveries.add(new Delivery(deliveries.size(), audience, Exports.named(destination)));
            }
        }
        try (var publication = new Publication(config.out(), asOf, runId)) {
            var rows = new DeliveredRows(rows(deliveries));
            for (Delivery delivery : deliveries) {
                AudienceConfig audience = delivery.audience();
                publication.write(
                        new AudienceFile(audience.name(), audience.title(), audience.titleZh(), ruleDigest(audience)),
                        delivery.export(),
                        rows.of(delivery),
                        config.export().maxRowsPerFile());
            }
            publication.commit();
        }
    }

    /** One audience for one destination; its number is its place among all. */
    record Delivery(int number, AudienceConfig audience, Export export) {}

    /** The rows of all deliveries by number, then by user id: one sort and one stream, however many there are. */
    private Iterator<Row> rows(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return Collections.emptyIterator();
        }
        Dataset<Row> numbers = members.sparkSession()
                .createDataFrame(
                        deliveries.stream()
                                .map(d -> RowFactory.create(
                                        d.number(),
                                        d.audience().name(),
                                        d.audience().title(),
                                        d.audience().titleZh(),
                                        kinds(d.audience())))
                                .toList(),
                        NUMBERS);
        List<Column> columns = new ArrayList<>();
        columns.add(col(DeliveredRows.NUMBER));
        deliveries.stream()
                .flatMap(d -> d.export().columns().stream())
                .map(ExportColumn::field)
                .distinct()
                .forEach(field -> columns.add(field(field).cast("string").as(field)));
        Dataset<Row> rows = members.filter(AudienceMembers.STATUS.col().equalTo("selected"))
                .select(AudienceMembers.AUDIENCE.col(), AudienceMembers.USER_ID.col(), AudienceMembers.REASONS.col())
                .join(broadcast(numbers), AudienceMembers.AUDIENCE.column())
                .join(users.drop(User360.AS_OF.col()), User360.USER_ID.column());
        return identities
                .map(known -> ContactIds.named(rows, known, User360.USER_ID.column(), KINDS))
                .orElse(rows)
                .select(columns.toArray(Column[]::new))
                .orderBy(col(DeliveredRows.NUMBER), col(User360.USER_ID.column()))
                .toLocalIterator();
    }

    /** Kinds of id that are put into the file. */
    private String[] kinds(AudienceConfig audience) {
        List<String> kinds = audience.ids().isEmpty() ? buyers.all() : audience.ids();
        return kinds.toArray(String[]::new);
    }

    private static final String KINDS = "id_kinds";

    private static final StructType NUMBERS = new StructType()
            .add(DeliveredRows.NUMBER, DataTypes.IntegerType, false)
            .add(AudienceMembers.AUDIENCE.column(), DataTypes.StringType, false)
            .add("audience_title", DataTypes.StringType, false)
            .add("audience_title_zh", DataTypes.StringType, false)
            .add(KINDS, DataTypes.createArrayType(DataTypes.StringType), false);

    private static Column field(String field) {
        return field.equals(AudienceMembers.REASONS.column())
                ? array_join(AudienceMembers.REASONS.col(), "; ")
                : col(field);
    }

    static String ruleDigest(AudienceConfig audience) {
        byte[] rule = (audience.where() + "\n" + audience.exclude() + "\n" + audience.cap() + "\n" + audience.holdout())
                .getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(RunId.sha256().digest(rule), 0, 8);
    }
}
