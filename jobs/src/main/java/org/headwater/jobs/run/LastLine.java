package org.headwater.jobs.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** The last line on standard output: one JSON object for whoever called. */
final class LastLine {

    private LastLine() {}

    static String of(RunResult result) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("run_id", result.runId());
        line.put("status", "done");
        line.put("as_of", result.asOf().toString());
        FileCounts total = FileCounts.total(result.files());
        line.put("rows", counts(total));
        Map<String, String> digests = new LinkedHashMap<>();
        result.tables()
                .forEach(t -> digests.put(t.table().qualifiedName(), t.digest().value()));
        line.put("tables", digests);
        return json(line);
    }

    static Map<String, Long> counts(FileCounts total) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("in", total.rowsIn());
        counts.put("accepted", total.accepted());
        counts.put("duplicate", total.duplicate());
        counts.put("quarantined", total.quarantined());
        counts.put("ignored", total.ignored());
        return counts;
    }

    static String failed(ExitCode code, String message) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("run_id", null);
        line.put("status", "failed");
        line.put("exit_code", code.code());
        line.put("message", message);
        return json(line);
    }

    static String json(Map<String, Object> line) {
        try {
            return new ObjectMapper().writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
