package org.headwater.jobs.sources;

import org.headwater.jobs.tables.core.Messages;

/**
 * Whose an id of WeCom is. Ids of people and robots outside of the corp are given by WeCom: 32 characters that begin with
 * wm or wo for people and wb for robots. Ids of staff are chosen by the corp and may begin so too, such as woody.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/91774">WeCom, messages of the archive</a>
 */
final class WecomId {

    static final String CUSTOMER = "customer";
    static final String STAFF = "staff";
    static final String ROBOT = "robot";

    /** Shorter ones are a corp's own. */
    private static final int SHORTEST_GIVEN = 20;

    private WecomId() {}

    /** The number of a message without the mark that its copy for the outside has: the two are one message. */
    static String withoutTwin(String msgid) {
        return msgid.endsWith(Messages.TWIN) ? msgid.substring(0, msgid.length() - Messages.TWIN.length()) : msgid;
    }

    /** customer, robot or staff. */
    static String kind(String id) {
        if (id.length() >= SHORTEST_GIVEN) {
            if (id.startsWith("wm") || id.startsWith("wo")) {
                return CUSTOMER;
            }
            if (id.startsWith("wb")) {
                return ROBOT;
            }
        }
        return STAFF;
    }

    static boolean isCustomer(String id) {
        return kind(id).equals(CUSTOMER);
    }

    /** The id as one of a person, within the corp. */
    static PersonId person(String id, String corp) {
        return new PersonId(isCustomer(id) ? "external_userid" : "wecom_userid", corp, id);
    }
}
