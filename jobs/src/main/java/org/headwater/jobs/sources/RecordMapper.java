package org.headwater.jobs.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.RowFactory;
import org.headwater.jobs.config.Block;
import org.headwater.jobs.config.ColumnRule;
import org.headwater.jobs.config.CountColumn;
import org.headwater.jobs.config.CurrencyColumn;
import org.headwater.jobs.config.FixedText;
import org.headwater.jobs.config.MoneyColumn;
import org.headwater.jobs.config.Part;
import org.headwater.jobs.config.RecordMapping;
import org.headwater.jobs.config.RenamedText;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.config.StatusColumn;
import org.headwater.jobs.config.TextColumn;
import org.headwater.jobs.config.TimeColumn;
import org.headwater.jobs.tables.Field;

/** Rows to records of one core table, part by part. */
final class RecordMapper {

    /** Which kind of record each block makes, and which of its columns says where it comes from. */
    private static final Map<Block, RecordKind> KINDS = Map.of(
            Block.EVENTS, RecordKind.EVENT,
            Block.COSTS, RecordKind.COST,
            Block.CONSENTS, RecordKind.CONSENT,
            Block.DELIVERIES, RecordKind.DELIVERY);

    private final SourceConfig source;
    private final RecordMapping mapping;
    private final RecordKind kind;
    private final String lakeCurrency;
    private final List<Slot> slots = new ArrayList<>();

    RecordMapper(SourceConfig source, RecordMapping mapping, String lakeCurrency) {
        this.source = source;
        this.mapping = mapping;
        this.kind = kind(mapping);
        this.lakeCurrency = lakeCurrency;
        fixed("source", source.name());
        fixed("project", source.ids().scope());
        fixed("platform", source.ids().scope());
        mapping.block().parts().forEach(this::add);
    }

    static RecordKind kind(RecordMapping mapping) {
        return KINDS.get(mapping.block());
    }

    /** A column that says where the record comes from, if the table has it and no part of the mapping is meant by it. */
    private void fixed(String column, String value) {
        if (mapping.block().parts().stream().anyMatch(part -> part.name().equals(column))) {
            return;
        }
        position(column).ifPresent(at -> slots.add((cells, values) -> values[at] = value));
    }

    private Optional<Integer> position(String column) {
        List<Field> fields = kind.table().fields();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).column().equals(column)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private void add(Part part) {
        ColumnRule rule = mapping.columns().get(part.name());
        if (part.kind() == Part.Kind.WHO) {
            who(part);
            return;
        }
        if (part.kind() == Part.Kind.LAST_DAY) {
            lastDay(rule);
            return;
        }
        String column = part.kind() == Part.Kind.MONEY ? part.name() + "_fen" : part.name();
        int at = position(column).orElseThrow();
        if (rule == null) {
            absent(part).ifPresent(value -> slots.add((cells, values) -> values[at] = value));
            return;
        }
        Function<Cells, Object> parser = parser(part, rule);
        boolean isRequired = part.isRequired();
        Object otherwise = absent(part).orElse(null);
        slots.add((cells, values) -> {
            Object value = parser.apply(cells);
            if (value == null && isRequired) {
                throw new Rejection(
                        Reason.MISSING_VALUE, Cell.of(cells, rule.columns()).column(), "must not be blank");
            }
            values[at] = value == null ? otherwise : value;
        });
    }

    /** What a part is that a row does not say: nothing for ids in a key, the lake's currency, no properties. */
    private Optional<Object> absent(Part part) {
        return switch (part.kind()) {
            case CURRENCY -> Optional.of(lakeCurrency);
            case PROPERTIES -> Optional.of(Properties.NONE);
            default -> {
                int at = position(part.name()).orElse(-1);
                boolean isKey = at >= 0 && kind.table().fields().get(at).spec().isKey();
                yield isKey ? Optional.of("") : Optional.empty();
            }
        };
    }

    private void who(Part part) {
        var ids = new Ids(mapping.who());
        int at = position("who_kind").orElseThrow();
        slots.add((cells, values) -> {
            List<PersonId> found = ids.of(cells);
            if (!found.isEmpty()) {
                values[at] = found.get(0).kind();
                values[at + 1] = found.get(0).scope();
                values[at + 2] = found.get(0).value();
            } else if (part.isRequired()) {
                var first = mapping.who().get(0).id().columns().get(0);
                throw new Rejection(Reason.MISSING_VALUE, first, "must say whose it is");
            }
        });
    }

    private Function<Cells, Object> parser(Part part, ColumnRule rule) {
        return switch (part.kind()) {
            case ID, LABEL -> text(part.kind(), rule);
            case TIME -> new TimeParser((TimeColumn) rule)::parse;
            case DAY -> day((TimeColumn) rule);
            case MONEY -> new MoneyParser((MoneyColumn) rule)::parseNotNegative;
            case CURRENCY ->
                new CurrencyParser(Optional.of((CurrencyColumn) rule), source.currency(), lakeCurrency)::parse;
            case COUNT -> cells -> count((CountColumn) rule, cells);
            case FLAG -> cells -> flag((CountColumn) rule, cells);
            case STATE -> new StatusParser((StatusColumn) rule)::parse;
            case PROPERTIES -> cells -> Properties.of(cells, rule.columns().get(0));
            case WHO, LAST_DAY -> throw new IllegalArgumentException(part.name() + " fills no column of its own");
        };
    }

    private static Function<Cells, Object> text(Part.Kind kind, ColumnRule rule) {
        if (rule instanceof FixedText fixed) {
            return cells -> fixed.value();
        }
        if (rule instanceof RenamedText renamed) {
            Function<Cells, Object> read = text(kind, renamed.column());
            return cells -> {
                Object found = read.apply(cells);
                return found == null ? null : renamed.map().getOrDefault(found, (String) found);
            };
        }
        var column = (TextColumn) rule;
        return kind == Part.Kind.ID ? new IdParser(column)::optional : cells -> label(column, cells);
    }

    /** Refuses a row that reaches beyond its day, which comes before this part in the block. */
    private void lastDay(ColumnRule rule) {
        if (rule == null) {
            return;
        }
        Function<Cells, Object> parser = day((TimeColumn) rule);
        int at = position("day").orElseThrow();
        slots.add((cells, values) -> {
            Object last = parser.apply(cells);
            if (last != null && !last.equals(values[at])) {
                throw Cell.of(cells, rule.columns())
                        .reject(Reason.SEVERAL_DAYS, "must be the row's only day, " + values[at]);
            }
        });
    }

    private static String label(TextColumn rule, Cells cells) {
        var cell = Cell.of(cells, rule.columns());
        var label = cell.isBlank() ? "" : Texts.without(rule, Texts.label(cell.text()));
        return label.isEmpty() ? null : label;
    }

    private static Function<Cells, Object> day(TimeColumn rule) {
        var parser = new TimeParser(rule);
        return cells -> {
            var time = parser.parse(cells);
            return time == null ? null : time.atZone(rule.zone()).toLocalDate();
        };
    }

    private static Long count(CountColumn rule, Cells cells) {
        var cell = Cell.of(cells, rule.columns());
        if (cell.isBlank()) {
            return null;
        }
        var count = WholeNumber.parse(cell);
        if (count < 0) {
            throw cell.reject(Reason.BAD_NUMBER, "must be 0 or more");
        }
        return count;
    }

    private static Boolean flag(CountColumn rule, Cells cells) {
        var count = count(rule, cells);
        return count == null ? null : count > 0;
    }

    boolean applies(Cells cells) {
        return mapping.when().map(when -> Conditions.holds(when, cells)).orElse(true);
    }

    List<CoreRecord> map(Cells cells) {
        if (mapping.each().isEmpty()) {
            return List.of(record(cells));
        }
        return cells.each(mapping.each().get()).stream().map(this::record).toList();
    }

    private CoreRecord record(Cells cells) {
        var values = new Object[kind.table().fields().size()];
        slots.forEach(slot -> slot.fill(cells, values));
        return new CoreRecord(kind, RowFactory.create(values));
    }

    /** Fills a column or three of a record. */
    private interface Slot {
        void fill(Cells cells, Object[] values);
    }
}
