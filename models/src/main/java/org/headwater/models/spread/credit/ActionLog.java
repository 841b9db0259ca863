package org.headwater.models.spread.credit;

import java.util.Arrays;

/**
 * Who did what when: for each action, those who did it in the order of time, each once, at his first time. Those who did it at the
 * same time are in the order of their numbers.
 *
 * <p>Built in O(n log n) at worst, O(n) for a log in the order of time; 12 bytes an entry.
 */
public final class ActionLog {

    private final int users;
    /** First entry of an action; one more than actions. */
    final int[] start;

    final int[] user;
    final double[] time;

    private ActionLog(int users, int[] start, int[] user, double[] time) {
        this.users = users;
        this.start = start;
        this.user = user;
        this.time = time;
    }

    /**
     * @param user by row, 0 to users - 1
     * @param action by row, 0 to actions - 1
     * @param time by row, in any unit; a number
     */
    public static ActionLog of(int users, int actions, int[] user, int[] action, double[] time) {
        if (user.length != action.length || user.length != time.length) {
            throw new IllegalArgumentException("A log needs as many users as actions and times, were %d, %d and %d"
                    .formatted(user.length, action.length, time.length));
        }
        int[] start = new int[actions + 1];
        for (int i = 0; i < user.length; i++) {
            if (user[i] < 0 || user[i] >= users || action[i] < 0 || action[i] >= actions || Double.isNaN(time[i])) {
                throw new IllegalArgumentException(
                        "Row %d must have a user of 0 to %d, an action of 0 to %d and a time, was %d, %d, %s"
                                .formatted(i, users - 1, actions - 1, user[i], action[i], time[i]));
            }
            start[action[i] + 1]++;
        }
        for (int a = 0; a < actions; a++) {
            start[a + 1] += start[a];
        }
        int[] at = Arrays.copyOf(start, actions);
        int[] users2 = new int[user.length];
        double[] times = new double[user.length];
        for (int i = 0; i < user.length; i++) {
            int place = at[action[i]]++;
            users2[place] = user[i];
            times[place] = time[i];
        }
        var sort = new TimeSort(times, users2);
        for (int a = 0; a < actions; a++) {
            sort.sort(start[a], start[a + 1]);
        }
        return firstTimes(users, start, users2, times);
    }

    private static ActionLog firstTimes(int users, int[] start, int[] user, double[] time) {
        int[] lastAction = new int[users];
        int next = 0;
        for (int a = 0; a + 1 < start.length; a++) {
            int begin = next;
            for (int i = start[a]; i < start[a + 1]; i++) {
                if (lastAction[user[i]] != a + 1) {
                    lastAction[user[i]] = a + 1;
                    user[next] = user[i];
                    time[next++] = time[i];
                }
            }
            start[a] = begin;
        }
        start[start.length - 1] = next;
        return new ActionLog(users, start, Arrays.copyOf(user, next), Arrays.copyOf(time, next));
    }

    public int users() {
        return users;
    }

    public int actions() {
        return start.length - 1;
    }

    /** Number of entries, each user of each action once. */
    public int size() {
        return user.length;
    }

    /** By user, the number of different actions. */
    public int[] actionsOf() {
        int[] count = new int[users];
        for (int u : user) {
            count[u]++;
        }
        return count;
    }
}
