package org.headwater.jobs.samples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** JSON Lines as an application would write them: snake_case names, times in milliseconds since 1970 UTC. */
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Json() {}

    /** One record, one line. */
    static String line(Record value) {
        try {
            return MAPPER.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Record " + value + " can't be written as JSON", e);
        }
    }

    /** Shanghai has had no summer time since 1991, so its offset is all that is needed. */
    static long epochMillis(LocalDateTime shanghai) {
        return shanghai.toInstant(ZoneOffset.ofHours(8)).toEpochMilli();
    }
}
