package org.headwater.synthetic.traces;

import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.files.AdCampaigns;
import org.headwater.synthetic.people.JoinSource;

/**
 * The ad that brought somebody.
 *
 * @param source the platform
 * @param campaign its number there, as the costs have it
 */
record Ad(String source, String campaign) {

    /** Null for who came by no ad. */
    static Ad of(JoinSource source, Draws draws) {
        return switch (source) {
            case TENCENT_ADS, OCEAN_ENGINE -> new Ad(source.key(), Long.toString(AdCampaigns.draw(source, draws)));
            case QR, INVITE, CONTENT -> null;
        };
    }
}
