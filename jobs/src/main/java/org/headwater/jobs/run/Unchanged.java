package org.headwater.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.exports.ManifestCheck;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Plan;
import org.headwater.jobs.tables.Table;

/**
 * Whether a run would only write what is there already: it is the run that was published last, every table is at the
 * version that it left, and its audience files are whole.
 */
final class Unchanged {

    private final Config config;
    private final Lake lake;
    private final Ledger ledger;

    Unchanged(Config config, Lake lake, Ledger ledger) {
        this.config = config;
        this.lake = lake;
        this.ledger = ledger;
    }

    /** The tables as the run left them; empty when there is something to do. */
    Optional<List<TableState>> since(Plan plan, String runId, LocalDate asOf, boolean hasFiles) {
        if (!ledger.lastPublished().equals(Optional.of(runId)) || (hasFiles && !isPublished(asOf, runId))) {
            return Optional.empty();
        }
        Map<String, Long> versions = ledger.versions(runId);
        Map<String, String> digests = ledger.digests(runId);
        List<TableState> states = new ArrayList<>();
        for (Job job : plan.jobs()) {
            Table table = job.writes();
            Long version = versions.get(table.qualifiedName());
            if (version == null || !lake.has(table) || lake.version(table) != version) {
                return Optional.empty();
            }
            states.add(new TableState(table, version, Digest.told(digests.get(table.qualifiedName()))));
        }
        return Optional.of(states);
    }

    private boolean isPublished(LocalDate asOf, String runId) {
        Path out = config.out();
        try {
            return ManifestCheck.isWhole(out, asOf, runId);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read the audience files in " + out + ": " + e.getMessage(), e);
        }
    }
}
