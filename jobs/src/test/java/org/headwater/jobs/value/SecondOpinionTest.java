package org.headwater.jobs.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.marts.UserRfm;
import org.headwater.models.rfm.CutRule;
import org.headwater.models.rfm.ScoreConvention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jobs that find cuts and compare, against a program that sorts and counts. */
class SecondOpinionTest {

    @ParameterizedTest(name = "{2} customers by {0} and {1}")
    @CsvSource({
        "RANK_MAX,  MEAN,     203",
        "RANK_MAX,  MEDIAN,     4",
        "RANK_MAX,  LOG_MEAN, 100",
        "THRESHOLD, MEAN,       6",
        "THRESHOLD, MEDIAN,   202",
        "THRESHOLD, LOG_MEAN, 101",
        "NTILE,     MEAN,     104",
        "NTILE,     MEDIAN,     3",
        "NTILE,     LOG_MEAN, 201",
    })
    void agrees(ScoreConvention convention, CutRule rule, int count) {
        List<Customer> customers = Customer.random(new Random(count), count);

        assertThat(bySpark(customers, convention, rule)).isEqualTo(new PlainRfm(customers).names(convention, rule));
    }

    @ParameterizedTest(name = "{1} equal customers by {0} are {2}")
    @CsvSource({
        "RANK_MAX,  1, 555 champions",
        "THRESHOLD, 1, 511 new_customers",
        "NTILE,     1, 111 lost",
        "RANK_MAX,  2, 555 champions / 555 champions",
        "THRESHOLD, 2, 511 new_customers / 511 new_customers",
        "NTILE,     2, 111 lost / 222 hibernating",
    })
    void namesOneOrTwoCustomers(ScoreConvention convention, int count, String names) {
        List<Customer> customers = List.of(new Customer("ann", 3, 2, 900), new Customer("bob", 3, 2, 900))
                .subList(0, count);

        assertThat(bySpark(customers, convention, CutRule.MEDIAN).values())
                .as("nobody is above himself, so all are low on each axis")
                .containsExactly(names.replace(" /", " general_retain /")
                        .concat(" general_retain")
                        .split(" / "));
    }

    private static Map<String, String> bySpark(List<Customer> customers, ScoreConvention convention, CutRule rule) {
        Map<String, String> names = new TreeMap<>(Comparator.naturalOrder());
        for (Row row :
                Scoring.by(convention, rule).userRfm(Customer.rows(customers)).collectAsList()) {
            names.put(
                    row.getAs(UserRfm.USER_ID.column()),
                    row.getAs(UserRfm.RFM_SCORE.column()) + " " + row.getAs(UserRfm.SEGMENT.column()) + " "
                            + row.getAs(UserRfm.VALUE_CLASS.column()));
        }
        return names;
    }
}
