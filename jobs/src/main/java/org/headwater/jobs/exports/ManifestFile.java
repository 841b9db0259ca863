package org.headwater.jobs.exports;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;

/**
 * One audience file as the manifest describes it.
 *
 * @param file where it is, relative to the manifest's folder
 * @param destination name of the export
 * @param importSafe false for files with guarded text
 * @param part 1 for the first
 * @param parts how many files the audience has for this destination
 * @param rows without the header
 * @param refusedRows rows left out while this file was written; the sum over the parts is the audience's
 * @param bytes size of the whole file
 * @param sha256 of the whole file, 64 hexadecimal digits in lower case
 * @param ruleDigest digest of the rule that chose the members
 */
@JsonPropertyOrder({
    "file",
    "audience",
    "title",
    "title_zh",
    "destination",
    "profile",
    "import_safe",
    "part",
    "parts",
    "rows",
    "refused_rows",
    "bytes",
    "sha256",
    "run_id",
    "as_of",
    "rule_digest"
})
public record ManifestFile(
        @JsonProperty("file") String file,
        @JsonProperty("audience") String audience,
        @JsonProperty("title") String title,
        @JsonProperty("title_zh") String titleZh,
        @JsonProperty("destination") String destination,
        @JsonProperty("profile") Profile profile,
        @JsonProperty("import_safe") boolean importSafe,
        @JsonProperty("part") int part,
        @JsonProperty("parts") int parts,
        @JsonProperty("rows") long rows,
        @JsonProperty("refused_rows") long refusedRows,
        @JsonProperty("bytes") long bytes,
        @JsonProperty("sha256") String sha256,
        @JsonProperty("run_id") String runId,
        @JsonProperty("as_of") LocalDate asOf,
        @JsonProperty("rule_digest") String ruleDigest) {

    /** The file's own name, without its run's folder. */
    String name() {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
