package org.headwater.models.rfm;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Where each segment lies: rows are the recency score, columns the mean of the frequency and money scores. */
final class SegmentGrid {
    private static final String DRAWN = """
            5   new_customers   potential_loyalist   potential_loyalist   champions   champions
            4   promising       potential_loyalist   potential_loyalist   loyal       loyal
            3   about_to_sleep  about_to_sleep       need_attention       loyal       loyal
            2   hibernating     hibernating          at_risk              at_risk     cannot_lose
            1   lost            lost                 at_risk              at_risk     cannot_lose
            R/FM     1               2                    3                  4            5
            """;

    /** First index 5 - R, second FM - 1. */
    private static final List<List<Segment>> ROWS = read();

    private SegmentGrid() {}

    static Segment at(int r, int fm) {
        return ROWS.get(5 - r).get(fm - 1);
    }

    private static List<List<Segment>> read() {
        Map<String, Segment> byCode = Arrays.stream(Segment.values()).collect(toMap(Segment::code, identity()));
        return DRAWN.lines().limit(5).map(row -> cells(row, byCode)).toList();
    }

    private static List<Segment> cells(String row, Map<String, Segment> byCode) {
        return Arrays.stream(row.trim().split(" +")).skip(1).map(byCode::get).toList();
    }
}
