package org.headwater.synthetic.chat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.headwater.synthetic.Noise;
import org.headwater.synthetic.World;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.files.DistrictFiles;
import org.headwater.synthetic.life.District;
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
            return objectsOf(json.get(name));
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
        files.write(district, (stream, at, line) -> rows.add(new Row(at, line, object(line))));
        return rows;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> objectsOf(Object list) {
        return (List<Map<String, Object>>) list;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> objectOf(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, Object> object(String line) {
        try (JsonParser parser = new JsonFactory().createParser(line)) {
            parser.nextToken();
            Map<String, Object> object = objectOf(value(parser));
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("More than one object: " + line);
            }
            return object;
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.put(name, value(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<Object> array = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser));
                }
                yield array;
            }
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_STRING -> parser.getText();
            default -> throw new IllegalArgumentException("Not a value that WeCom writes: " + parser.currentToken());
        };
    }
}
