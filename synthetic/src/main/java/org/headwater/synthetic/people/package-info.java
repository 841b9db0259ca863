/** Who there is: traits, ties, households, rings, staff, and the many ids under which systems know one person. */
package org.headwater.synthetic.people;
