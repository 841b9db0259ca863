package org.headwater.synthetic.brand;

import java.util.Locale;

/** What there is to look at and to pass on. */
public enum ContentKind {
    PRODUCT,
    ARTICLE,
    VIDEO,
    MOMENT,
    CAMPAIGN_PAGE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
