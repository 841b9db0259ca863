package org.headwater.synthetic.files;

import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.text.ChinaTime;
import org.headwater.synthetic.text.JsonLine;

/**
 * What people agreed to and took back, one line a decision. Members are asked when they register, others on the form of
 * the QR code when they join, and everybody about the chat archive when they are added in WeCom. No line for a no that
 * was never a yes.
 */
final class Consents implements DistrictFiles {

    private static final double WITHDRAWALS_A_DAY = 0.12 / 365;
    private static final double COMES_BACK = 0.25;
    private static final double COMES_BACK_AFTER_DAYS = 40;
    /** From this day on, counted from 0, another text is agreed to. */
    private static final int NEW_POLICY_DAY = 120;

    @Override
    public void write(District district, Sink sink) {
        var log = new Log(district, sink);
        for (Person person : district.people()) {
            for (ConsentPurpose purpose : ConsentPurpose.values()) {
                if (purpose == ConsentPurpose.CHAT_ARCHIVE) {
                    log.chatArchive(person);
                } else {
                    log.asked(person, purpose);
                }
            }
        }
    }

    private static final class Log {

        private final JsonLine json = new JsonLine();
        private final Sink sink;
        private final long seed;
        private final long end;
        private final Ids ids;
        private final Bindings bindings;

        Log(District district, Sink sink) {
            this.sink = sink;
            this.seed = district.world().seed();
            this.end = district.world().endMillis();
            this.ids = new Ids(seed);
            this.bindings = Bindings.of(district);
        }

        void chatArchive(Person person) {
            if (person.archiveConsent()) {
                decision(person, ConsentPurpose.CHAT_ARCHIVE, 0, person.joinedAt());
            }
        }

        void asked(Person person, ConsentPurpose purpose) {
            var draws = Draws.of(seed, Purpose.CONSENT, person.number(), purpose.number);
            if (!draws.chance(purpose.granted)) {
                return;
            }
            long registeredAt = bindings.registeredAt(person.number());
            long at = registeredAt == Bindings.NEVER ? person.joinedAt() : registeredAt;
            decision(person, purpose, 0, at);
            for (int number = 1; number < Integer.MAX_VALUE; number += 2) {
                at = after(at, WITHDRAWALS_A_DAY, draws);
                if (at >= end) {
                    return;
                }
                decision(person, purpose, number, at);
                boolean comesBack = draws.chance(COMES_BACK);
                at = after(at, 1 / COMES_BACK_AFTER_DAYS, draws);
                if (!comesBack || at >= end) {
                    return;
                }
                decision(person, purpose, number + 1, at);
            }
        }

        /** @param number of the person's decisions on this purpose, from 0: grants and withdrawals by turns */
        private void decision(Person person, ConsentPurpose purpose, int number, long at) {
            if (at >= end) {
                return;
            }
            json.put("consent_id", consentId(person, purpose, number));
            id(person, purpose);
            json.put("purpose", purpose.key())
                    .put("action", number % 2 == 0 ? "grant" : "withdraw")
                    .put("at", ChinaTime.iso(at))
                    .put("source", source(person, purpose, number))
                    .put("policy_version", WorldTime.day(at) < NEW_POLICY_DAY ? "2024-11" : "2025-05");
            sink.line(Stream.CONSENTS, at, json.finish());
        }

        private void id(Person person, ConsentPurpose purpose) {
            int number = person.number();
            if (purpose == ConsentPurpose.CHAT_ARCHIVE) {
                json.put("id_type", "external_userid").put("id_value", ids.externalUserid(number));
            } else if (isMember(person)) {
                json.put("id_type", "member_id").put("id_value", ids.member(number));
            } else {
                json.put("id_type", "phone").put("id_value", ids.phone(number));
            }
        }

        private String consentId(Person person, ConsentPurpose purpose, int number) {
            return "cs"
                    + Long.toHexString(Draws.of(seed, Purpose.CONSENT, person.number(), 100 + purpose.number)
                            .bits())
                    + '-' + number;
        }

        private String source(Person person, ConsentPurpose purpose, int number) {
            if (purpose == ConsentPurpose.CHAT_ARCHIVE) {
                return "wecom_agreement";
            }
            if (number % 2 == 1) {
                return purpose == ConsentPurpose.MARKETING_SMS ? "sms_reply" : "customer_service";
            }
            return isMember(person) ? "mini_program_popup" : "qr_form";
        }

        private boolean isMember(Person person) {
            return bindings.registeredAt(person.number()) != Bindings.NEVER;
        }
    }

    private static long after(long at, double rateADay, Draws draws) {
        return at + Math.round(draws.exponential(rateADay) * WorldTime.DAY_MILLIS);
    }
}
