package org.headwater.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.headwater.jobs.Pipeline;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Plan;
import org.headwater.jobs.tables.Catalog;
import org.headwater.jobs.tables.Table;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class JobPoolTest {

    private static final Plan PLAN = Plan.of(Pipeline.JOBS, Catalog.ALL);

    private static TableState made(Job job) {
        return new TableState(job.writes(), 1, new Digest(0, 0, "0-0-0"));
    }

    @RepeatedTest(20)
    void aJobBeginsWhenTheTablesThatItReadsAreThere() {
        Set<Table> there = Collections.synchronizedSet(new HashSet<>());
        Set<Table> byJobs = new HashSet<>(PLAN.jobs().stream().map(Job::writes).toList());
        var early = new ConcurrentLinkedQueue<String>();

        List<TableState> states = JobPool.run(PLAN, job -> {
            job.reads().stream()
                    .filter(byJobs::contains)
                    .filter(table -> !there.contains(table))
                    .forEach(table -> early.add(job.name() + " before " + table.name()));
            there.add(job.writes());
            return made(job);
        });

        assertThat(early).isEmpty();
        assertThat(states)
                .extracting(TableState::table)
                .containsExactlyElementsOf(PLAN.jobs().stream().map(Job::writes).toList());
    }

    @Test
    void aFailureIsToldAndNothingThatNeedsItBegins() {
        var begun = new ConcurrentLinkedQueue<String>();

        assertThatThrownBy(() -> JobPool.run(PLAN, job -> {
                    begun.add(job.name());
                    if (job.name().equals("orders")) {
                        throw new DataGateException("no orders today");
                    }
                    return made(job);
                }))
                .isInstanceOf(DataGateException.class)
                .hasMessage("no orders today");

        assertThat(begun).contains("orders").doesNotContain("refunds", "user_orders", "user_360", "audience_members");
    }
}
