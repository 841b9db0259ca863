/**
 * A brand that does not exist: its people, what they do, the files that its systems would write of it, and the truth
 * that no real file tells. Everything is a function of a {@link org.headwater.synthetic.World}, and simulated district
 * by district, so that any number of machines makes the same bytes.
 */
package org.headwater.synthetic;
