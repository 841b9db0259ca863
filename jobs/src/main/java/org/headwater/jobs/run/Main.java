package org.headwater.jobs.run;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.bench.BenchCommand;
import org.headwater.jobs.check.CheckCommand;
import org.headwater.jobs.generate.GenerateCommand;
import org.headwater.jobs.lab.LabCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: {@code bin/headwater}, or this class by {@code spark-submit}. */
@Command(
        name = "headwater",
        description = "From a brand's order and refund files to customer segments and audience files.",
        mixinStandardHelpOptions = true,
        version = "headwater 0.1.0",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            ReplayCommand.class,
            ValidateCommand.class,
            BacktestCommand.class,
            SqlCommand.class,
            TablesCommand.class,
            VacuumCommand.class,
            GenerateCommand.class,
            LabCommand.class,
            CheckCommand.class,
            BenchCommand.class
        })
public final class Main implements Runnable {

    @Option(names = "--debug", description = "Show where an error came from.", scope = CommandLine.ScopeType.INHERIT)
    boolean debug;

    @Spec
    CommandSpec spec;

    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = run(List.of(args), out, err);
        out.flush();
        SparkSession.getDefaultSession().foreach(session -> {
            session.stop();
            return null;
        });
        System.exit(code);
    }

    /** The exit code of a command line; nothing is written anywhere but to the two streams and where the config says. */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        var main = new Main();
        var streams = new Streams(out, err);
        var line = new CommandLine(main, new Commands(streams))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler((e, a) -> usage(e, streams));
        line.setExecutionExceptionHandler((e, commandLine, parsed) -> main.failed(e, streams));
        return line.execute(args.toArray(String[]::new));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int usage(ParameterException e, Streams streams) {
        streams.err().println("headwater: " + e.getMessage());
        streams.err().println("See: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        streams.out().println(LastLine.failed(ExitCode.USAGE, e.getMessage()));
        return ExitCode.USAGE.code();
    }

    private int failed(Exception e, Streams streams) {
        ExitCode code = ExitCode.of(e);
        String sentence = Failures.sentence(e);
        streams.err().println("headwater: " + sentence);
        if (debug) {
            e.printStackTrace(streams.err());
        }
        streams.out().println(LastLine.failed(code, sentence));
        return code.code();
    }
}
