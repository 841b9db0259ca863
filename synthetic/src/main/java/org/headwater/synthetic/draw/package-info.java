/** Random numbers: equal on every machine, and a stream of its own for each thing that is drawn. */
package org.headwater.synthetic.draw;
