package org.headwater.synthetic.recovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.files.DistrictFiles;
import org.headwater.synthetic.files.Stream;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.outputs.Outputs;
import org.headwater.synthetic.testing.JsonValues;
import org.headwater.synthetic.truth.IdentityTruth;

/**
 * What the files of a district's systems tell, read back from their lines. Only who is behind an id is taken from the
 * truth: joining ids is a question of its own.
 */
final class Seen {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx", Locale.ROOT);

    /** By order id; an order's later states say nothing new here. */
    final Map<String, PaidOrder> orders = new TreeMap<>();

    final List<Passed> shares = new ArrayList<>();
    /** How often each share was opened, by its id. */
    final Map<String, Integer> openings = new HashMap<>();

    final List<Sent> deliveries = new ArrayList<>();

    private final Map<String, Integer> people = new HashMap<>();
    private final Map<Stream, StringBuilder> csv = new HashMap<>();

    record PaidOrder(int person, long paidAt, boolean hasLink, boolean hasCampaign) {}

    /** @param isFirst whether it begins a cascade */
    record Passed(String id, String tie, int receivers, boolean isFirst) {}

    record Sent(String campaign, int person, boolean heldOut, long at) {}

    private Seen() {}

    static Seen of(District district) {
        var seen = new Seen();
        new IdentityTruth().rows(district, row -> seen.people.put((String) row[2], (int) (long) (Long) row[0]));
        for (DistrictFiles files : Outputs.OF_DISTRICTS) {
            files.write(district, (stream, at, line) -> {
                if (at < district.world().endMillis()) {
                    seen.line(stream, line);
                }
            });
        }
        seen.csv.forEach((stream, text) -> rows(text.toString()).forEach(row -> seen.row(stream, row)));
        return seen;
    }

    private void line(Stream stream, String line) {
        switch (stream) {
            case MINI_PROGRAM_ORDERS -> miniProgramOrder(JsonValues.object(line));
            case SENSORS_EVENTS, SEGMENT_EVENTS -> {
                if (line.contains("share_id")) {
                    event(JsonValues.object(line));
                }
            }
            case TAOBAO_ORDERS, SHOPIFY_ORDERS, DELIVERIES ->
                csv.computeIfAbsent(stream, s -> new StringBuilder(s.header))
                        .append('\n')
                        .append(line);
            default -> {}
        }
    }

    private void row(Stream stream, CSVRecord row) {
        switch (stream) {
            case TAOBAO_ORDERS -> {
                if (!row.get("订单付款时间").isEmpty()) {
                    long at =
                            millis(LocalDateTime.parse(row.get("订单付款时间"), LOCAL).atOffset(WorldTime.CHINA));
                    order(row.get("订单编号"), row.get("买家会员名"), at, false, false);
                }
            }
            case SHOPIFY_ORDERS -> {
                if (!row.get("Paid at").isEmpty()) {
                    order(
                            row.get("Name"),
                            row.get("Email"),
                            millis(OffsetDateTime.parse(row.get("Paid at"), OFFSET)),
                            row.get("Note Attributes").contains("share_id"),
                            row.get("Discount Code").startsWith("cmp"));
                }
            }
            default ->
                deliveries.add(new Sent(
                        row.get("campaign_id"),
                        people.get(row.get("external_userid")),
                        row.get("holdout").equals("1"),
                        millis(OffsetDateTime.parse(row.get("sent_at")))));
        }
    }

    private void miniProgramOrder(Map<String, Object> order) {
        if (order.get("status").equals("PAID")) {
            String coupon = (String) order.get("coupon_code");
            order(
                    (String) order.get("order_id"),
                    (String) order.get("user_id"),
                    (Long) order.get("paid_at"),
                    order.get("share_id") != null,
                    coupon != null && coupon.startsWith("cmp"));
        }
    }

    private void order(String id, String user, long paidAt, boolean hasLink, boolean hasCampaign) {
        orders.putIfAbsent(id, new PaidOrder(people.get(user), paidAt, hasLink, hasCampaign));
    }

    @SuppressWarnings("unchecked")
    private void event(Map<String, Object> event) {
        var properties = (Map<String, Object>) event.get("properties");
        String id = (String) properties.get("share_id");
        switch ((String) event.get("event")) {
            case "share", "Content Shared" ->
                shares.add(new Passed(
                        id,
                        (String) properties.get("share_to"),
                        (int) (long) (Long) properties.get("receivers"),
                        properties.get("parent_share_id") == null));
            case "share_open", "Shared Content Opened" -> openings.merge(id, 1, Integer::sum);
            default -> {}
        }
    }

    private static List<CSVRecord> rows(String text) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = CSVParser.parse(text, format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long millis(OffsetDateTime time) {
        return time.toInstant().toEpochMilli();
    }
}
