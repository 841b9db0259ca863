package org.headwater.models.identity;

import static org.headwater.models.identity.IdKind.Reach.GLOBAL;
import static org.headwater.models.identity.IdKind.Reach.SCOPED;
import static org.headwater.models.identity.IdKind.Strength.ACCOUNT;
import static org.headwater.models.identity.IdKind.Strength.KNOWN;
import static org.headwater.models.identity.IdKind.Strength.WEAK;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an id is the id of. The order is the rank: of ids first seen at the same time, the kind that stands first names
 * the person.
 */
public enum IdKind {
    /** Given out by the brand itself. */
    MEMBER_ID(KNOWN, SCOPED),
    /** A WeChat account within one open-platform account, its scope. */
    UNIONID(ACCOUNT, SCOPED),
    /** A contact outside of the corp that is its scope. */
    EXTERNAL_USERID(KNOWN, SCOPED),
    /** A WeChat account within one app, its scope. */
    OPENID(ACCOUNT, SCOPED),
    PHONE(KNOWN, GLOBAL),
    EMAIL(KNOWN, GLOBAL),
    TAOBAO_NICK(KNOWN, GLOBAL),
    /** A customer's number within one shop. */
    CUSTOMER(KNOWN, SCOPED),
    /** Whom an event project takes for logged in. */
    USER(KNOWN, SCOPED),
    /**
     * What a WeChat mini program calls an account before it signs in. WeChat keeps a mini program's storage apart for each
     * account, on one device too: unlike a browser's, the id is one account's, and ties what the account does later.
     */
    MINI_PROGRAM_VISITOR(KNOWN, SCOPED),
    DEVICE(WEAK, SCOPED),
    /** A browser or an installed app before anybody logs in. */
    ANONYMOUS(WEAK, SCOPED);

    /** How much an id says about who somebody is. */
    enum Strength {
        /** Somebody had to log in, sign up or be added; several of a kind may be one person's. */
        KNOWN,
        /** The same, and nobody has two in one scope unless a link says so of just these two. */
        ACCOUNT,
        /** Whoever holds the thing at that moment. */
        WEAK
    }

    enum Reach {
        /** The same id means the same in all systems. */
        GLOBAL,
        /** Unique within a corp, app, shop or project. */
        SCOPED
    }

    private static final Map<String, IdKind> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(IdKind::code, Function.identity()));

    private final Strength strength;
    private final Reach reach;
    private final String code;

    IdKind(Strength strength, Reach reach) {
        this.strength = strength;
        this.reach = reach;
        this.code = name().toLowerCase(Locale.ROOT);
    }

    /** As tables have it. */
    public String code() {
        return code;
    }

    public static Optional<IdKind> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Whether the id is a person's own, and not that of a thing which others may pick up. */
    public boolean isKnown() {
        return strength != WEAK;
    }

    /** Whether one person has at most one in a scope. */
    public boolean isAccount() {
        return strength == ACCOUNT;
    }

    /** Whether the id means the same in all systems; its scope is then "". */
    public boolean isGlobal() {
        return reach == GLOBAL;
    }
}
