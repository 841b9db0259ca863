package org.headwater.jobs.exports;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The audience files of one date, all of one run: what is in it is complete, what is not in it is not published.
 *
 * @param asOf the date that the audiences are for
 * @param runId who wrote them; also the folder that they are in
 * @param files by audience, destination and part
 */
@JsonPropertyOrder({"as_of", "run_id", "files"})
public record Manifest(
        @JsonProperty("as_of") LocalDate asOf,
        @JsonProperty("run_id") String runId,
        @JsonProperty("files") List<ManifestFile> files) {

    /** The file's name in the folder of its date. */
    public static final String NAME = "manifest.json";

    public Manifest {
        files = List.copyOf(files).stream()
                .sorted(Comparator.comparing(ManifestFile::audience)
                        .thenComparing(ManifestFile::destination)
                        .thenComparingInt(ManifestFile::part))
                .toList();
    }

    /**
     * The published manifest of a date, if there is one.
     *
     * @param folder {@code <out>/<as_of>}
     * @throws IOException when it is not a manifest
     */
    public static Optional<Manifest> find(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        try {
            return Optional.of(read(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IOException(NAME + " can't be read: " + e.getMessage(), e);
        }
    }

    public static Manifest read(byte[] json) throws IOException {
        return ManifestJson.read(json);
    }

    /** UTF-8, indented, keys in declared order, LF line ends: equal manifests give equal bytes. */
    public byte[] write() {
        return ManifestJson.write(this);
    }
}
