package org.headwater.synthetic.text;

import java.util.stream.IntStream;
import org.headwater.synthetic.WorldTime;

/** Epoch milliseconds as files write them, on the clock in China unless it says otherwise. */
public final class ChinaTime {

    private static final long UTC_BEHIND_MILLIS = WorldTime.CHINA.getTotalSeconds() * 1000L;

    private static final int CACHED_DAYS = 4096;
    private static final String[] DATES = IntStream.range(0, CACHED_DAYS)
            .mapToObj(day -> WorldTime.date(day).toString())
            .toArray(String[]::new);

    private ChinaTime() {}

    /** {@code 2025-01-03}. */
    public static String date(long millis) {
        int day = WorldTime.day(millis);
        return day >= 0 && day < CACHED_DAYS ? DATES[day] : WorldTime.date(day).toString();
    }

    /** {@code 2025-01-03 18:10:00}. */
    public static String text(long millis) {
        return seconds(millis, ' ').toString();
    }

    /** {@code 2025-01-03 18:10:00.123}. */
    public static String textMillis(long millis) {
        return millis(seconds(millis, ' '), millis).toString();
    }

    /** {@code 2025-01-03T18:10:00+08:00}. */
    public static String iso(long millis) {
        return seconds(millis, 'T').append("+08:00").toString();
    }

    /** {@code 2025-01-03 18:10:00 +0800}. */
    public static String offsetText(long millis) {
        return seconds(millis, ' ').append(" +0800").toString();
    }

    /** {@code 2025-01-03T10:10:00.123Z}, the clock in Greenwich. */
    public static String utcIso(long millis) {
        return millis(seconds(millis - UTC_BEHIND_MILLIS, 'T'), millis)
                .append('Z')
                .toString();
    }

    private static StringBuilder seconds(long millis, char between) {
        int second = (int) (Math.floorMod(millis - WorldTime.midnight(0), WorldTime.DAY_MILLIS) / 1000);
        var text = new StringBuilder(29).append(date(millis)).append(between);
        two(text, second / 3600).append(':');
        two(text, second / 60 % 60).append(':');
        return two(text, second % 60);
    }

    private static StringBuilder millis(StringBuilder text, long millis) {
        int rest = Math.floorMod(millis, 1000);
        two(text.append('.'), rest / 10);
        return text.append((char) ('0' + rest % 10));
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
