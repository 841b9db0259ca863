package org.headwater.jobs.config;

/** What people do, by the core table that says so. */
public enum FunnelSource {
    /** Events of site and mini program, when they happened. */
    EVENTS,
    /** Paid orders, when they were paid. */
    ORDERS,
    /** What customers wrote in WeCom, when they sent it. */
    MESSAGES,
    /** Customers whom staff added, and members of groups, since when they are. */
    RELATIONS,
    /** What was delivered to people, when it was sent. */
    DELIVERIES
}
