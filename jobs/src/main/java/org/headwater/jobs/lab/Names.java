package org.headwater.jobs.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for the names in a file, from 0. As they are met names have numbers in that order; {@link #sort} tells those by name
 * (numbers by size, then texts), which are the same for the same rows in any order.
 */
final class Names {

    private static final Comparator<String> BY_NAME = Comparator.<String, Boolean>comparing(name -> !isNumber(name))
            .thenComparing((a, b) -> isNumber(a) ? Integer.compare(a.length(), b.length()) : 0)
            .thenComparing(Comparator.naturalOrder());

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> met = new ArrayList<>();
    private String[] byNumber;

    int of(String name) {
        Integer known = numbers.putIfAbsent(name, met.size());
        if (known == null) {
            met.add(name);
            return met.size() - 1;
        }
        return known;
    }

    int size() {
        return met.size();
    }

    /** Puts numbers by name in the place of those in the order met, in each array. */
    void sort(int[]... arrays) {
        byNumber = met.toArray(String[]::new);
        Arrays.sort(byNumber, BY_NAME);
        int[] sorted = new int[byNumber.length];
        for (int i = 0; i < byNumber.length; i++) {
            sorted[numbers.get(byNumber[i])] = i;
        }
        for (int[] array : arrays) {
            for (int i = 0; i < array.length; i++) {
                array[i] = array[i] < 0 ? array[i] : sorted[array[i]];
            }
        }
    }

    /** Name of a number by name. */
    String name(int number) {
        return byNumber[number];
    }

    private static boolean isNumber(String name) {
        return !name.isEmpty()
                && (name.charAt(0) != '0' || name.length() == 1)
                && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
