package org.headwater.jobs.plan;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.headwater.jobs.Pipeline;
import org.headwater.jobs.tables.Catalog;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.core.OrderLines;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.jobs.tables.landing.Landed;
import org.headwater.jobs.testing.Cases;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void ordersJobsByWhatTheyRead() {
        var plan = Plan.of(
                List.of(
                        job("facts", UserOrders.TABLE, Orders.TABLE, Refunds.TABLE),
                        job("refunds", Refunds.TABLE, Landed.TABLE, Orders.TABLE),
                        job("orders", Orders.TABLE, Landed.TABLE)),
                List.of(Landed.TABLE, Orders.TABLE, Refunds.TABLE, UserOrders.TABLE));

        assertThat(plan.jobs()).extracting(Job::name).containsExactly("orders", "refunds", "facts");
    }

    @Test
    void isTheSameInWhateverOrderJobsAreListed() {
        List<Job> expected = Plan.of(Pipeline.JOBS, Catalog.ALL).jobs();

        Cases.forAll(
                1,
                20,
                random -> shuffled(random),
                jobs -> assertThat(Plan.of(jobs, Catalog.ALL).jobs()).isEqualTo(expected));
    }

    @Test
    void refusesTwoWritersOfATable() {
        refuses(
                List.of(job("a", Orders.TABLE), job("b", Orders.TABLE)),
                List.of(Orders.TABLE),
                "Jobs a and b both write orders; a table has one writer");
    }

    @Test
    void refusesToReadWhatNobodyWrites() {
        refuses(
                List.of(job("a", Refunds.TABLE, Orders.TABLE)),
                List.of(Orders.TABLE, Refunds.TABLE),
                "Job a reads orders, which no job writes");
    }

    @Test
    void refusesDataThatFlowsBack() {
        refuses(
                List.of(job("a", Orders.TABLE, UserOrders.TABLE), job("b", UserOrders.TABLE)),
                List.of(Orders.TABLE, UserOrders.TABLE),
                "Job a reads facts.user_orders to write core.orders; data flows the other way");
    }

    @Test
    void refusesJobsThatWaitForEachOther() {
        refuses(
                List.of(
                        job("c", OrderLines.TABLE, Landed.TABLE),
                        job("b", Refunds.TABLE, Orders.TABLE),
                        job("a", Orders.TABLE, Refunds.TABLE)),
                List.of(Landed.TABLE, Orders.TABLE, Refunds.TABLE, OrderLines.TABLE),
                "Jobs wait for each other: a, b");
    }

    @Test
    void refusesAJobThatWaitsForItself() {
        refuses(List.of(job("a", Orders.TABLE, Orders.TABLE)), List.of(Orders.TABLE), "Jobs wait for each other: a");
    }

    @Test
    void refusesATableThatIsListedAndNotUsedOrUsedAndNotListed() {
        refuses(
                List.of(job("a", Orders.TABLE, Landed.TABLE)),
                List.of(Landed.TABLE, Refunds.TABLE),
                "Table refunds is declared, but no job writes or reads it\n"
                        + "Table orders is used, but not listed in Catalog");
    }

    @Test
    void takesOnlyTheJobsAskedFor() {
        var plan = Plan.of(Pipeline.JOBS, Catalog.ALL).only(List.of("user_rfm", "orders"));

        assertThat(plan.jobs()).extracting(Job::name).containsExactly("orders", "user_rfm");
    }

    @Test
    void refusesAJobThatThereIsNot() {
        assertThatThrownBy(() -> Plan.of(Pipeline.JOBS, Catalog.ALL).only(List.of("user_rmf")))
                .isInstanceOf(UsageException.class)
                .hasMessage("No job \"user_rmf\"; there is: "
                        + Pipeline.JOBS.stream().map(Job::name).sorted().collect(joining(", ")));
    }

    private static List<Job> shuffled(Random random) {
        var jobs = new ArrayList<>(Pipeline.JOBS);
        Collections.shuffle(jobs, random);
        return jobs;
    }

    private static void refuses(List<Job> jobs, List<Table> tables, String message) {
        assertThatThrownBy(() -> Plan.of(jobs, tables))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
    }

    private static Job job(String name, Table writes, Table... reads) {
        return new Job(name, "", List.of(reads), writes, List.of(), (in, settings) -> in.rows(writes));
    }
}
