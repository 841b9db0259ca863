package org.headwater.synthetic.chat;

/**
 * One row of the archive.
 *
 * @param id the archive's {@code msgid}, no other message's
 * @param at epoch milliseconds
 * @param intent what for; of a recall, that of the message that is taken back
 * @param product index into the catalogue's products of the one that it names, {@link #NO_PRODUCT} for none
 */
public record Message(String id, long at, Route route, Intent intent, int product, Body body) {

    public static final int NO_PRODUCT = -1;

    /** Whether somebody said something: a recall takes back what was said. */
    public boolean isSent() {
        return !(body instanceof Body.Revoke);
    }
}
