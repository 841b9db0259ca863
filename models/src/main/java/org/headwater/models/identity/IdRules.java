package org.headwater.models.identity;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.headwater.models.identity.Normal.Illegal;
import org.headwater.models.identity.Normal.Legal;

/**
 * How ids are written, and which are nobody's.
 *
 * <p>Every id is put into NFKC and loses invisible characters and the spaces around it. Then it is kept exactly, case
 * included, but for two kinds: an e-mail address is in lower case, and a telephone number is in E.164. The scope of a
 * kind that is global is "". A normal form is its own normal form.
 */
public final class IdRules implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int LONGEST = 256;
    private static final String ROBOT = "wb";

    /** In lower case: they are nobody's however they are written. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "null",
            "undefined",
            "none",
            "nil",
            "nan",
            "n/a",
            "true",
            "false",
            "guest",
            "anonymous",
            "unknown",
            "not_authenticated",
            "distinct_id",
            "[object object]",
            "\u6e38\u5ba2",
            "\u533f\u540d",
            "\u672a\u77e5");

    /** What many phones give instead of their own: the MAC address for who may not know it, one faulty Android id. */
    private static final Set<String> NO_DEVICES =
            Set.of("02:00:00:00:00:00", "9774d56d682e549c", "ffffffff-ffff-ffff-ffff-ffffffffffff");

    private static final Pattern EXPONENT = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+[0-9]{1,3}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>()]+@[^@\\s,;<>()*.]+(\\.[^@\\s,;<>()*.]+)+");

    private final ExcludedIds excluded;

    private IdRules(ExcludedIds excluded) {
        this.excluded = excluded;
    }

    public static IdRules usual() {
        return new IdRules(ExcludedIds.NONE);
    }

    /** The same, and this id is nobody's too, in whatever form it is given. */
    public IdRules excluding(IdKind kind, String value) {
        String text = IdText.clean(value);
        return new IdRules(excluded.withValue(kind, written(kind, text).orElse(text)));
    }

    /** The same, and ids that begin like this are nobody's too. */
    public IdRules excludingPrefix(IdKind kind, String prefix) {
        return new IdRules(excluded.withPrefix(kind, prefix));
    }

    /**
     * @param kind as tables have it
     * @param scope null is ""
     * @param value null is blank
     */
    public Normal normal(String kind, String scope, String value) {
        Optional<IdKind> known = IdKind.of(kind);
        return known.isEmpty() ? new Illegal(IdRefusal.UNKNOWN_KIND) : normal(known.get(), scope, value);
    }

    public Normal normal(IdKind kind, String scope, String value) {
        String within = scope == null || kind.isGlobal() ? "" : IdText.clean(scope);
        String text = value == null ? "" : IdText.clean(value);
        Optional<IdRefusal> refusal = refusal(kind, within, text);
        if (refusal.isPresent()) {
            return new Illegal(refusal.get());
        }
        Optional<String> written = written(kind, text);
        if (written.isEmpty()) {
            return new Illegal(kind == IdKind.PHONE ? IdRefusal.UNUSABLE_PHONE : IdRefusal.UNUSABLE_EMAIL);
        }
        if (excluded.contain(kind, written.get())) {
            return new Illegal(IdRefusal.EXCLUDED);
        }
        return new Legal(new Id(kind, within, written.get()));
    }

    private static Optional<IdRefusal> refusal(IdKind kind, String scope, String text) {
        if (text.isEmpty()) {
            return Optional.of(IdRefusal.BLANK);
        }
        if (text.length() > LONGEST || scope.length() > LONGEST) {
            return Optional.of(IdRefusal.TOO_LONG);
        }
        if (IdText.isUnreadable(text) || IdText.isUnreadable(scope)) {
            return Optional.of(IdRefusal.UNREADABLE);
        }
        if (IdText.isZeros(text)) {
            return Optional.of(IdRefusal.ALL_ZERO);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean isNoDevice = kind == IdKind.DEVICE && NO_DEVICES.contains(lower);
        if (isNoDevice || PLACEHOLDERS.contains(lower) || IdText.isPunctuation(text)) {
            return Optional.of(IdRefusal.PLACEHOLDER);
        }
        if (kind == IdKind.EXTERNAL_USERID && text.startsWith(ROBOT)) {
            return Optional.of(IdRefusal.ROBOT);
        }
        if (kind == IdKind.PHONE) {
            return Optional.empty();
        }
        if (text.contains("**")) {
            return Optional.of(IdRefusal.MASKED);
        }
        return EXPONENT.matcher(text).matches() ? Optional.of(IdRefusal.EXCEL_DAMAGED) : Optional.empty();
    }

    private static Optional<String> written(IdKind kind, String text) {
        return switch (kind) {
            case PHONE -> Phones.e164(text);
            case EMAIL ->
                Optional.of(IdText.clean(text.toLowerCase(Locale.ROOT)))
                        .filter(e -> EMAIL.matcher(e).matches());
            default -> Optional.of(text);
        };
    }
}
