package org.headwater.synthetic.files;

import org.headwater.synthetic.Brand;

/** Writes what systems know of a brand as a whole: a function of the brand alone. */
@FunctionalInterface
public interface BrandFiles {

    void write(Brand brand, Sink sink);
}
