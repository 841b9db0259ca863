package org.headwater.jobs.run;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.headwater.jobs.Pipeline;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.UsageException;
import org.headwater.jobs.tables.Catalog;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "tables",
        description = "What the tables hold: all of them, or the columns of one.",
        mixinStandardHelpOptions = true)
final class TablesCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A table, such as user_rfm.")
    String name;

    private final Streams streams;

    TablesCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        streams.out().print(name == null ? all() : one(named(name)));
        return ExitCode.DONE.code();
    }

    private static Table named(String name) {
        String bare = name.substring(name.indexOf('.') + 1);
        return Catalog.stored().stream()
                .filter(t -> t.name().equals(bare))
                .findFirst()
                .orElseThrow(() -> new UsageException("No table \"" + name + "\"; there is: "
                        + Catalog.stored().stream().map(Table::name).sorted().collect(Collectors.joining(", "))));
    }

    private static String all() {
        var text = new TextTable("table", "meaning");
        Catalog.stored().forEach(t -> text.add(t.qualifiedName(), t.meaning()));
        return text.render("");
    }

    private static String one(Table table) {
        StringBuilder text = new StringBuilder(table.qualifiedName() + "\n" + table.meaning() + "\n");
        Pipeline.JOBS.stream().filter(j -> j.writes().equals(table)).forEach(j -> text.append(madeBy(j)));
        table.identity().ifPresent(i -> text.append("Always: ").append(i).append('\n'));
        var columns = new TextTable("column", "type", "", "", "meaning");
        for (Field field : table.fields()) {
            Spec spec = field.spec();
            columns.add(
                    field.column(),
                    spec.type().simpleString(),
                    spec.role() == Spec.Role.VALUE ? "" : spec.role().name().toLowerCase(Locale.ROOT),
                    spec.privacy() == Spec.Privacy.PERSONAL ? "personal" : "",
                    spec.meaning());
        }
        return text.append('\n').append(columns.render("  ")).toString();
    }

    private static String madeBy(Job job) {
        return "Made by the job " + job.name() + " from "
                + job.reads().stream().map(Table::qualifiedName).collect(Collectors.joining(", ")) + ".\n";
    }
}
