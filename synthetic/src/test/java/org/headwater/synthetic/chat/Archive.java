package org.headwater.synthetic.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.headwater.synthetic.Noise;
import org.headwater.synthetic.World;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.files.DistrictFiles;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.testing.JsonValues;
import org.headwater.synthetic.testing.Worlds;

/** What was written of a district, read back by another parser. */
final class Archive {

    private static final Map<World, District> LIVED = new ConcurrentHashMap<>();

    private Archive() {}

    /** A line, in no order. */
    record Row(long at, String text, Map<String, Object> json) {

        String text(String name) {
            return (String) json.get(name);
        }

        Map<String, Object> object(String name) {
            return objectOf(json.get(name));
        }

        List<Map<String, Object>> objects(String name) {
            return JsonValues.objects(json.get(name));
        }

        @SuppressWarnings("unchecked")
        List<String> texts(String name) {
            return (List<String>) json.get(name);
        }

        boolean is(String name, String value) {
            return value.equals(json.get(name));
        }
    }

    /** A thousand people. */
    static District of(Profile profile, int until, double activity) {
        var world = new World(profile, 1000, 60, until, Worlds.SEED, activity, Noise.NONE);
        return LIVED.computeIfAbsent(world, w -> Worlds.lived(w).get(0));
    }

    static District until(int day) {
        return of(Profile.BEAUTY, day, 1);
    }

    static List<Row> rows(District district, DistrictFiles files) {
        List<Row> rows = new ArrayList<>();
        files.write(district, (stream, at, line) -> rows.add(new Row(at, line, JsonValues.object(line))));
        return rows;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> objectOf(Object value) {
        return (Map<String, Object>) value;
    }
}
