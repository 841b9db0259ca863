package org.headwater.jobs.config;

import java.io.Serializable;

/**
 * What the ids of a source belong to.
 *
 * @param scope corp, project, app or ad platform that the files come from
 * @param login what the id of somebody who is logged in is
 * @param visitorKind what the id of somebody who is not logged in is, such as anonymous or mini_program_visitor
 * @param unionidScope WeChat open platform account that unionids belong to: those of two accounts are never joined
 */
public record IdScopes(String scope, LoginId login, String visitorKind, String unionidScope) implements Serializable {

    /**
     * What the id of somebody who is logged in is.
     *
     * @param kind such as user, member_id or openid
     * @param scope within what it is unique; "" when everywhere
     */
    public record LoginId(String kind, String scope) implements Serializable {}

    /** Those of a source that says nothing about its ids. */
    public static IdScopes of(String scope) {
        return new IdScopes(scope, new LoginId("user", scope), "anonymous", "");
    }
}
