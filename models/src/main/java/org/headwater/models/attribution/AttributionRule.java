package org.headwater.models.attribution;

/** How one conversion is shared among the touches before it. */
public interface AttributionRule {

    /** One conversion, in parts. Credit is counted in whole parts, so that it always adds up. */
    long WHOLE = 1_000_000_000_000L;

    /** Name in tables and files, such as {@code last_non_direct}. */
    String code();

    /** @return a share for each touch, 0 or more; they add up to exactly {@link #WHOLE} */
    long[] parts(Touches touches);
}
