package org.headwater.jobs.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.headwater.jobs.run.Main;

/**
 * What a command line did, in this process and with the shared session.
 *
 * @param out standard output
 * @param err standard error
 */
public record CommandLineResult(int code, String out, String err) {

    public static CommandLineResult of(String... args) {
        SharedSpark.session();
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Main.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CommandLineResult(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    public String lastLine() {
        List<String> lines = out.lines().toList();
        return lines.get(lines.size() - 1);
    }

    public JsonNode json() throws IOException {
        return new ObjectMapper().readTree(lastLine());
    }
}
