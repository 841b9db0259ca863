package org.headwater.models.rfm;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * The eight value classes in use in China (RFM 八分类): each axis is high or low, and {@link ValueCut} says which.
 *
 * <p>Money decides between important and general, the other two what to do about it.
 */
public enum ValueClass {
    IMPORTANT_VALUE("111", "Important: value", "重要价值客户"),
    IMPORTANT_KEEP("011", "Important: keep", "重要保持客户"),
    IMPORTANT_DEVELOP("101", "Important: develop", "重要发展客户"),
    IMPORTANT_RETAIN("001", "Important: retain", "重要挽留客户"),
    GENERAL_VALUE("110", "General: value", "一般价值客户"),
    GENERAL_KEEP("010", "General: keep", "一般保持客户"),
    GENERAL_DEVELOP("100", "General: develop", "一般发展客户"),
    GENERAL_RETAIN("000", "General: retain", "一般挽留客户");

    private static final Map<String, ValueClass> BY_PATTERN =
            Arrays.stream(values()).collect(toMap(ValueClass::pattern, identity()));

    private final String pattern;
    private final String title;
    private final String titleZh;

    ValueClass(String pattern, String title, String titleZh) {
        this.pattern = pattern;
        this.title = title;
        this.titleZh = titleZh;
    }

    /**
     * Class of a customer.
     *
     * @param recent whether the last order is closer than the cut
     * @param frequent whether there are more orders than the cut
     * @param valuable whether there is more money than the cut
     */
    public static ValueClass of(boolean recent, boolean frequent, boolean valuable) {
        return BY_PATTERN.get(digit(recent) + digit(frequent) + digit(valuable));
    }

    /** Recency, frequency and money, 1 for high: {@code 011}. */
    public String pattern() {
        return pattern;
    }

    /** Name in data: {@code important_value}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name in English. */
    public String title() {
        return title;
    }

    /** Name in Chinese. */
    public String titleZh() {
        return titleZh;
    }

    private static String digit(boolean high) {
        return high ? "1" : "0";
    }
}
