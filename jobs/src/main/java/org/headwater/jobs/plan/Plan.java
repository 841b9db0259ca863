package org.headwater.jobs.plan;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Table;

/**
 * Jobs in an order in which each finds its tables made. The order is derived from the declarations and is always the
 * same for the same jobs; mistakes in them show before Spark starts.
 *
 * @param jobs in order
 */
public record Plan(List<Job> jobs) {

    public Plan {
        jobs = List.copyOf(jobs);
    }

    /**
     * @param jobs in any order
     * @param tables every table there is; those of the layers landing and ops are made by the runner
     * @throws IllegalStateException naming every mistake in the declarations
     */
    public static Plan of(Collection<Job> jobs, Collection<Table> tables) {
        List<String> problems = new ArrayList<>();
        Map<Table, Job> writers = new HashMap<>();
        for (Job job : jobs) {
            Job other = writers.putIfAbsent(job.writes(), job);
            if (other != null) {
                problems.add("Jobs " + other.name() + " and " + job.name() + " both write "
                        + job.writes().name() + "; a table has one writer");
            }
        }
        Set<Table> used = new LinkedHashSet<>(writers.keySet());
        for (Job job : jobs) {
            for (Table table : job.reads()) {
                used.add(table);
                if (isMadeByJobs(table) && !writers.containsKey(table)) {
                    problems.add("Job " + job.name() + " reads " + table.name() + ", which no job writes");
                }
                if (table.layer().compareTo(job.writes().layer()) > 0) {
                    problems.add("Job " + job.name() + " reads " + table.qualifiedName() + " to write "
                            + job.writes().qualifiedName() + "; data flows the other way");
                }
            }
        }
        for (Table table : tables) {
            if (isMadeByJobs(table) && !used.contains(table)) {
                problems.add("Table " + table.name() + " is declared, but no job writes or reads it");
            }
        }
        for (Table table : used) {
            if (!tables.contains(table)) {
                problems.add("Table " + table.name() + " is used, but not listed in Catalog");
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
        return new Plan(sorted(jobs, writers));
    }

    private static boolean isMadeByJobs(Table table) {
        return table.layer() != Layer.LANDING && table.layer() != Layer.OPS;
    }

    private static List<Job> sorted(Collection<Job> jobs, Map<Table, Job> writers) {
        List<Job> sorted = new ArrayList<>();
        List<Job> waiting = new ArrayList<>(jobs);
        waiting.sort((a, b) -> a.name().compareTo(b.name()));
        while (!waiting.isEmpty()) {
            List<Job> ready = waiting.stream()
                    .filter(job -> job.reads().stream().noneMatch(table -> waiting.contains(writers.get(table))))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("Jobs wait for each other: "
                        + waiting.stream().map(Job::name).collect(joining(", ")));
            }
            // One at a time, so that the order is by layer and name and not by rounds.
            Job next = ready.stream()
                    .min((a, b) -> {
                        int byLayer = a.writes().layer().compareTo(b.writes().layer());
                        return byLayer != 0 ? byLayer : a.name().compareTo(b.name());
                    })
                    .orElseThrow();
            sorted.add(next);
            waiting.remove(next);
        }
        return sorted;
    }

    /**
     * Only the jobs of these names, in order.
     *
     * @throws UsageException when there is no job of a name
     */
    public Plan only(Collection<String> names) {
        Set<String> known = new TreeSet<>(jobs.stream().map(Job::name).toList());
        for (String name : names) {
            if (!known.contains(name)) {
                throw new UsageException("No job \"" + name + "\"; there is: " + String.join(", ", known));
            }
        }
        return new Plan(jobs.stream().filter(job -> names.contains(job.name())).toList());
    }
}
