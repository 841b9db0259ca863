package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headwater.jobs.config.Condition;
import org.headwater.jobs.config.IdColumn;
import org.headwater.jobs.config.IdentityMapping;
import org.headwater.jobs.config.TextColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row's ids, each further one linked with the first: {@code a-b} in order of kind, scope and value. */
class IdentityMapperTest {

    private static final IdentityMapping MAPPING = new IdentityMapping(
            Optional.of(new Condition("deleted", new Condition.Blank())),
            Given.time("at"),
            Optional.of(Given.text("why")),
            List.of(
                    id("member_id", "", "member"),
                    id("phone", "", "phone"),
                    new IdColumn(
                            Optional.empty(), Optional.of("kind"), "x", Map.of("openid", "wx1"), Given.text("id"))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            M1 | 138 |        |    | member_id//M1-phone//138 register
            M1 | 138 | openid | o1 | member_id//M1-phone//138 register, member_id//M1-openid/wx1/o1 register
               | 138 | openid | o1 | openid/wx1/o1-phone//138 register
               | 138 | app    | a1 | app/x/a1-phone//138 register
            M1 |     |        |    |
               |     |        |    |
            M1 | 138 | phone  |    | member_id//M1-phone//138 register
            0  | 138 | openid | o1 | openid/wx1/o1-phone//138 register
            """)
    void linksEachFurtherIdWithTheFirst(String member, String phone, String kind, String id, String links) {
        assertThat(told(row(member, phone, kind, id, "2026-01-01 08:00:00", "register")))
                .isEqualTo(links == null ? "" : links);
    }

    /** Two columns of one id are no link of it with itself. */
    @Test
    void anIdIsNotLinkedWithItself() {
        var mapping = new IdentityMapping(
                Optional.empty(),
                Given.time("at"),
                Optional.empty(),
                List.of(id("phone", "", "a"), id("phone", "", "b")));
        var mapper = new IdentityMapper(Given.json().source(), mapping);

        assertThat(mapper.map(new MapCells(Map.of("a", "138", "b", "138", "at", "2026-01-01 08:00:00"))))
                .isEmpty();
    }

    @Test
    void theCauseIsTheSourceWhereTheRowSaysNone() {
        assertThat(told(row("M1", "138", null, null, "2026-01-01 08:00:00", null)))
                .isEqualTo("member_id//M1-phone//138 shop");
    }

    @Test
    void aLinkWithoutATimeIsRefused() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> told(row("M1", "138", null, null, null, null)))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        e -> assertThat(e.reject())
                                .isEqualTo(new Reject(
                                        Reason.MISSING_VALUE, "at", "must say when the ids were seen together")));
    }

    @Test
    void anIdWithoutItsKindIsRefused() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> told(row("M1", null, null, "o1", "2026-01-01 08:00:00", null)))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        e -> assertThat(e.reject())
                                .isEqualTo(new Reject(Reason.MISSING_VALUE, "kind", "must not be blank")));
    }

    @Test
    void rowsThatTheConditionIsNotAboutAreLeftAlone() {
        var mapper = new IdentityMapper(Given.json().source(), MAPPING);

        assertThat(mapper.applies(new MapCells(Map.of("deleted", "1")))).isFalse();
        assertThat(mapper.applies(new MapCells(Map.of("member", "M1")))).isTrue();
    }

    private static IdColumn id(String kind, String scope, String column) {
        return new IdColumn(Optional.of(kind), Optional.empty(), scope, new TextColumn(List.of(column), "", ""));
    }

    private static MapCells row(String member, String phone, String kind, String id, String at, String why) {
        Map<String, String> cells = new java.util.HashMap<>();
        cells.put("member", member);
        cells.put("phone", phone);
        cells.put("kind", kind);
        cells.put("id", id);
        cells.put("at", at);
        cells.put("why", why);
        return new MapCells(cells);
    }

    private static String told(MapCells row) {
        return String.join(
                ", ",
                new IdentityMapper(Given.json().source(), MAPPING)
                        .map(row).stream()
                                .map(link -> link.values())
                                .map(v -> "%s/%s/%s-%s/%s/%s %s"
                                        .formatted(
                                                v.get(0), v.get(1), v.get(2), v.get(3), v.get(4), v.get(5), v.get(9)))
                                .toList());
    }
}
