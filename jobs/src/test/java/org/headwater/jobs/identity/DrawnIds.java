package org.headwater.jobs.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.IdentityLinks;
import org.headwater.jobs.testing.SharedSpark;
import org.headwater.models.identity.Id;
import org.headwater.models.identity.IdKind;
import org.headwater.models.identity.IdPair;
import org.headwater.models.identity.IdRules;
import org.headwater.models.identity.IdentityRule;
import org.headwater.models.identity.Link;
import org.headwater.models.identity.Normal;
import org.headwater.models.identity.Resolution;
import org.headwater.models.identity.Sighting;

/**
 * Rows of links, sightings and voids as sources give them: many small random graphs side by side, with ids in several
 * forms, ids that are nobody's, ties of time, circles and links said twice.
 */
final class DrawnIds {

    private static final List<IdKind> KINDS = List.of(IdKind.values());
    private static final IdRules RULES = IdRules.usual();

    private final List<Row> links = new ArrayList<>();
    private final List<Row> sightings = new ArrayList<>();
    private final List<Row> voids = new ArrayList<>();

    static DrawnIds random(long seed, int graphs) {
        var random = new Random(seed);
        var drawn = new DrawnIds();
        for (int graph = 0; graph < graphs; graph++) {
            drawn.draw(random, graph);
        }
        return drawn;
    }

    private void draw(Random random, int graph) {
        int count = 2 + random.nextInt(14);
        List<String[]> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(id(random, graph));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            String[] id = ids.get(random.nextInt(count));
            sightings.add(RowFactory.create(id[0], id[1], id[2], time(random)));
        }
        for (int i = random.nextInt(2 * count); i > 0; i--) {
            String[] a = ids.get(random.nextInt(count));
            String[] b = ids.get(random.nextInt(count));
            Instant at = time(random);
            links.add(RowFactory.create(
                    a[0], a[1], a[2], b[0], b[1], b[2], "s" + random.nextInt(2), at, at, "c" + random.nextInt(2)));
            if (random.nextInt(8) == 0) {
                voids.add(RowFactory.create(b[0], b[1], b[2], a[0], a[1], a[2]));
            }
        }
    }

    private static String[] id(Random random, int graph) {
        IdKind kind = KINDS.get(random.nextInt(KINDS.size()));
        int number = random.nextInt(4);
        String scope = random.nextInt(3) == 0 ? "other" : null;
        String value = switch (kind) {
            case PHONE -> "%s138%05d%03d".formatted(random.nextBoolean() ? "+86 " : "", graph, number);
            case EMAIL -> "%s%d@g%d.cn".formatted(random.nextBoolean() ? "A" : "a", number, graph);
            default ->
                graph + "-" + List.of("a", " b", "\uFF5Ed", "\uD83D\uDE00").get(number);
        };
        return new String[] {kind.code(), scope, random.nextInt(20) == 0 ? "null" : value};
    }

    private static Instant time(Random random) {
        return Instant.parse("2026-01-01T00:00:00Z").plusNanos(random.nextInt(12) * 1000L);
    }

    IdentityInput input(int maxIds, int partitions) {
        StructType pairs = new StructType();
        for (var field : List.of(
                IdentityLinks.A_KIND,
                IdentityLinks.A_SCOPE,
                IdentityLinks.A_ID,
                IdentityLinks.B_KIND,
                IdentityLinks.B_SCOPE,
                IdentityLinks.B_ID)) {
            pairs = pairs.add(field.column(), field.spec().type());
        }
        var links = pairs.add("source", "string")
                .add("first_at", "timestamp")
                .add("last_at", "timestamp")
                .add("cause", "string");
        var seen = new StructType()
                .add(Identities.KIND.column(), "string")
                .add(Identities.SCOPE.column(), "string")
                .add(Identities.ID_VALUE.column(), "string")
                .add(Identities.FIRST_SEEN.column(), "timestamp");
        return new IdentityInput(
                frame(this.links, links, partitions),
                frame(sightings, seen, partitions),
                frame(voids, pairs, partitions),
                RULES,
                maxIds);
    }

    private static Dataset<Row> frame(List<Row> rows, StructType schema, int partitions) {
        return SharedSpark.session().createDataFrame(rows, schema).repartition(partitions);
    }

    /** The same, by the rule in plain Java. */
    Resolution resolved(int maxIds) {
        List<Sighting> seen = new ArrayList<>();
        List<Link> said = new ArrayList<>();
        Set<IdPair> voided = new HashSet<>();
        sightings.forEach(s -> see(seen, id(s, 0), s.getInstant(3)));
        for (Row link : links) {
            Normal a = id(link, 0);
            Normal b = id(link, 3);
            see(seen, a, link.getInstant(7));
            see(seen, b, link.getInstant(7));
            if (a instanceof Normal.Legal x && b instanceof Normal.Legal y) {
                said.add(
                        new Link(new IdPair(x.id(), y.id()), link.getInstant(7), link.getString(6), link.getString(9)));
            }
        }
        for (Row pair : voids) {
            if (id(pair, 0) instanceof Normal.Legal x && id(pair, 3) instanceof Normal.Legal y) {
                voided.add(new IdPair(x.id(), y.id()));
            }
        }
        return new IdentityRule(maxIds).resolve(seen, said, voided);
    }

    private static void see(List<Sighting> seen, Normal id, Instant at) {
        if (id instanceof Normal.Legal legal) {
            seen.add(new Sighting(legal.id(), at));
        }
    }

    private static Normal id(Row row, int from) {
        return RULES.normal(row.getString(from), row.getString(from + 1), row.getString(from + 2));
    }

    long illegalRows() {
        long illegal = 0;
        for (Row link : links) {
            illegal +=
                    (id(link, 0) instanceof Normal.Illegal ? 1 : 0) + (id(link, 3) instanceof Normal.Illegal ? 1 : 0);
        }
        return illegal
                + sightings.stream()
                        .filter(s -> id(s, 0) instanceof Normal.Illegal)
                        .count();
    }

    static String text(Id id) {
        return id.kind().code() + "," + id.scope() + "," + id.value();
    }
}
