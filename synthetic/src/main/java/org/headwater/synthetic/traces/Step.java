package org.headwater.synthetic.traces;

/**
 * Something that a person does.
 *
 * @param at epoch milliseconds, true time
 */
record Step(long at, EventKind kind, Visit visit, Detail detail) {}
