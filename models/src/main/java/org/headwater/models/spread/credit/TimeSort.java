package org.headwater.models.spread.credit;

/** Sorts stretches of two arrays together, by time and then by user: merging, after insertion in short runs; O(n) where sorted. */
final class TimeSort {
    private static final int RUN = 16;

    private final double[] time;
    private final int[] user;
    private double[] spareTime = new double[0];
    private int[] spareUser = new int[0];

    TimeSort(double[] time, int[] user) {
        this.time = time;
        this.user = user;
    }

    void sort(int from, int to) {
        if (isSorted(from, to)) {
            return;
        }
        for (int i = from; i < to; i += RUN) {
            insert(i, Math.min(i + RUN, to));
        }
        for (int width = RUN; width < to - from; width *= 2) {
            for (int i = from; i + width < to; i += 2 * width) {
                merge(i, i + width, Math.min(i + 2 * width, to));
            }
        }
    }

    private boolean isSorted(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (isBefore(time[i], user[i], time[i - 1], user[i - 1])) {
                return false;
            }
        }
        return true;
    }

    private void insert(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            double t = time[i];
            int u = user[i];
            int at = i;
            while (at > from && isBefore(t, u, time[at - 1], user[at - 1])) {
                time[at] = time[at - 1];
                user[at] = user[at - 1];
                at--;
            }
            time[at] = t;
            user[at] = u;
        }
    }

    private void merge(int from, int middle, int to) {
        int left = middle - from;
        if (spareTime.length < left) {
            spareTime = new double[left * 2];
            spareUser = new int[left * 2];
        }
        System.arraycopy(time, from, spareTime, 0, left);
        System.arraycopy(user, from, spareUser, 0, left);
        int right = middle;
        int at = from;
        for (int i = 0; i < left; ) {
            if (right < to && isBefore(time[right], user[right], spareTime[i], spareUser[i])) {
                time[at] = time[right];
                user[at++] = user[right++];
            } else {
                time[at] = spareTime[i];
                user[at++] = spareUser[i++];
            }
        }
    }

    private static boolean isBefore(double time, int user, double otherTime, int otherUser) {
        return time < otherTime || (time == otherTime && user < otherUser);
    }
}
