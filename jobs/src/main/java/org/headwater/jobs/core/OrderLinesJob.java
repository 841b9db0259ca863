package org.headwater.jobs.core;

import static org.apache.spark.sql.functions.explode;

import java.util.List;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.OrderLines;
import org.headwater.jobs.tables.landing.Landed;

/** Order lines from landed rows: those of the rows that were kept for their orders. */
public final class OrderLinesJob {

    public static final Job JOB = new Job(
            "order_lines",
            "What each order holds",
            List.of(Landed.TABLE),
            OrderLines.TABLE,
            List.of(),
            (in, settings) -> in.rows(Landed.TABLE)
                    .filter(Landed.DISPOSITION.col().equalTo("accepted"))
                    .select(explode(Landed.LINES.col()).as("line"))
                    .select("line.*"));

    private OrderLinesJob() {}
}
