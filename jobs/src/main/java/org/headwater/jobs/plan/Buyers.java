package org.headwater.jobs.plan;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.config.IdScopes.KindOfId;
import org.headwater.jobs.config.IdentityConfig.Customers;
import org.headwater.jobs.config.SourceConfig;

/**
 * What the user ids of orders and refunds are.
 *
 * @param kinds by source, of those that say so: the first whose pattern an id is; in the order of the config
 */
public record Buyers(Map<String, List<KindOfId>> kinds) {

    /** User ids are what they are: nobody says more of them. */
    public static final Buyers AS_GIVEN = new Buyers(Map.of());

    public static Buyers of(Config config) {
        if (config.identity().customers() == Customers.AS_GIVEN) {
            return AS_GIVEN;
        }
        Map<String, List<KindOfId>> kinds = new TreeMap<>();
        for (SourceConfig source : config.sources()) {
            if (!source.ids().buyers().isEmpty()) {
                kinds.put(source.name(), source.ids().buyers());
            }
        }
        return new Buyers(kinds);
    }

    public boolean areAsGiven() {
        return kinds.isEmpty();
    }

    /** Kinds of id, each once, in the order of sources and of each source. */
    public List<String> all() {
        Set<String> all = new LinkedHashSet<>();
        kinds.values().forEach(of -> of.forEach(kind -> all.add(kind.kind())));
        return List.copyOf(all);
    }

    /** Kind of a source's user id; null where the source does not say, or the id is none of its kinds. */
    public Column kind(Column source, Column id) {
        return first(source, id, KindOfId::kind);
    }

    /** Within what a source's user id is unique; null where the kind is. */
    public Column scope(Column source, Column id) {
        return first(source, id, KindOfId::scope);
    }

    /** Whether the source says what its user ids are. */
    public Column areKnown(Column source) {
        return areAsGiven() ? lit(false) : source.isin(kinds.keySet().toArray());
    }

    private Column first(Column source, Column id, Function<KindOfId, String> part) {
        Column found = when(lit(false), lit(""));
        for (Map.Entry<String, List<KindOfId>> of : kinds.entrySet()) {
            for (KindOfId kind : of.getValue()) {
                // rlike looks for the pattern anywhere
                Column matches = id.rlike("\\A(?:" + kind.pattern() + ")\\z");
                found = found.when(source.equalTo(of.getKey()).and(matches), lit(part.apply(kind)));
            }
        }
        return found;
    }
}
