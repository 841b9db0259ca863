package org.headwater.jobs.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.tables.core.Relations;

/**
 * Customers and who of the staff has added them: answers of WeCom's {@code externalcontact/get}, pages of its batch, or the
 * elements of those, one a row. Names, remarks, pictures and phone numbers are not read.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/92114">WeCom, details of a customer</a>
 */
final class WecomContacts implements KnownFormat {

    private static final String PAGE = "external_contact_list";
    private static final IdParser CUSTOMER = KnownColumns.id("external_contact.external_userid");
    private static final IdParser UNIONID = KnownColumns.id("external_contact.unionid");
    private static final IdParser STAFF = KnownColumns.id("userid");
    private static final IdParser OPERATOR = KnownColumns.id("oper_userid");
    private static final TimeParser ADDED = KnownColumns.seconds("createtime");

    private final WecomCustomers customers;

    WecomContacts(SourceConfig source) {
        this.customers = WecomCustomers.of(source);
    }

    @Override
    public MappedRow map(Cells row) {
        WecomAnswer.check(row);
        var contacts = row.has(PAGE) ? row.each(PAGE) : List.of(row);
        List<CoreRecord> records = new ArrayList<>();
        contacts.forEach(contact -> add(contact, records));
        return MappedRow.accepted(records);
    }

    private void add(Cells contact, List<CoreRecord> records) {
        var customer = CUSTOMER.required(contact);
        var follows = Stream.concat(contact.each("follow_user").stream(), contact.each("follow_info").stream())
                .toList();
        if (follows.isEmpty()) {
            throw new Rejection(
                    Reason.MISSING_VALUE, "follow_user", "must say who has added the customer, or else follow_info");
        }
        Instant first = Instant.MAX;
        for (Cells follow : follows) {
            var since = added(follow);
            first = since.isBefore(first) ? since : first;
            records.add(relation(customer, follow, since));
        }
        customers
                .account(customer, UNIONID.optional(contact), first, "wecom_contact")
                .ifPresent(records::add);
    }

    private static Instant added(Cells follow) {
        var time = ADDED.parse(follow);
        if (time == null) {
            throw new Rejection(Reason.MISSING_VALUE, "createtime", "must say when the customer was added");
        }
        return time;
    }

    private CoreRecord relation(String customer, Cells follow, Instant since) {
        var staff = STAFF.required(follow);
        return CoreRecord.of(RecordKind.RELATION)
                .set(Relations.CORP, customers.corp())
                .set(Relations.KIND, "staff_customer")
                .set(Relations.PERSON_ID, customer)
                .set(Relations.OTHER_ID, staff)
                .set(Relations.PERSON_KIND, WecomId.CUSTOMER)
                .set(Relations.SINCE, since)
                .set(Relations.WAY, KnownColumns.number(follow, "add_way"))
                .set(Relations.INVITED_BY, third(OPERATOR.optional(follow), customer, staff))
                .set(Relations.CHANNEL, KnownColumns.label(follow, "state"))
                .set(Relations.TAGS, tags(follow))
                .set(Relations.SOURCE, customers.source())
                .build();
    }

    /** Who brought the two together, when neither of them did. */
    private static String third(String operator, String customer, String staff) {
        return customer.equals(operator) || staff.equals(operator) ? null : operator;
    }

    /** By name, or by id where only that is told, as in the batch. */
    private static String[] tags(Cells follow) {
        var names = new TreeSet<String>();
        for (Cells tag : follow.each("tags")) {
            var name = KnownColumns.label(tag, "tag_name");
            var known = name == null ? KnownColumns.label(tag, "tag_id") : name;
            if (known != null) {
                names.add(known);
            }
        }
        if (names.isEmpty()) {
            follow.list("tag_id").stream()
                    .map(Texts::id)
                    .filter(id -> !id.isEmpty())
                    .forEach(names::add);
        }
        return names.toArray(String[]::new);
    }
}
