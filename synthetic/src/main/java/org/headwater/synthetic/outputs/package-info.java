/** The lists of all that is written of a world. */
package org.headwater.synthetic.outputs;
