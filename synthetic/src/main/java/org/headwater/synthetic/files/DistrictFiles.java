package org.headwater.synthetic.files;

import org.headwater.synthetic.life.District;

/** Writes what systems know of a district: a function of the district alone. */
@FunctionalInterface
public interface DistrictFiles {

    void write(District district, Sink sink);
}
