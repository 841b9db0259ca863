/**
 * What people do on screens, and how two analytics systems write it down. One walk through a person's life makes the
 * steps, in order of time; what a system knows of the person by then decides under which id a step is written.
 */
package org.headwater.synthetic.traces;
