package org.headwater.jobs.config;

/**
 * How ids become people.
 *
 * @param maxIds most known ids that one person can have; what hangs together beyond it is not joined but reported
 * @param customers who is one customer
 */
public record IdentityConfig(int maxIds, Customers customers) {

    /** Who is one customer. */
    public enum Customers {
        /** Whose the buyer's id is, where the source says what kind of id it is; else the user id. */
        PERSON,
        /** The user id, as the shop gives it. */
        AS_GIVEN
    }

    /** Customers are people. */
    public IdentityConfig(int maxIds) {
        this(maxIds, Customers.PERSON);
    }
}
