package org.headwater.jobs.identity;

import static org.apache.spark.sql.functions.udf;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.headwater.models.identity.IdPair;
import org.headwater.models.identity.Identity;
import org.headwater.models.identity.IdentityRule;
import org.headwater.models.identity.Link;
import org.headwater.models.identity.PersonMerge;
import org.headwater.models.identity.Resolution;
import org.headwater.models.identity.Sighting;
import scala.collection.Seq;

/**
 * {@link IdentityRule} as columns over one group: all ids of a component, or of several, and all links between them. As
 * it works with the ids themselves, ids that share a number by chance are told apart here.
 */
final class GroupRule {

    /** Of {@code ids}. */
    private static final StructType IDENTITY = new StructType()
            .add("id", IdColumn.TYPE)
            .add("seen", DataTypes.LongType)
            .add("person", IdColumn.TYPE)
            .add("role", DataTypes.StringType);

    private static final StructType MERGE = new StructType()
            .add("kept", IdColumn.TYPE)
            .add("gone", IdColumn.TYPE)
            .add("ended", DataTypes.BooleanType)
            .add("a", IdColumn.TYPE)
            .add("b", IdColumn.TYPE)
            .add("at", DataTypes.LongType)
            .add("source", DataTypes.StringType)
            .add("cause", DataTypes.StringType);

    /** Groups are cut to size before they come here. */
    private static final IdentityRule RULE = new IdentityRule(Integer.MAX_VALUE);

    private static final UserDefinedFunction IDENTITIES = udf(
                    (UDF2<Seq<Row>, Seq<Row>, List<Row>>) (ids, links) -> resolve(ids, links).identities().stream()
                            .map(GroupRule::row)
                            .toList(),
                    DataTypes.createArrayType(IDENTITY))
            .withName("identities");

    private static final UserDefinedFunction MERGES = udf(
                    (UDF2<Seq<Row>, Seq<Row>, List<Row>>) (ids, links) -> resolve(ids, links).merges().stream()
                            .map(GroupRule::row)
                            .toList(),
                    DataTypes.createArrayType(MERGE))
            .withName("person_merges");

    private GroupRule() {}

    /**
     * @param ids array of structs id, seen
     * @param links array of structs a, b, at, source, cause
     * @return array of structs id, seen, person, role
     */
    static Column identities(Column ids, Column links) {
        return IDENTITIES.apply(ids, links);
    }

    /** @return array of structs kept, gone, ended, a, b, at, source, cause, in the order of the merges */
    static Column merges(Column ids, Column links) {
        return MERGES.apply(ids, links);
    }

    private static Resolution resolve(Seq<Row> ids, Seq<Row> links) {
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < ids.length(); i++) {
            Row id = ids.apply(i);
            sightings.add(new Sighting(IdColumn.id(id.getStruct(0)), instant(id.getLong(1))));
        }
        List<Link> said = new ArrayList<>();
        for (int i = 0; i < links.length(); i++) {
            Row link = links.apply(i);
            var pair = new IdPair(IdColumn.id(link.getStruct(0)), IdColumn.id(link.getStruct(1)));
            said.add(new Link(pair, instant(link.getLong(2)), link.getString(3), link.getString(4)));
        }
        return RULE.resolve(sightings, said, Set.of());
    }

    private static Row row(Identity identity) {
        return RowFactory.create(
                IdColumn.row(identity.id()),
                micros(identity.firstSeen()),
                IdColumn.row(identity.person()),
                identity.ownership().code());
    }

    private static Row row(PersonMerge merge) {
        Link by = merge.by();
        return RowFactory.create(
                IdColumn.row(merge.kept().id()),
                IdColumn.row(merge.gone().id()),
                merge.endsAPerson(),
                IdColumn.row(by.ids().a()),
                IdColumn.row(by.ids().b()),
                micros(by.firstAt()),
                by.source(),
                by.cause());
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
