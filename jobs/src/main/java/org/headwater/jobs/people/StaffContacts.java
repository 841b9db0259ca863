package org.headwater.jobs.people;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.FunnelSource;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Relations;

/** Who of the staff has whom among their contacts. */
public final class StaffContacts {

    private StaffContacts() {}

    /**
     * One row per time that a member of staff added a person up to a date: {@code person_id, corp, staff_id, since} and {@code code}, by
     * which code, empty where none is known.
     */
    public static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Column[] id = Actions.id(FunnelSource.RELATIONS);
        return Persons.of(
                Actions.rows(FunnelSource.RELATIONS, in, asOf, zone)
                        .filter(Relations.KIND.col().equalTo("staff_customer"))
                        .select(
                                id[0],
                                id[1],
                                id[2],
                                Relations.CORP.col(),
                                Relations.OTHER_ID.col().as("staff_id"),
                                Relations.SINCE.col(),
                                coalesce(Relations.CHANNEL.col(), lit("")).as("code")),
                in.rows(Identities.TABLE));
    }

    /**
     * Whose each person is: {@code person_id, corp, staff_id} of who added them last; of one moment, the last by corp and name.
     *
     * @param contacts with {@code person_id, corp, staff_id, since}
     */
    public static Dataset<Row> owners(Dataset<Row> contacts) {
        return contacts.groupBy(Persons.PERSON_ID)
                .agg(max(struct(col("since"), col("corp"), col("staff_id"))).as("owner"))
                .select(Persons.PERSON_ID, "owner.corp", "owner.staff_id");
    }
}
