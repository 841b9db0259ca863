package org.headwater.jobs.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwater.jobs.config.ColumnRule;
import org.headwater.jobs.config.Condition;
import org.headwater.jobs.config.IdColumn;
import org.headwater.jobs.config.MoneyColumn;
import org.headwater.jobs.config.SourceConfig;

/**
 * A column that a source reads.
 *
 * @param role what for, as a path in the config
 * @param names what it may be called; the file has one of them
 */
record MappedColumn(String role, List<String> names) {

    /** Every column that the source's mappings and conditions name, in the order of the config. */
    static List<MappedColumn> of(SourceConfig source) {
        var all = new Collected(new ArrayList<>());
        source.csv().fillDown().ifPresent(fill -> {
            all.list.add(new MappedColumn("csv.fill_down.by", List.of(fill.by())));
            fill.columns().forEach(c -> all.list.add(new MappedColumn("csv.fill_down.columns", List.of(c))));
        });
        source.ignore().forEach(rule -> all.add("ignore " + rule.reason(), Optional.of(rule.when())));
        source.orders().ifPresent(orders -> {
            all.add("orders.when", orders.when());
            all.add("orders.order_id", orders.orderId());
            orders.userId().ifPresent(rule -> all.add("orders.user_id", rule));
            all.add("orders.status", orders.status());
            orders.orderedAt().ifPresent(rule -> all.add("orders.ordered_at", rule));
            orders.paidAt().ifPresent(rule -> all.add("orders.paid_at", rule));
            orders.updatedAt().ifPresent(rule -> all.add("orders.updated_at", rule));
            all.add("orders.paid", orders.paid());
            orders.discount().ifPresent(rule -> all.add("orders.discount", rule));
            orders.address().forEach(name -> all.list.add(new MappedColumn("orders.address", List.of(name))));
            orders.currency().ifPresent(rule -> all.add("orders.currency", rule));
        });
        source.lines().ifPresent(lines -> {
            all.add("order_lines.when", lines.when());
            lines.each().ifPresent(each -> all.list.add(new MappedColumn("order_lines.each", List.of(each))));
            lines.orderId().ifPresent(rule -> all.add("order_lines.order_id", rule));
            lines.lineId().ifPresent(rule -> all.add("order_lines.line_id", rule));
            lines.productId().ifPresent(rule -> all.add("order_lines.product_id", rule));
            lines.productName().ifPresent(rule -> all.add("order_lines.product_name", rule));
            lines.category().ifPresent(rule -> all.add("order_lines.category", rule));
            all.add("order_lines.quantity", lines.quantity());
            all.add("order_lines.paid", lines.paid());
        });
        source.refunds().ifPresent(refunds -> {
            all.add("refunds.when", refunds.when());
            all.add("refunds.refund_id", refunds.refundId());
            refunds.orderId().ifPresent(rule -> all.add("refunds.order_id", rule));
            refunds.userId().ifPresent(rule -> all.add("refunds.user_id", rule));
            all.add("refunds.status", refunds.status());
            refunds.refundedAt().ifPresent(rule -> all.add("refunds.refunded_at", rule));
            refunds.updatedAt().ifPresent(rule -> all.add("refunds.updated_at", rule));
            all.add("refunds.refunded", refunds.refunded());
            refunds.currency().ifPresent(rule -> all.add("refunds.currency", rule));
        });
        source.identities().ifPresent(identities -> {
            all.add("identities.when", identities.when());
            all.add("identities.at", identities.at());
            identities.cause().ifPresent(rule -> all.add("identities.cause", rule));
            all.add("identities.ids", identities.ids());
        });
        source.records().forEach(record -> {
            var block = record.block().key();
            all.add(block + ".when", record.when());
            record.each().ifPresent(each -> all.list.add(new MappedColumn(block + ".each", List.of(each))));
            record.columns().forEach((name, rule) -> all.add(block + '.' + name, rule));
            all.add(block + ".who", record.who());
        });
        return List.copyOf(all.list);
    }

    /** Every name that a column which the source reads may have. */
    static Set<String> names(SourceConfig source) {
        return of(source).stream().flatMap(column -> column.names().stream()).collect(Collectors.toSet());
    }

    private record Collected(List<MappedColumn> list) {
        void add(String role, ColumnRule rule) {
            if (!rule.columns().isEmpty()) {
                list.add(new MappedColumn(role, rule.columns()));
            }
            if (rule instanceof MoneyColumn money) {
                money.times().ifPresent(times -> list.add(new MappedColumn(role + ".times", List.of(times))));
                money.minus().forEach(minus -> list.add(new MappedColumn(role + ".minus", List.of(minus))));
            }
        }

        void add(String role, List<IdColumn> ids) {
            ids.forEach(id -> {
                add(role, id.id());
                id.kindColumn().ifPresent(kind -> list.add(new MappedColumn(role + ".kind_column", List.of(kind))));
            });
        }

        void add(String role, Optional<Condition> when) {
            when.ifPresent(condition -> list.add(new MappedColumn(role, List.of(condition.column()))));
        }
    }
}
