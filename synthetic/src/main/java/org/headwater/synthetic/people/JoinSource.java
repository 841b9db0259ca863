package org.headwater.synthetic.people;

import java.util.Locale;

/** How somebody came to the brand. */
public enum JoinSource {
    /** A QR code in a parcel or store. */
    QR(0.27, 1),
    /** Somebody's invitation. */
    INVITE(0.23, 1),
    TENCENT_ADS(0.20, 16),
    OCEAN_ENGINE(0.15, 16),
    /** Found by the official account, a video or a live room. */
    CONTENT(0.15, 10);

    public final double share;
    /** WeCom's {@code add_way}. */
    public final int addWay;

    JoinSource(double share, int addWay) {
        this.share = share;
        this.addWay = addWay;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
