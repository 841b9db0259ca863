package org.headwater.synthetic.chat;

import org.headwater.synthetic.text.JsonLine;

/**
 * What staff note of a customer, by a word of the company's.
 *
 * @param at epoch milliseconds, from when on
 */
record Tag(String group, String name, long at) {

    private static final int COMPANY = 1;

    void put(JsonLine json) {
        json.object().put("group_name", group).put("tag_name", name);
        json.put("tag_id", "et" + Integer.toHexString((group + name).hashCode()))
                .put("type", COMPANY)
                .end();
    }
}
