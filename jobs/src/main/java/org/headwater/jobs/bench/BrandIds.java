package org.headwater.jobs.bench;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.headwater.models.identity.Id;
import org.headwater.models.identity.IdKind;
import org.headwater.synthetic.Brand;
import org.headwater.synthetic.World;
import org.headwater.synthetic.files.Stream;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Life;
import org.headwater.synthetic.outputs.Outputs;
import org.headwater.synthetic.truth.IdentityTruth;

/**
 * The ids of a made-up brand: whose each is, and which of them the rows of its files name. Tablets at home and phones of
 * rings are several people's, and left out.
 */
public final class BrandIds {

    private final BrandRows rows;
    private final Map<Id, Long> people = new HashMap<>();
    private final Set<Id> tied = new HashSet<>();

    private BrandIds(BrandRows rows) {
        this.rows = rows;
    }

    /** @param streams kinds of file that are read */
    public static BrandIds of(World world, Set<Stream> streams) {
        var ids = new BrandIds(new BrandRows(streams));
        var life = new Life(Brand.of(world));
        for (int number = 0; number < world.districts(); number++) {
            District district = life.of(number);
            Outputs.OF_DISTRICTS.forEach(files -> files.write(district, ids.rows));
            new IdentityTruth().rows(district, ids::learn);
        }
        return ids;
    }

    private void learn(Object[] truth) {
        String type = (String) truth[1];
        if (type.equals("shared_device") || type.equals("ring_device")) {
            return;
        }
        for (IdKind kind : kinds(type)) {
            Id id = BrandRows.id(kind, (String) truth[2]).orElseThrow();
            people.put(id, (Long) truth[0]);
            if (truth[3] != null) {
                tied.add(id);
            }
        }
    }

    /** Truth calls a mini program's visitors what it calls a browser's; only one of the two shows in a file. */
    private static Set<IdKind> kinds(String type) {
        return type.equals("anonymous_id")
                ? Set.of(IdKind.ANONYMOUS, IdKind.MINI_PROGRAM_VISITOR)
                : Set.of(IdKind.of(type).orElseThrow());
    }

    public BrandRows rows() {
        return rows;
    }

    /** Whose each id is, whether it shows in a file or not. */
    public Map<Id, Long> people() {
        return Collections.unmodifiableMap(people);
    }

    /** Ids that the identities file ties to another one. */
    public Set<Id> tied() {
        return Collections.unmodifiableSet(tied);
    }
}
