package org.headwater.synthetic.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.chat.Archive.Row;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.people.JoinSource;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.testing.Worlds;
import org.junit.jupiter.api.Test;

class WecomGroupsTest {

    private static final District DISTRICT = Archive.until(90);
    private static final List<Row> ROWS = Archive.rows(DISTRICT, new WecomGroups());
    private static final Ids IDS = new Ids(Worlds.SEED);
    private static final Map<String, Person> PEOPLE = DISTRICT.people().stream()
            .collect(Collectors.toMap(person -> IDS.externalUserid(person.number()), Function.identity()));

    @Test
    void aSnapshotIsTakenEveryMondayAtThree() {
        assertThat(ROWS).hasSize(6 * 13);
        for (Row row : ROWS) {
            assertThat(WorldTime.local(row.at()).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(WorldTime.local(row.at()).toLocalTime()).isEqualTo(LocalTime.of(3, 0));
        }
    }

    @Test
    void membersAreThereAfterTheyJoinedAndBroughtByTheirInviterOrTheOwner() {
        for (Row row : ROWS) {
            List<Map<String, Object>> members = row.objects("member_list");
            assertThat(members.get(0))
                    .containsEntry("userid", row.text("owner"))
                    .containsEntry("type", 1L);
            for (Map<String, Object> member : members.subList(1, members.size())) {
                Person person = PEOPLE.get((String) member.get("userid"));
                String invitor =
                        person.source() == JoinSource.INVITE ? IDS.externalUserid(person.inviter()) : row.text("owner");

                assertThat(IDS.chat(0, person.group())).isEqualTo(row.text("chat_id"));
                assertThat((Long) member.get("join_time"))
                        .isBetween(person.joinedAt() / 1000, person.joinedAt() / 1000 + 3 * 86_400);
                assertThat((Long) member.get("join_time")).isLessThanOrEqualTo(row.at() / 1000);
                assertThat(Archive.objectOf(member.get("invitor"))).containsEntry("userid", invitor);
            }
        }
    }

    /** Two ways to the same number: the hazard of the truth, and who is gone. */
    @Test
    void peopleLeaveAtTheRateThatTheTruthTells() {
        District year = Archive.until(360);
        List<Object[]> truth = new ArrayList<>();
        new GroupHealth().rows(year, truth::add);
        List<Room> rooms = Room.of(new Cast(year));
        double expected = 0;
        long left = 0;
        for (int i = 0; i < rooms.size(); i++) {
            for (Membership membership : rooms.get(i).memberships()) {
                long until = Math.min(membership.leftAt(), year.world().endMillis());
                double days = (double) (until - membership.joinedAt()) / WorldTime.DAY_MILLIS;
                expected += (Double) truth.get(i)[5] * days;
            }
            left += (Long) truth.get(i)[7];
            assertThat(truth.get(i)[6])
                    .isEqualTo((long) rooms.get(i).memberships().size());
        }

        // Poisson, within four standard deviations
        assertThat((double) left).isCloseTo(expected, within(4 * Math.sqrt(expected)));
    }
}
