package org.headwater.jobs.config;

import java.io.Serializable;
import java.util.List;

/**
 * What the ids of a source belong to.
 *
 * @param scope corp, project, app or ad platform that the files come from
 * @param logins what the id of somebody who is logged in is: the first whose pattern it is
 * @param visitorKind what the id of somebody who is not logged in is, such as anonymous or mini_program_visitor
 * @param unionidScope WeChat open platform account that unionids belong to: those of two accounts are never joined
 * @param properties properties of an event that are ids of whoever did it
 * @param buyers what the user ids of orders and refunds are: the first whose pattern it is; empty when nobody says
 */
public record IdScopes(
        String scope,
        List<KindOfId> logins,
        String visitorKind,
        String unionidScope,
        List<IdProperty> properties,
        List<KindOfId> buyers)
        implements Serializable {

    /**
     * What an id is.
     *
     * @param kind such as user, member_id or openid
     * @param scope within what it is unique; "" when everywhere
     * @param pattern regular expression of the whole id
     */
    public record KindOfId(String kind, String scope, String pattern) implements Serializable {

        /** Pattern of any id. */
        public static final String ANY = "(?s).*";

        /** Whatever the id looks like. */
        public KindOfId(String kind, String scope) {
            this(kind, scope, ANY);
        }
    }

    /**
     * A property of an event that is an id of whoever did it.
     *
     * @param kind such as member_id or external_userid
     * @param scope within what it is unique; "" when everywhere
     * @param property its dotted name, as the table of events has it
     */
    public record IdProperty(String kind, String scope, String property) implements Serializable {}

    public IdScopes {
        logins = List.copyOf(logins);
        properties = List.copyOf(properties);
        buyers = List.copyOf(buyers);
    }

    /** Those of a source that says nothing about its ids. */
    public static IdScopes of(String scope) {
        return new IdScopes(scope, List.of(new KindOfId("user", scope)), "anonymous", "", List.of(), List.of());
    }
}
