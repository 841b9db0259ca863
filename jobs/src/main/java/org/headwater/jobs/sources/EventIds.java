package org.headwater.jobs.sources;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.headwater.jobs.config.IdScopes;
import org.headwater.jobs.config.IdScopes.KindOfId;
import org.headwater.jobs.config.TextColumn;

/**
 * Ids as programs that record events write them. What they write for nobody is no id: a name of a variable, {@code true},
 * {@code [object Object]}, or nothing but zeros as phones give that do not want to be recognised.
 */
final class EventIds {

    static final String DEVICE = "device";

    /** Lower case; beyond what {@link IdParser} knows. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "true",
            "false",
            "[object object]",
            "distinct_id",
            "distinctid",
            "user_id",
            "userid",
            "id",
            "email",
            "not_authenticated",
            "unknown");

    private static final Pattern ZEROS = Pattern.compile("[0-]+");
    private static final Pattern UUID =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");
    private static final IdParser PLAIN = new IdParser(new TextColumn(List.of(), "", ""));

    private final IdScopes scopes;
    private final List<Pattern> logins;

    EventIds(IdScopes scopes) {
        this.scopes = scopes;
        this.logins = scopes.logins().stream()
                .map(login -> Pattern.compile(login.pattern()))
                .toList();
    }

    /** Of somebody who is logged in, from the first of the columns that holds an id; null when none does. */
    PersonId login(Cells row, String... columns) {
        return login(text(row, columns));
    }

    /** By the first pattern that the id is; null when it is none. */
    PersonId login(String id) {
        for (int i = 0; id != null && i < logins.size(); i++) {
            if (logins.get(i).matcher(id).matches()) {
                KindOfId login = scopes.logins().get(i);
                return new PersonId(login.kind(), login.scope(), id);
            }
        }
        return null;
    }

    /**
     * Whether an id that may be either is a browser's: where all logins have a look of their own, one that looks otherwise;
     * else a guess.
     */
    boolean isVisitor(String id) {
        boolean isGuess =
                scopes.logins().stream().anyMatch(login -> login.pattern().equals(KindOfId.ANY));
        return isGuess ? isUuid(id) : login(id) == null;
    }

    /** Of a browser or app, from the first of the columns that holds an id; null when none does. */
    PersonId anonymous(Cells row, String... columns) {
        return anonymous(text(row, columns));
    }

    PersonId anonymous(String id) {
        return id == null ? null : new PersonId(scopes.visitorKind(), scopes.scope(), id);
    }

    /** Of a device, from the first of the columns that holds an id; null when none does. */
    static PersonId device(Cells row, String... columns) {
        String id = text(row, columns);
        return id == null ? null : new PersonId(DEVICE, "", id);
    }

    /** An id that is unique everywhere, from the first of the columns that holds one; null when none does. */
    static PersonId everywhere(String kind, Cells row, String... columns) {
        String id = text(row, columns);
        return id == null ? null : new PersonId(kind, "", id);
    }

    /** The id in the first of the columns that holds one, or null. */
    static String text(Cells row, String... columns) {
        for (String column : columns) {
            String id = text(new Cell(column, row.text(column)));
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    /** The id, or null when it is nobody's. */
    static String text(Cell cell) {
        String id = PLAIN.user(cell);
        return id == null || PLACEHOLDERS.contains(id.toLowerCase(Locale.ROOT)) || isZeros(id) ? null : id;
    }

    private static boolean isZeros(String id) {
        return ZEROS.matcher(id).matches();
    }

    /** Whether it looks drawn by a program, as ids before a login do. */
    private static boolean isUuid(String id) {
        return UUID.matcher(id).matches();
    }

    /**
     * An event must say whose it is, even if that is nobody.
     *
     * @throws Rejection when all columns are blank or say {@code null}
     */
    static void mustSay(Cells row, String... columns) {
        for (String column : columns) {
            if (new IdParser(new TextColumn(List.of(column), "", "")).optional(row) != null) {
                return;
            }
        }
        throw new Rejection(Reason.MISSING_VALUE, columns[0], "must not be blank" + besides(columns));
    }

    private static String besides(String... columns) {
        return columns.length == 1
                ? ""
                : " together with " + String.join(", ", List.of(columns).subList(1, columns.length));
    }
}
