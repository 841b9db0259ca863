package org.headwater.synthetic.life;

import java.util.List;
import org.headwater.synthetic.people.Person;

/**
 * A KOL, perhaps of another district, and who follows them here.
 *
 * @param followers numbers of people of the district
 */
public record Following(Person kol, List<Integer> followers) {}
