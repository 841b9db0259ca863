package org.headwater.jobs.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headwater.jobs.exports.Samples.DAY;
import static org.headwater.jobs.exports.Samples.ID_LIST;
import static org.headwater.jobs.exports.Samples.REVIEW_SHEET;
import static org.headwater.jobs.exports.Samples.VIP;
import static org.headwater.jobs.exports.Samples.ids;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.headwater.jobs.exports.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    @TempDir
    Path out;

    @Test
    void machineFileLeavesOutAndCountsRowsThatAreNotPlainIds() throws IOException {
        var rows = ids(Arrays.asList(
                null, "", " u0", "+86138", "-1", "=1", "@x", "a,b", "u1", "u1\n", "u2", "王小明", "＝1", "😀"));

        ExportResult result = publish(ID_LIST, rows, 1);

        assertThat(result)
                .isEqualTo(new ExportResult(
                        2,
                        2,
                        List.of(
                                new Refusal("user_id", Reason.MISSING, 2),
                                new Refusal("user_id", Reason.NOT_ALLOWED, 10))));
        assertThat(result.refusedRows()).isEqualTo(12);
        assertThat(Files.readString(file("id_list-0001-of-0002"))).isEqualTo("user_id\r\nu1\r\n");
        assertThat(Files.readString(file("id_list-0002-of-0002"))).isEqualTo("user_id\r\nu2\r\n");
        assertThat(Manifest.find(out.resolve("2026-01-31")).orElseThrow().files())
                .extracting(ManifestFile::refusedRows)
                .containsExactly(9L, 3L);
    }

    @Test
    void aRowIsCountedUnderItsFirstColumnThatIsNotRightAndNullIsAnEmptyCell() throws IOException {
        var export = new Visits();
        var rows = List.of(
                visit("u1", "2026-01-01", "1"),
                visit("u2", "1 Jan", "one"),
                visit("u3", null, "one"),
                visit("u4", null, null));

        ExportResult result = publish(export, rows.iterator(), 10);

        assertThat(result.refusals())
                .containsExactly(
                        new Refusal("on", Reason.NOT_ALLOWED, 1), new Refusal("visits", Reason.NOT_ALLOWED, 1));
        assertThat(Files.readString(file("visits-0001-of-0001")))
                .isEqualTo("user_id,on,visits\r\nu1,2026-01-01,1\r\nu4,,\r\n");
    }

    @Test
    void humanFileAlsoNeedsAnIdButTakesAnyText() throws IOException {
        var nobody = Samples.member("", "x");

        assertThat(publish(
                        REVIEW_SHEET, List.of(nobody, Samples.member("王", "x")).iterator(), 10))
                .isEqualTo(new ExportResult(1, 1, List.of(new Refusal("user_id", Reason.MISSING, 1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"b a", "a a", "\uD83D\uDE00 \uFF5E"})
    void rowsMustComeInOrderOfTheirBytesAndOnce(String ids) {
        assertThatThrownBy(() -> publish(ID_LIST, ids(List.of(ids.split(" "))), 10))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Rows of vip-id_list must come sorted by user_id, each user once; row 2 does not come"
                        + " after the one before it");
    }

    @Test
    void aFieldThatTheJobDoesNotSupplyIsNotAnEmptyCell() {
        var rows = List.of(Row.of(Map.of("user_id", "u1", "orders", "1"))).iterator();

        assertThatThrownBy(() -> publish(REVIEW_SHEET, rows, 10))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The job supplies no field \"audience_title_zh\"; it supplies: orders, user_id");
    }

    private ExportResult publish(Export export, Iterator<? extends Row> rows, int most) throws IOException {
        try (var publication = new Publication(out, DAY, "r1")) {
            ExportResult result = publication.write(VIP, export, rows, most);
            publication.commit();
            return result;
        }
    }

    private Path file(String name) {
        return out.resolve("2026-01-31/r1/vip-" + name + ".csv");
    }

    private static Row visit(String id, String on, String visits) {
        return field -> Arrays.asList(id, on, visits)
                .get(List.of("user_id", "on", "visits").indexOf(field));
    }

    private static final class Visits implements Export {

        @Override
        public String name() {
            return "visits";
        }

        @Override
        public String meaning() {
            return "For this test.";
        }

        @Override
        public Profile profile() {
            return Profile.MACHINE;
        }

        @Override
        public List<ExportColumn> columns() {
            return List.of(ExportColumn.id("user_id"), ExportColumn.date("on"), ExportColumn.number("visits"));
        }
    }
}
