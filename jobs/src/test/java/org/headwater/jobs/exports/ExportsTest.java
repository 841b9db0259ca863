package org.headwater.jobs.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What every export must fulfil; a new one is tested by being listed. */
class ExportsTest {

    static final List<Export> ALL = Exports.ALL;

    @ParameterizedTest
    @FieldSource("ALL")
    void hasANameForFilesAndSaysWhatItIsFor(Export export) {
        assertThat(export.name()).matches("[a-z0-9_]{1,64}");
        assertThat(export.meaning()).endsWith(".");
        assertThat(Exports.named(export.name())).isSameAs(export);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void tellsWhomEachRowIsAbout(Export export) {
        assertThat(export.columns()).extracting(ExportColumn::field).contains(Row.USER_ID);
        assertThat(export.columns()).extracting(ExportColumn::header).doesNotHaveDuplicates();
    }

    /** What passes as it stands is never a formula, in either profile. */
    @ParameterizedTest
    @FieldSource("ALL")
    void letsNoFormulaThrough(Export export) {
        for (String bad : List.of("=1+1", "+8613", "@x", "-x", "-1+1", "\t1", "1\n", "＝1", "'1", "1,2", "")) {
            assertThat(export.columns()).noneMatch(column -> column.allows(bad));
        }
    }

    @Test
    void namesAreUniqueAndAnUnknownOneIsAnsweredWithThoseThatExist() {
        assertThat(Exports.ALL).extracting(Export::name).containsExactly("id_list", "review_sheet");
        assertThatThrownBy(() -> Exports.named("idlist"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No export \"idlist\"; there is: id_list, review_sheet");
    }
}
