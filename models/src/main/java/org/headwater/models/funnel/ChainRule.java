package org.headwater.models.funnel;

/** What may be asked of a chain of events besides its order. */
public enum ChainRule {
    /** Each step is later than the one before, not of the same moment. */
    STRICT_INCREASE,
    /**
     * A chain ends when a step that it has taken comes again, except the first, with which a new chain begins; and it has to
     * take the next step where it first comes.
     */
    STOP_ON_REPEAT,
    /** One event may be several steps at once, as ClickHouse has it; by default it is one step. */
    SHARED_EVENTS
}
