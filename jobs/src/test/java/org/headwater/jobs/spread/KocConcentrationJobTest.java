package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.col;
import static org.headwater.jobs.testing.DrawnRows.assertRows;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.marts.Koc;
import org.headwater.jobs.tables.marts.KocConcentration;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.SharedSpark;
import org.junit.jupiter.api.Test;

/** Eleven sharers of skin have 600, 200, 100, 50, 50 and six times nothing; x is of a ring. */
class KocConcentrationJobTest {

    private static final String SKIN = """
            category | person_id | tier     | credited_revenue | is_excluded
            skin     | ann       | head     | 600.00           | false
            skin     | bob       | koc      | 50.00            | false
            skin     | c         | ordinary | 200.00           | false
            skin     | d         | ordinary | 100.00           | false
            skin     | e         | ordinary | 50.00            | false
            skin     | f         | ordinary | 0.00             | false
            skin     | g         | ordinary | 0.00             | false
            skin     | h         | ordinary | 0.00             | false
            skin     | i         | ordinary | 0.00             | false
            skin     | j         | ordinary | 0.00             | false
            skin     | k         | ordinary | -70.00           | false
            skin     | x         | ordinary | 300.00           | true
            """;

    @Test
    void countsPeopleAndMoneyOfThoseWithMostWithoutRings() {
        // A tenth of eleven is two people. Σ i·xi = 7·50 + 8·50 + 9·100 + 10·200 + 11·600 = 10250.
        assertRows(of(SKIN).filter("breakdown = 'category'"), """
                as_of      | category | sharers | kocs | ordinary | excluded | credited_revenue | top_1_revenue | top_10_revenue | koc_revenue | top_1_ratio | top_10_ratio | koc_ratio | half_by | gini
                2026-01-31 | skin     | 11      | 2    | 9        | 1        | 1000.00          | 600.00        | 800.00         | 650.00      | 0.600000    | 0.800000     | 0.650000  | 1       | 0.772727
                """);
    }

    @Test
    void oneKocEqualsSoManyOrdinarySharers() {
        // 650 / 2 over 350 / 9
        assertRows(of(SKIN).filter("breakdown = 'category'"), """
                revenue_per_koc | revenue_per_ordinary | ordinary_per_koc
                325.00          | 38.8889              | 8.36
                """);
    }

    @Test
    void whereNothingIsCreditedNothingIsDividedByIt() {
        assertRows(of("""
                category | person_id | tier     | credited_revenue | is_excluded
                hair     | ann       | ordinary | 0.00             | false
                hair     | bob       | ordinary | -1.00            | false
                nail     | ann       | head     | 10.00            | false
                nail     | bob       | ordinary | 0.00             | false
                ring     | x         | ordinary | 10.00            | true
                """).filter("breakdown = 'category'"), """
                category | sharers | kocs | excluded | credited_revenue | koc_ratio | half_by | gini     | revenue_per_koc | revenue_per_ordinary | ordinary_per_koc
                hair     | 2       | 0    | 0        | 0.00             |           |         |          |                 | 0.0000               |
                nail     | 2       | 1    | 0        | 10.00            | 1.000000  | 1       | 0.500000 | 10.00           | 0.0000               |
                ring     | 0       | 0    | 1        | 0.00             |           |         |          |                 |                      |
                """);
    }

    @Test
    void whoSharesInSeveralCategoriesIsOnePersonOfAll() {
        assertRows(of("""
                category | person_id | tier     | credited_revenue | is_excluded
                skin     | ann       | head     | 60.00            | false
                hair     | ann       | ordinary | 30.00            | false
                skin     | bob       | ordinary | 20.00            | false
                hair     | bob       | ordinary | -10.00           | false
                """).filter("breakdown = 'all'"), """
                category | sharers | kocs | ordinary | credited_revenue | koc_revenue | koc_ratio | gini     | revenue_per_koc | revenue_per_ordinary | ordinary_per_koc
                         | 2       | 1    | 1        | 100.00           | 90.00       | 0.900000  | 0.400000 | 90.00           | 10.0000              | 9.00
                """);
    }

    /** Of four with the same, two have half, whoever comes first; nobody stands out. */
    @Test
    void equalAmountsAreSharedOutEvenly() {
        assertRows(of("""
                category | person_id | tier     | credited_revenue | is_excluded
                skin     | ann       | koc      | 0.01             | false
                skin     | bob       | ordinary | 0.01             | false
                skin     | c         | ordinary | 0.01             | false
                skin     | d         | ordinary | 0.01             | false
                """).filter("breakdown = 'category'"), """
                top_1_revenue | top_10_revenue | half_by | gini     | ordinary_per_koc
                0.01          | 0.01           | 2       | 0.000000 | 1.00
                """);
    }

    /** A million people with hundred million each: sums beyond what a long holds. */
    @Test
    void largeSumsAreExact() {
        var million = DrawnRows.of(Koc.TABLE, """
                        category | tier     | credited_revenue | is_excluded
                        skin     | ordinary | 100000000.00     | false
                        """)
                .crossJoin(SharedSpark.session().range(1_000_000))
                .withColumn("person_id", col("id").cast("string"));

        assertRows(made(million).filter("breakdown = 'all'"), """
                sharers | credited_revenue   | top_1_ratio | top_10_ratio | half_by | gini
                1000000 | 100000000000000.00 | 0.010000    | 0.100000     | 500000  | 0.000000
                """);
    }

    @Test
    void withoutSharesThereIsNothingToSay() {
        assertRows(of("category | person_id"), "breakdown | category | sharers");
    }

    private static Dataset<Row> of(String koc) {
        return made(DrawnRows.of(Koc.TABLE, koc));
    }

    private static Dataset<Row> made(Dataset<Row> koc) {
        return KocConcentration.TABLE.shape(KocConcentrationJob.of(koc, LocalDate.parse("2026-01-31")));
    }
}
