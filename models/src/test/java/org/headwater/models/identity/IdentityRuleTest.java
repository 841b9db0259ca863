package org.headwater.models.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdentityRuleTest {

    @Test
    void anAnonymousBrowserBelongsToWhoLoggedIn() {
        assertThat(people(50, "anonymous:a - member_id:m", "member_id:m - phone:+861", "anonymous:a - device:d"))
                .isEqualTo("""
                        member_id:m known member_id:m
                        phone:+861 known member_id:m
                        device:d attached member_id:m
                        anonymous:a attached member_id:m
                        """);
    }

    @Test
    void aChainOrCircleOfAliasesIsOneVisitor() {
        assertThat(people(
                        50,
                        "anonymous:a - anonymous:b",
                        "anonymous:b - anonymous:c",
                        "anonymous:c - anonymous:a",
                        "anonymous:a - anonymous:a"))
                .isEqualTo("""
                        anonymous:a visitor anonymous:a
                        anonymous:b visitor anonymous:a
                        anonymous:c visitor anonymous:a
                        """);
    }

    @Test
    void aTabletOfTheFamilyJoinsNobody() {
        assertThat(people(
                        50,
                        "member_id:ann - device:tablet",
                        "member_id:bob - device:tablet",
                        "member_id:ann - anonymous:a",
                        "anonymous:a - device:tablet",
                        "anonymous:c - device:tablet"))
                .isEqualTo("""
                        member_id:ann known member_id:ann
                        member_id:bob known member_id:bob
                        device:tablet shared device:tablet
                        anonymous:a attached member_id:ann
                        anonymous:c shared anonymous:c
                        """);
    }

    @Test
    void aPhoneOfTheFamilyStaysWithWhoGaveItFirst() {
        assertThat(people(50, "unionid:ann - phone:+861", "unionid:bob - phone:+861", "unionid:bob - member_id:m"))
                .isEqualTo("""
                        member_id:m known unionid:bob
                        unionid:ann known unionid:ann
                        unionid:bob known unionid:bob
                        phone:+861 known unionid:ann
                        """);
    }

    @Test
    void aLinkBetweenTwoAccountsThemselvesJoinsThem() {
        assertThat(people(50, "unionid:ann - phone:+861", "unionid:ann2 - phone:+861", "unionid:ann2 - unionid:ann"))
                .isEqualTo("""
                        unionid:ann known unionid:ann
                        unionid:ann2 known unionid:ann
                        phone:+861 known unionid:ann
                        """);
    }

    /** What ties them has no say in whether they are one person's. */
    @Test
    void aLinkBetweenOtherIdsOfOneKindDoesNotOverruleTwoAccounts() {
        assertThat(people(50, "unionid:ann - email:a", "unionid:bob - email:b", "email:a - email:b"))
                .isEqualTo("""
                        unionid:ann known unionid:ann
                        unionid:bob known unionid:bob
                        email:a known unionid:ann
                        email:b known unionid:bob
                        """);
    }

    /** Its storage is one WeChat account's, on a tablet of the family too. */
    @Test
    void aMiniProgramVisitorTiesWhatTheAccountDoesLater() {
        assertThat(people(
                        50,
                        "mini_program_visitor:v - external_userid:wm1",
                        "mini_program_visitor:v - openid:o",
                        "mini_program_visitor:v - device:tablet",
                        "mini_program_visitor:w - device:tablet"))
                .isEqualTo("""
                        external_userid:wm1 known external_userid:wm1
                        openid:o known external_userid:wm1
                        mini_program_visitor:v known external_userid:wm1
                        mini_program_visitor:w known mini_program_visitor:w
                        device:tablet shared device:tablet
                        """);
    }

    @Test
    void sameAccountOfTwoAppsIsTwoIds() {
        var rule = new IdentityRule(50);
        var ours = new Id(IdKind.UNIONID, "ours", "oU");
        var agency = new Id(IdKind.UNIONID, "agency", "oU");
        var phone = new Id(IdKind.PHONE, "", "+861");
        var member = new Id(IdKind.MEMBER_ID, "", "m");

        var apart = rule.resolve(List.of(), List.of(link(0, ours, phone), link(1, agency, member)), Set.of());
        var bound = rule.resolve(List.of(), List.of(link(0, ours, phone), link(1, agency, phone)), Set.of());

        assertThat(apart.identities()).extracting(Identity::person).containsExactly(member, member, ours, ours);
        assertThat(bound.identities()).extracting(Identity::person).containsOnly(ours);
    }

    @Test
    void moreIdsThanOnePersonHasAreLeftAlone() {
        var links = IntStream.range(0, 4)
                .mapToObj(i -> "phone:+861 - member_id:m" + i)
                .toArray(String[]::new);

        assertThat(people(5, links)).contains("member_id:m3 known member_id:m0");
        assertThat(people(4, links)).isEqualTo("""
                member_id:m0 unmerged member_id:m0
                member_id:m1 unmerged member_id:m1
                member_id:m2 unmerged member_id:m2
                member_id:m3 unmerged member_id:m3
                phone:+861 unmerged phone:+861
                """);
    }

    @Test
    void aDeviceOfTooManyBrowsersLeadsNowhereThroughThem() {
        assertThat(people(
                        3,
                        "device:d - anonymous:a",
                        "device:d - anonymous:b",
                        "device:d - anonymous:c",
                        "anonymous:a - member_id:m"))
                .isEqualTo("""
                        member_id:m known member_id:m
                        device:d unmerged device:d
                        anonymous:a attached member_id:m
                        anonymous:b unmerged anonymous:b
                        anonymous:c unmerged anonymous:c
                        """);
    }

    @Test
    void saysWhatItRefused() {
        var resolved = resolve(
                3,
                "phone:+861 - member_id:m0",
                "phone:+861 - member_id:m1",
                "phone:+861 - member_id:m2",
                "unionid:ann - email:a@b.c",
                "unionid:bob - email:a@b.c",
                "unionid:ann - device:d",
                "unionid:bob - device:d");

        assertThat(resolved.refusals())
                .extracting(
                        Refusal::reason,
                        r -> text(r.ids().a()),
                        r -> text(r.ids().b()),
                        Refusal::size)
                .containsExactly(
                        tuple(IdRefusal.GIANT_COMPONENT, "member_id:m0", "member_id:m0", 4L),
                        tuple(IdRefusal.SHARED_ID, "device:d", "device:d", 2L),
                        tuple(IdRefusal.TWO_ACCOUNTS, "unionid:bob", "email:a@b.c", 1L));
    }

    @Test
    void logsWhoBecameOneWithWhomAndWhy() {
        var merges = resolve(50, "member_id:m - phone:+861", "unionid:u - openid:o", "openid:o - phone:+861")
                .merges();

        assertThat(merges)
                .extracting(
                        m -> m.by().cause(),
                        m -> text(m.kept().id()),
                        m -> text(m.gone().id()),
                        PersonMerge::endsAPerson)
                .containsExactly(
                        tuple("cause0", "member_id:m", "phone:+861", false),
                        tuple("cause1", "unionid:u", "openid:o", false),
                        tuple("cause2", "member_id:m", "unionid:u", true));
    }

    @Test
    void aVoidedPairNoLongerJoins() {
        var links = List.of(link(0, id("member_id:m"), id("phone:+861")), link(1, id("member_id:n"), id("phone:+861")));
        var rule = new IdentityRule(50);
        var voided = Set.of(new IdPair(id("phone:+861"), id("member_id:n")));

        assertThat(rule.resolve(List.of(), links, Set.of()).identities())
                .extracting(i -> text(i.person()))
                .containsOnly("member_id:m");
        assertThat(rule.resolve(List.of(), links, voided).identities())
                .extracting(i -> text(i.person()))
                .containsExactly("member_id:m", "member_id:n", "member_id:m");
    }

    @Test
    void aPersonIdIsADigestOfTheFirstId() {
        // printf 'member_id\n\nM00000001' | sha256sum
        assertThat(PersonId.of(id("member_id:M00000001"))).isEqualTo("pf2bf68166b45b33d7db372c8");
    }

    @Test
    void aPersonHasRoomForOneId() {
        assertThatThrownBy(() -> new IdentityRule(0)).hasMessage("maxIds must be 1 or more, was 0");
    }

    private static String people(int maxIds, String... links) {
        var text = new StringBuilder();
        for (Identity identity : resolve(maxIds, links).identities()) {
            text.append(text(identity.id())).append(' ');
            text.append(identity.ownership().code()).append(' ');
            text.append(text(identity.person())).append('\n');
        }
        return text.toString();
    }

    /** A second after the other. */
    private static Resolution resolve(int maxIds, String... links) {
        var said = IntStream.range(0, links.length)
                .mapToObj(i -> link(i, id(links[i].split(" - ", -1)[0]), id(links[i].split(" - ", -1)[1])))
                .toList();
        return new IdentityRule(maxIds).resolve(List.of(), said, Set.of());
    }

    private static Link link(int second, Id a, Id b) {
        Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(second);
        return new Link(new IdPair(a, b), at, "test", "cause" + second);
    }

    private static Id id(String text) {
        String[] parts = text.split(":", 2);
        return new Id(IdKind.of(parts[0]).orElseThrow(), "", parts[1]);
    }

    private static String text(Id id) {
        return id.kind().code() + ":" + id.value();
    }
}
