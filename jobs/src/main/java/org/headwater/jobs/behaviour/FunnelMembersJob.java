package org.headwater.jobs.behaviour;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.transform;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.FUNNELS;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.FunnelConfig;
import org.headwater.jobs.config.FunnelSource;
import org.headwater.jobs.config.FunnelStep;
import org.headwater.jobs.people.Actions;
import org.headwater.jobs.people.Persons;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Customers;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.marts.FunnelMembers;
import org.headwater.jobs.walk.EventRecord;
import org.headwater.jobs.walk.FunnelKernel;
import org.headwater.jobs.walk.StepNames;

/** Walks everybody through every funnel of the config, in one pass over what they did. */
public final class FunnelMembersJob {

    public static final Job JOB = new Job(
            "funnel_members",
            "How far each person got on each way",
            Actions.READS,
            FunnelMembers.TABLE,
            List.of(AS_OF, ZONE, FUNNELS),
            (in, settings) -> members(in, settings.get(FUNNELS), settings.get(AS_OF), settings.get(ZONE)));

    private FunnelMembersJob() {}

    static Dataset<Row> members(Inputs in, List<FunnelConfig> configs, LocalDate asOf, ZoneId zone) {
        var layout = new MaskLayout(configs);
        Dataset<Row> actions = actions(in, layout, asOf, zone);
        if (configs.isEmpty() || actions == null) {
            return in.rows(Events.TABLE).sparkSession().createDataFrame(List.<Row>of(), FunnelMembers.TABLE.schema());
        }
        int nameColumn = EventRecord.FIRST_WORD
                + layout.record().words()
                + layout.record().texts();
        long end = ChronoUnit.MICROS.between(
                Instant.EPOCH, asOf.plusDays(1).atStartOfDay(zone).toInstant());
        Dataset<Row> walked = FunnelKernel.walk(
                actions, layout.record(), new StepNames(nameColumn, layout.byName()), layout.funnels(), end);
        return shaped(walked, configs, asOf);
    }

    /** Rows as the kernel takes them; null when no funnel counts anything. */
    private static Dataset<Row> actions(Inputs in, MaskLayout layout, LocalDate asOf, ZoneId zone) {
        Dataset<Row> identified = null;
        Dataset<Row> orders = null;
        Dataset<Row> identities = in.rows(Identities.TABLE);
        for (FunnelSource source : FunnelSource.values()) {
            if (!layout.reads(source)) {
                continue;
            }
            Dataset<Row> rows = Actions.rows(source, in, asOf, zone);
            List<Column> columns = new ArrayList<>();
            columns.add(Actions.at(source).as("at"));
            columns.addAll(layout.masks(source));
            columns.addAll(layout.texts(source));
            columns.add((source == FunnelSource.EVENTS
                            ? Events.NAME.col()
                            : lit(null).cast("string"))
                    .as("action"));
            if (source == FunnelSource.ORDERS) {
                columns.add(0, col(Persons.PERSON_ID));
                orders = Persons.ofOrders(rows, identities, in.rows(Customers.TABLE))
                        .select(columns.toArray(Column[]::new));
            } else {
                columns.addAll(Arrays.asList(Actions.id(source)));
                Dataset<Row> some = rows.select(columns.toArray(Column[]::new));
                identified = identified == null ? some : identified.unionByName(some);
            }
        }
        if (identified == null) {
            return orders;
        }
        Dataset<Row> people = Persons.of(identified, identities);
        List<Column> inOrder = new ArrayList<>(List.of(col(Persons.PERSON_ID)));
        Arrays.stream(people.columns())
                .filter(c -> !c.equals(Persons.PERSON_ID))
                .forEach(c -> inOrder.add(col(c)));
        Dataset<Row> all = people.select(inOrder.toArray(Column[]::new));
        return orders == null ? all : all.unionByName(orders);
    }

    private static Dataset<Row> shaped(Dataset<Row> walked, List<FunnelConfig> configs, LocalDate asOf) {
        Column names = lit(configs.stream().map(FunnelConfig::name).toArray(String[]::new));
        Column steps = array(configs.stream()
                .map(c -> lit(c.steps().stream().map(FunnelStep::name).toArray(String[]::new)))
                .toArray(Column[]::new));
        Column number = col("funnel_no").plus(1);
        Column own = element_at(steps, number);
        Column furthest = col("furthest");
        Column at = transform(col("step_micros"), micros -> timestamp_micros(micros));
        return walked.select(
                FunnelMembers.AS_OF.is(lit(asOf)),
                FunnelMembers.FUNNEL.is(element_at(names, number)),
                FunnelMembers.PERSON_ID.col(),
                FunnelMembers.STEP_NO.is(furthest),
                FunnelMembers.STEP.is(element_at(own, furthest)),
                FunnelMembers.IS_CONVERTED.is(furthest.equalTo(org.apache.spark.sql.functions.size(own))),
                FunnelMembers.IS_OPEN.col(),
                FunnelMembers.BEGAN_AT.is(array_min(array_compact(at))),
                FunnelMembers.REACHED_AT.is(array_max(array_compact(at))),
                at.as(FunnelMembers.STEP_AT.column()),
                org.apache
                        .spark
                        .sql
                        .functions
                        .filter(
                                own,
                                (name, i) -> expr("1L")
                                        .equalTo(org.apache
                                                .spark
                                                .sql
                                                .functions
                                                .call_function("shiftrightunsigned", col("reached"), i)
                                                .bitwiseAND(1L)))
                        .as(FunnelMembers.STEPS.column()),
                FunnelMembers.BREAKDOWN.col());
    }
}
