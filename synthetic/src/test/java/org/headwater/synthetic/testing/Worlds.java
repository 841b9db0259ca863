package org.headwater.synthetic.testing;

import java.util.List;
import java.util.stream.IntStream;
import org.headwater.synthetic.Brand;
import org.headwater.synthetic.Noise;
import org.headwater.synthetic.World;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Life;

/** Worlds to test on. */
public final class Worlds {

    public static final long SEED = 20260131;

    private Worlds() {}

    public static World beauty(int users, int days, int until) {
        return new World(Profile.BEAUTY, users, days, until, SEED, 1, Noise.NONE);
    }

    public static World of(Profile profile, int users, int days) {
        return new World(profile, users, days, days, SEED, 1, Noise.NONE);
    }

    public static List<District> lived(World world) {
        var life = new Life(Brand.of(world));
        return IntStream.range(0, world.districts()).mapToObj(life::of).toList();
    }
}
