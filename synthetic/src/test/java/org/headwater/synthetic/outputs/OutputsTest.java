package org.headwater.synthetic.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.headwater.synthetic.files.BrandFiles;
import org.headwater.synthetic.files.DistrictFiles;
import org.headwater.synthetic.files.Stream;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.testing.Worlds;
import org.headwater.synthetic.truth.TruthColumn;
import org.headwater.synthetic.truth.TruthTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutputsTest {

    private static final District DISTRICT =
            Worlds.lived(Worlds.beauty(1000, 120, 120)).get(0);

    @Test
    void everyKindOfFileIsWrittenByOne() {
        Set<Stream> written = new TreeSet<>();
        for (DistrictFiles files : Outputs.OF_DISTRICTS) {
            files.write(DISTRICT, (stream, at, line) -> written.add(stream));
        }
        for (BrandFiles files : Outputs.OF_BRANDS) {
            files.write(DISTRICT.brand(), (stream, at, line) -> written.add(stream));
        }

        assertThat(written).containsExactly(Stream.values());
    }

    static List<TruthTable> truths() {
        return Outputs.TRUTHS;
    }

    @ParameterizedTest
    @MethodSource("truths")
    void everyTruthHasRowsThatFitItsColumns(TruthTable table) {
        List<Object[]> rows = new ArrayList<>();
        table.rows(DISTRICT, rows::add);

        assertThat(table.name()).matches("[a-z0-9_]{1,64}");
        assertThat(table.grain()).startsWith("One row per ");
        assertThat(table.columns()).extracting(TruthColumn::name).doesNotHaveDuplicates();
        assertThat(table.columns())
                .allMatch(
                        c -> c.name().matches("[a-z0-9_]{1,64}") && !c.meaning().isBlank());
        assertThat(rows).isNotEmpty();
        for (int i = 0; i < table.columns().size(); i++) {
            Class<?> type = type(table.columns().get(i));
            for (Object[] row : rows) {
                assertThat(row).hasSize(table.columns().size());
                assertThat(row[i] == null || type.isInstance(row[i]))
                        .as(table.columns().get(i).name())
                        .isTrue();
            }
        }
    }

    private static Class<?> type(TruthColumn column) {
        return switch (column.type()) {
            case TEXT -> String.class;
            case WHOLE, TIME -> Long.class;
            case REAL -> Double.class;
            case FLAG -> Boolean.class;
        };
    }
}
