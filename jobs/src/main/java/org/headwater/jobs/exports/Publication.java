package org.headwater.jobs.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Makes the audience files of one date appear, all at once.
 *
 * <pre>
 *   out/2026-01-31/manifest.json                            what is published; replaced last, in one step
 *   out/2026-01-31/RUN_ID/vip-id_list-0001-of-0004.csv      never changed once it is there
 *   out/.staging/2026-01-31/RUN_ID/…                        files in the making
 * </pre>
 *
 * <p>A reader sees the old set or the new set, each complete and with the checksums that its manifest says, also when
 * this process is killed at any instant. The files of the manifest before stay until the next commit, so that a reader
 * who holds it can finish. Only one process at a time publishes a date.
 *
 * <p>Write every audience, then {@link #commit()}, then {@link #close()}; to close without a commit takes everything
 * back. Not for more than one thread.
 */
public final class Publication implements AutoCloseable {

    private final Path out;
    private final LocalDate asOf;
    private final String runId;
    private final Consumer<String> step;
    private final Staging staging;
    private final Map<String, Path> staged = new TreeMap<>();
    private final List<ManifestFile> files = new ArrayList<>();
    private final Set<String> audiences = new HashSet<>();
    private State state = State.OPEN;

    private enum State {
        OPEN,
        /** A file is incomplete, so the set will never be complete. */
        BROKEN,
        ENDED
    }

    /**
     * @param out folder of all audience files, on a file system with atomic renames and locks; made when missing
     * @param runId who publishes: letters, digits and {@code . _ -}; the same id must always bring the same bytes
     * @throws PublicationUnderWayException when another run publishes the same date
     */
    public Publication(Path out, LocalDate asOf, String runId) throws IOException {
        this(out, asOf, runId, step -> {});
    }

    /** @param step told the name of each step just before it is done */
    Publication(Path out, LocalDate asOf, String runId, Consumer<String> step) throws IOException {
        FileName.requireRunId(runId);
        this.out = out;
        this.asOf = asOf;
        this.runId = runId;
        this.step = step;
        this.staging = Staging.open(out, asOf, runId);
    }

    /**
     * Stages the files of one audience for one destination; no reader sees them yet.
     *
     * @param rows by ascending user id (as UTF-8 bytes), each user once
     * @param maxRows data rows of one file at most, 1 or more
     * @throws IllegalStateException when the rows are not in order, or this audience and export were written before
     */
    public ExportResult write(AudienceFile audience, Export export, Iterator<? extends Row> rows, int maxRows)
            throws IOException {
        requireOpen();
        FileName.requireName("Export", export.name());
        if (!audiences.add(audience.audience() + "-" + export.name())) {
            throw new IllegalStateException(
                    "Audience " + audience.audience() + " is written twice for export " + export.name());
        }
        state = State.BROKEN;
        step.accept("write " + audience.audience() + "-" + export.name());
        try (var writer = new AudienceWriter(staging.folder(), audience.audience(), export, maxRows)) {
            List<StagedFile> parts = writer.write(rows);
            for (int i = 0; i < parts.size(); i++) {
                add(audience, export, i + 1, parts.size(), parts.get(i));
            }
            state = State.OPEN;
            long written = parts.stream().mapToLong(StagedFile::rows).sum();
            return new ExportResult(written, parts.size(), writer.refusals());
        }
    }

    /**
     * Publishes what was written. A run that published the same bytes before changes nothing that a reader sees.
     *
     * @throws IllegalStateException when this run id brought other bytes before, or a write failed
     */
    public void commit() throws IOException {
        requireOpen();
        state = State.BROKEN;
        new Commit(out, staging, new Manifest(asOf, runId, files), staged, step).run();
        close();
    }

    /** Removes what is staged and lets others publish the date. What is published stays. */
    @Override
    public void close() throws IOException {
        state = State.ENDED;
        staging.close();
    }

    private void add(AudienceFile audience, Export export, int part, int parts, StagedFile file) {
        String name = FileName.of(audience.audience(), export.name(), part, parts);
        staged.put(name, file.path());
        files.add(new ManifestFile(
                runId + "/" + name,
                audience.audience(),
                audience.title(),
                audience.titleZh(),
                export.name(),
                export.profile(),
                export.profile().isImportSafe(),
                part,
                parts,
                file.rows(),
                file.refusedRows(),
                file.bytes(),
                file.sha256(),
                runId,
                asOf,
                audience.ruleDigest()));
    }

    private void requireOpen() {
        if (state == State.BROKEN) {
            throw new IllegalStateException("A step of this publication failed; close it and publish anew");
        }
        if (state == State.ENDED) {
            throw new IllegalStateException("This publication has ended; begin a new one");
        }
    }
}
