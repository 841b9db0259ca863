package org.headwater.jobs.lake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.landing.Landed;

/**
 * How the files of landed rows are written: soon, as most are read once. Delta hands properties of a table that are not its
 * own to Parquet.
 *
 * <p>Landed rows are read by their partition and by a few words, never by a value: least and greatest values of some forty
 * columns, and a list of values that are all different, would take half the time of writing them.
 */
final class LandingFiles {

    static final Map<String, String> PROPERTIES = properties();

    private LandingFiles() {}

    private static Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("delta.dataSkippingNumIndexedCols", "0");
        properties.put("parquet.column.statistics.enabled", "false");
        properties.put("parquet.size.statistics.enabled", "false");
        // Orders are added up from rows that are lines: files without any need not be read for that.
        properties.put("parquet.column.statistics.enabled#" + Landed.PER_LINE.column(), "true");
        for (Field number : List.of(Landed.LINE, Landed.BYTE_OFFSET, Landed.CONTENT, Landed.ABOUT, Landed.ABOUT_TOO)) {
            properties.put("parquet.enable.dictionary#" + number.column(), "false");
        }
        return properties;
    }
}
