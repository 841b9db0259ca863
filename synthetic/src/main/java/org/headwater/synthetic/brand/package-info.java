/** The brand: what it sells, publishes and sends, and when its days are busy. The same for every person of a world. */
package org.headwater.synthetic.brand;
