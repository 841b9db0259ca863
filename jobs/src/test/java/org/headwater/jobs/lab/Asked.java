package org.headwater.jobs.lab;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.headwater.jobs.plan.UsageException;
import picocli.CommandLine;

/** What a lab command answers, in this process and without Spark. */
final class Asked {

    private Asked() {}

    static String of(Callable<Integer> command, String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = line(command, out, err).execute(args);
        if (code != 0) {
            throw new AssertionError("exit code " + code + ": " + err);
        }
        return out.toString();
    }

    /** The sentence with which it fails. */
    static String failing(Callable<Integer> command, String... args) {
        var line = line(command, new StringWriter(), new StringWriter());
        String[] sentence = {"it did not fail"};
        line.setExecutionExceptionHandler((e, commandLine, parsed) -> {
            if (!(e instanceof UsageException)) {
                throw e;
            }
            sentence[0] = e.getMessage();
            return 2;
        });
        line.execute(args);
        return sentence[0];
    }

    private static CommandLine line(Callable<Integer> command, StringWriter out, StringWriter err) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
    }
}
