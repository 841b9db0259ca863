package org.headwater.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwater.models.identity.Id;
import org.headwater.models.identity.IdKind;
import org.headwater.models.identity.IdPair;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTiesTest {

    /** Ids of people in small letters, of devices and browsers in capitals. */
    private static final List<Id> IDS = List.of(id('a'), id('b'), id('c'), id('X'), id('Y'));

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            # a row names      | a and | is tied to it by
            ab                 | b     | ROW
            ab bc              | c     | PEOPLE
            ab                 | c     | NONE
            aX                 | X     | ROW
            ab bX              | X     | PEOPLE
            # a device may be where it ends, not where it passes
            aX bX              | b     | THING
            aX XY              | Y     | THING
            aX bX bc           | c     | THING
            # but the row that names both is enough
            aX bX ab           | b     | ROW
            # two devices of one account
            aX aY              | X     | ROW
            # somebody else's id is not among this person's, and ties nothing
            az zb              | b     | NONE
            """)
    void tiesTwoIdsAsTheRowsDo(String rows, char other, Tie tie) {
        assertThat(ties(rows).of(0, place(other))).isEqualTo(tie);
        assertThat(ties(rows).of(place(other), 0)).isEqualTo(tie);
    }

    @ParameterizedTest
    @CsvSource({"aX aY, PEOPLE", "aX bY ab, PEOPLE", "aX bY, NONE", "aX bX bY, PEOPLE", "XY, ROW"})
    void twoThingsAreTiedByThePersonWhoUsesBoth(String rows, Tie tie) {
        assertThat(ties(rows).of(place('X'), place('Y'))).isEqualTo(tie);
    }

    private static PersonTies ties(String rows) {
        Set<IdPair> together = Arrays.stream(rows.split(" "))
                .map(row -> new IdPair(id(row.charAt(0)), id(row.charAt(1))))
                .collect(Collectors.toSet());
        return new PersonTies(IDS, together);
    }

    private static int place(char name) {
        return IDS.indexOf(id(name));
    }

    private static Id id(char name) {
        return new Id(Character.isUpperCase(name) ? IdKind.DEVICE : IdKind.CUSTOMER, "", String.valueOf(name));
    }
}
