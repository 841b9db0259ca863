package org.headwater.synthetic;

import java.util.List;
import org.headwater.synthetic.brand.Campaign;
import org.headwater.synthetic.brand.Campaigns;
import org.headwater.synthetic.brand.Catalogue;
import org.headwater.synthetic.brand.Contents;

/**
 * What is the same for all people of a world.
 *
 * @param contents published until a year past the last day
 * @param campaigns sent until a year past the last day, in order of time
 */
public record Brand(World world, Contents contents, List<Campaign> campaigns) {

    /** How long truth looks past the last day of the files. */
    public static final int FUTURE_DAYS = 365;

    public static Brand of(World world) {
        int days = world.until() + FUTURE_DAYS;
        Catalogue catalogue = world.profile().catalogue;
        return new Brand(
                world, new Contents(catalogue, world.seed(), days), Campaigns.before(days, catalogue, world.seed()));
    }

    public Catalogue catalogue() {
        return world.profile().catalogue;
    }
}
