package org.headwater.synthetic.chat;

/**
 * Who says it to whom.
 *
 * @param person number of the customer who says it, {@link #STAFF} for staff
 * @param from id in WeCom of who says it
 * @param to id in WeCom of who it goes to; empty in a group, where it goes to all others
 * @param group number within the district, {@link #NO_GROUP} when it is between two
 */
public record Route(int person, String from, String to, int group) {

    public static final int STAFF = -1;
    public static final int NO_GROUP = -1;

    public boolean isInGroup() {
        return group != NO_GROUP;
    }

    public boolean isByStaff() {
        return person == STAFF;
    }
}
