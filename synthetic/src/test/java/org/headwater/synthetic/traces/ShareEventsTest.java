package org.headwater.synthetic.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.headwater.synthetic.files.Bindings;
import org.headwater.synthetic.life.Opening;
import org.headwater.synthetic.life.Share;
import org.headwater.synthetic.people.Ids;
import org.junit.jupiter.api.Test;

class ShareEventsTest {

    private static final Traced TRACED = Traced.of(Traced.WORLD);
    private static final Ids IDS = new Ids(Traced.WORLD.seed());
    /** Openings are reported when the reader is done, after half an hour at most; a few phones are slower yet. */
    private static final long UNSENT = 90 * 60_000;

    @Test
    void eachShareIsThereOnceWithItsParent() {
        List<String> told = TRACED.of(EventKind.SHARE).stream()
                .map(e -> e.property("share_id") + " " + e.property("parent_share_id") + " " + e.property("content_id")
                        + " " + e.property("share_to") + " " + e.whole("properties", "receivers"))
                .toList();
        List<String> shares = TRACED.district().shares().stream()
                .filter(share -> share.at() < TRACED.end() - UNSENT)
                .map(s -> Share.id(s.key()) + " " + (s.parentKey() == 0 ? null : Share.id(s.parentKey())) + " "
                        + s.content().id() + " " + s.tie().key() + " " + s.receivers())
                .toList();

        assertThat(told).doesNotHaveDuplicates().containsAll(shares);
        assertThat(shares).hasSizeGreaterThan(100);
    }

    @Test
    void eachOpeningNamesTheShareAndTheSharer() {
        List<String> told = TRACED.of(EventKind.SHARE_OPEN).stream()
                .map(e -> e.property("share_id") + " " + e.property("sharer_openid") + " "
                        + e.property("sharer_member_id"))
                .toList();
        List<String> openings = TRACED.district().openings().stream()
                .filter(opening -> opening.at() < TRACED.end() - UNSENT)
                .map(ShareEventsTest::named)
                .toList();

        assertThat(told).containsAll(openings).hasSizeGreaterThanOrEqualTo(openings.size());
        assertThat(openings).hasSizeGreaterThan(20);
    }

    private static String named(Opening opening) {
        Share share = opening.share();
        boolean here = share.person() < 1000;
        String member = here ? Bindings.of(TRACED.district()).memberId(share.person(), share.at()) : null;
        return Share.id(share.key()) + " " + IDS.openid(share.person()) + " " + member;
    }
}
