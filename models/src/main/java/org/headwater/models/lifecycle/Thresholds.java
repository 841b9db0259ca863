package org.headwater.models.lifecycle;

/**
 * How many days of silence since the last purchase still count as what.
 *
 * @param newDays up to so many days a first-time buyer is new
 * @param lateDays up to so many days nobody is late
 * @param silentDays up to so many days somebody late is at risk, after that dormant
 * @param goneDays up to so many days somebody is dormant, after that lost
 */
public record Thresholds(int newDays, int lateDays, int silentDays, int goneDays) {

    /** @throws IllegalArgumentException unless 0 ≤ new ≤ late &lt; silent &lt; gone */
    public Thresholds {
        if (newDays < 0 || newDays > lateDays || lateDays >= silentDays || silentDays >= goneDays) {
            throw new IllegalArgumentException("Days of silence must grow: 0 <= new <= late < silent < gone, were "
                    + newDays + ", " + lateDays + ", " + silentDays + " and " + goneDays);
        }
    }
}
