package org.headwater.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;

/**
 * All that must be equal however a run was carried out.
 *
 * @param out standard output, with BRAND for the folder of the brand
 * @param ledger the rows of {@code ops.table_digests}, {@code ops.files} and {@code ops.quarantine} as JSON, in order
 * @param published SHA-256 of each published file, the manifest too, by its path
 */
record Outcome(String out, List<String> ledger, SortedMap<String, String> published) {

    void assertSameAs(Outcome expected) {
        assertThat(out).isEqualTo(expected.out);
        assertThat(ledger).isEqualTo(expected.ledger);
        assertThat(published).isEqualTo(expected.published);
    }
}
