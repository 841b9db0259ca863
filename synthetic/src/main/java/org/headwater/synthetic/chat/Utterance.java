package org.headwater.synthetic.chat;

/**
 * What is said.
 *
 * @param product index into the catalogue's products of the one that it names, {@link Message#NO_PRODUCT} for none
 */
record Utterance(Body body, int product) {}
