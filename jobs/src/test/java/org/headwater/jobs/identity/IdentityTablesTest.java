package org.headwater.jobs.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.IdentityMerges;
import org.headwater.jobs.tables.core.IdentityRefusals;
import org.headwater.jobs.testing.SharedSpark;
import org.headwater.models.identity.IdRefusal;
import org.headwater.models.identity.Ownership;
import org.headwater.models.identity.PersonId;
import org.headwater.models.identity.PersonMerge;
import org.headwater.models.identity.Refusal;
import org.headwater.models.identity.Resolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTablesTest {

    @ParameterizedTest
    @CsvSource({"2, 6, 5", "3, 50, 1"})
    void areWhatTheRuleInPlainJavaSays(long seed, int maxIds, int partitions) {
        var drawn = DrawnIds.random(seed, 400);
        Resolution rule = drawn.resolved(maxIds);
        IdentityInput in = drawn.input(maxIds, partitions);

        Dataset<Row> identities = stored(IdentitiesTable.of(in));
        List<Row> refusals = IdentityRefusalsTable.of(in, identities).collectAsList();

        assertThat(lines(identities.collectAsList(), IdentityTablesTest::identity))
                .isEqualTo(lines(
                        rule.identities(),
                        i -> String.join(
                                ",",
                                DrawnIds.text(i.id()),
                                PersonId.of(i.person()),
                                i.firstSeen().toString(),
                                i.ownership().code())));
        assertThat(lines(IdentityMergesTable.of(in, identities).collectAsList(), IdentityTablesTest::merge))
                .isEqualTo(lines(rule.merges(), IdentityTablesTest::merge));
        assertThat(lines(
                        refusals.stream()
                                .filter(IdentityTablesTest::isOfTheRule)
                                .toList(),
                        IdentityTablesTest::refusal))
                .isEqualTo(lines(rule.refusals(), IdentityTablesTest::refusal));
        assertThat(refusals.stream()
                        .filter(r -> !isOfTheRule(r))
                        .mapToLong(r -> r.getAs(IdentityRefusals.SIZE.column()))
                        .sum())
                .isEqualTo(drawn.illegalRows())
                .isPositive();
    }

    /** So that the comparison above compares something. */
    @Test
    void theRandomGraphsHoldEverythingThatCanHappen() {
        var rule = DrawnIds.random(2, 400).resolved(6);

        assertThat(rule.identities()).extracting(i -> i.ownership()).contains(Ownership.values());
        assertThat(rule.refusals())
                .extracting(Refusal::reason)
                .contains(IdRefusal.GIANT_COMPONENT, IdRefusal.SHARED_ID, IdRefusal.TWO_ACCOUNTS);
        assertThat(rule.merges()).extracting(PersonMerge::endsAPerson).contains(true, false);
    }

    private static Dataset<Row> stored(Dataset<Row> identities) {
        return SharedSpark.session().createDataFrame(identities.collectAsList(), Identities.TABLE.schema());
    }

    private static String identity(Row row) {
        return text(
                row,
                Identities.KIND.column(),
                Identities.SCOPE.column(),
                Identities.ID_VALUE.column(),
                Identities.PERSON_ID.column(),
                Identities.FIRST_SEEN.column(),
                Identities.ROLE.column());
    }

    private static String merge(Row row) {
        return text(
                row,
                IdentityMerges.TABLE.fields().stream()
                        .map(f -> f.column())
                        .filter(c -> !c.equals("person_id"))
                        .toArray(String[]::new));
    }

    private static String merge(PersonMerge merge) {
        return String.join(
                ",",
                PersonId.of(merge.gone().id()),
                PersonId.of(merge.kept().id()),
                merge.by().firstAt().toString(),
                String.valueOf(merge.endsAPerson()),
                DrawnIds.text(merge.by().ids().a()),
                DrawnIds.text(merge.by().ids().b()),
                merge.by().source(),
                merge.by().cause());
    }

    private static boolean isOfTheRule(Row refusal) {
        return IdRefusal.valueOf(refusal.getString(0)).compareTo(IdRefusal.GIANT_COMPONENT) >= 0;
    }

    private static String refusal(Row row) {
        return text(row, row.schema().fieldNames());
    }

    private static String refusal(Refusal refusal) {
        return String.join(
                ",",
                refusal.reason().name(),
                DrawnIds.text(refusal.ids().a()),
                refusal.ids().isOfOneId() ? ",," : DrawnIds.text(refusal.ids().b()),
                String.valueOf(refusal.size()));
    }

    private static String text(Row row, String... columns) {
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
            cells.add(String.valueOf(row.<Object>getAs(column)));
        }
        return String.join(",", cells);
    }

    private static <T> List<String> lines(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).sorted().toList();
    }
}
