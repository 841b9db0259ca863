package org.headwater.jobs.audience;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.headwater.jobs.plan.UsageException;
import org.junit.jupiter.api.Test;

class AudiencesTest {

    @Test
    void namesFileAndLineOfEveryRuleThatCanNotBeUsed() {
        var audiences = List.of(
                Audience.named("divided", "net_revenue / orders > 1").config(),
                Audience.named("good", "orders > 1").config(),
                Audience.named("number", "orders").config());

        assertThatThrownBy(() -> Audiences.check(audiences))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "audiences/divided.yaml:3: where: \"/\" fails on a division by zero; write try_divide(a, b),"
                                + " which is then null\n"
                                + "audiences/number.yaml:3: where: must be true or false for a person, is bigint");
    }
}
