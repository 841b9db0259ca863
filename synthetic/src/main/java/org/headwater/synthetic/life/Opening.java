package org.headwater.synthetic.life;

/**
 * Somebody opened what was shared.
 *
 * @param share what was opened; its sharer may live in another district
 * @param person who
 * @param at epoch milliseconds
 */
public record Opening(Share share, int person, long at) {}
