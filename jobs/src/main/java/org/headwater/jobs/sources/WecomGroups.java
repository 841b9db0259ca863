package org.headwater.jobs.sources;

import java.util.ArrayList;
import java.util.List;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.tables.core.Relations;

/**
 * Groups and who is in them, one group a row: the {@code group_chat} of WeCom's {@code externalcontact/groupchat/get}, the
 * whole answer, or an answer of {@code msgaudit/groupchat/get} with the group's {@code roomid} beside it. Names and notices
 * are not read.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/92122">WeCom, details of a customer group</a>
 * @see <a href="https://developer.work.weixin.qq.com/document/path/92951">WeCom, members of an internal group</a>
 */
final class WecomGroups implements KnownFormat {

    private static final IdParser GROUP = KnownColumns.id("group_chat.chat_id", "chat_id", "roomid");
    private static final IdParser MEMBER = KnownColumns.id("userid", "memberid");
    private static final IdParser INVITOR = KnownColumns.id("invitor.userid");
    private static final IdParser UNIONID = KnownColumns.id("unionid");
    private static final TimeParser JOINED = KnownColumns.seconds("join_time", "jointime");
    private static final List<String> MEMBERS = List.of("group_chat.member_list", "member_list", "members");

    private final WecomCustomers customers;

    WecomGroups(SourceConfig source) {
        this.customers = WecomCustomers.of(source);
    }

    @Override
    public MappedRow map(Cells row) {
        WecomAnswer.check(row);
        var group = GROUP.optional(row);
        if (group == null) {
            throw new Rejection(
                    Reason.MISSING_VALUE,
                    "chat_id",
                    "must be the group's; an answer without it needs roomid beside it");
        }
        var members = MEMBERS.stream().filter(row::has).findFirst();
        if (members.isEmpty()) {
            throw new Rejection(Reason.MISSING_VALUE, "member_list", "must say who is in the group");
        }
        List<CoreRecord> records = new ArrayList<>();
        row.each(members.get()).forEach(member -> add(group, member, records));
        return MappedRow.accepted(records);
    }

    private void add(String group, Cells member, List<CoreRecord> records) {
        var person = MEMBER.required(member);
        var since = JOINED.parse(member);
        if (since == null) {
            throw new Rejection(Reason.MISSING_VALUE, "join_time", "must say when the member joined");
        }
        var kind = kind(person, member.text("type"));
        records.add(CoreRecord.of(RecordKind.RELATION)
                .set(Relations.CORP, customers.corp())
                .set(Relations.KIND, "group_member")
                .set(Relations.PERSON_ID, person)
                .set(Relations.OTHER_ID, group)
                .set(Relations.PERSON_KIND, kind)
                .set(Relations.SINCE, since)
                .set(Relations.WAY, KnownColumns.number(member, "join_scene"))
                .set(Relations.INVITED_BY, invitor(member, person))
                .set(Relations.CHANNEL, KnownColumns.label(member, "state"))
                .set(Relations.TAGS, new String[0])
                .set(Relations.SOURCE, customers.source())
                .build());
        if (kind.equals(WecomId.CUSTOMER)) {
            customers
                    .account(person, UNIONID.optional(member), since, "wecom_group")
                    .ifPresent(records::add);
        }
    }

    /** Who invited the member; nobody invites themselves, though WeCom says so of who came back. */
    private static String invitor(Cells member, String person) {
        var invitor = INVITOR.optional(member);
        return person.equals(invitor) ? null : invitor;
    }

    /** By type, where the group says it; robots stand among customers. */
    private static String kind(String id, String type) {
        var byId = WecomId.kind(id);
        if (type == null || byId.equals(WecomId.ROBOT)) {
            return byId;
        }
        return switch (type.strip()) {
            case "1" -> WecomId.STAFF;
            case "2" -> WecomId.CUSTOMER;
            default -> byId;
        };
    }
}
