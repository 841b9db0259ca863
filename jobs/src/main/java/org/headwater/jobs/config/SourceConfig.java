package org.headwater.jobs.config;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A kind of file that the business has, and what its columns mean. Nothing is guessed: what is not mapped is not read.
 *
 * @param name {@code [a-z0-9_]{1,64}}, unique
 * @param shop shop that the orders belong to; the source's name when not given
 * @param format how the files are written, and for some what they mean
 * @param files paths or glob patterns, absolute
 * @param fileRules what is right and wrong with the files as such
 * @param csv how the text is cut, for csv
 * @param ids what its ids belong to
 * @param zone zone of times that are written without one
 * @param currency ISO 4217 code of the amounts, when no column says it
 * @param grain what one row is
 * @param ignore rows that are known not to be data of ours; the first rule that matches is the reason
 * @param orders how a row becomes an order
 * @param lines how a row becomes order lines
 * @param refunds how a row becomes a refund
 * @param identities how a row says that ids are one person's
 * @param records how a row becomes records of other core tables
 */
public record SourceConfig(
        String name,
        String shop,
        Format format,
        List<String> files,
        FileRules fileRules,
        CsvConfig csv,
        IdScopes ids,
        ZoneId zone,
        String currency,
        Grain grain,
        List<IgnoreRule> ignore,
        Optional<OrderMapping> orders,
        Optional<LineMapping> lines,
        Optional<RefundMapping> refunds,
        Optional<IdentityMapping> identities,
        List<RecordMapping> records)
        implements Serializable {

    /** What one row of the file is: with LINE, rows of one order are added up. */
    public enum Grain {
        ORDER,
        LINE,
        REFUND
    }

    /**
     * How text is cut into cells.
     *
     * @param encoding Java name of the character set, such as UTF-8 or GB18030; bytes that do not fit are never replaced
     * @param quote {@link #NO_QUOTE} when none means anything
     * @param escape the quote itself for RFC 4180, or a backslash
     * @param fillDown cells that only the first of several rows fills
     * @param columns names of the columns of files without a header; empty when the first row names them
     */
    public record CsvConfig(
            String encoding, char delimiter, char quote, char escape, Optional<FillDown> fillDown, List<String> columns)
            implements Serializable {

        /** Quote of files that have none: the one character that no line holds. */
        public static final char NO_QUOTE = '\n';

        /** Text whose first row names its columns. */
        public CsvConfig(String encoding, char delimiter, char quote, char escape, Optional<FillDown> fillDown) {
            this(encoding, delimiter, quote, escape, fillDown, List.of());
        }

        /** Text in which every row stands for itself. */
        public CsvConfig(String encoding, char delimiter, char quote, char escape) {
            this(encoding, delimiter, quote, escape, Optional.empty());
        }

        private Object writeReplace() {
            return SerialForm.of(this);
        }
    }

    /**
     * Rows that belong together and say what they have in common only once.
     *
     * @param by column that is the same in rows that belong together, and stand together
     * @param columns that are filled from the row before where they are blank
     */
    public record FillDown(String by, List<String> columns) implements Serializable {}

    /** Rows that are known not to be data; the reason stands in the ledger. */
    public record IgnoreRule(String reason, Condition when) implements Serializable {}

    /**
     * How a row becomes an order.
     *
     * @param status canonical states: unpaid, paid, cancelled; closed is paid where there is a time of payment, else cancelled
     * @param when rows that this mapping applies to; all when absent
     * @param address columns that make the address together, the street last; empty when it is not read
     */
    public record OrderMapping(
            Optional<Condition> when,
            TextColumn orderId,
            Optional<TextColumn> userId,
            StatusColumn status,
            Optional<TimeColumn> orderedAt,
            Optional<TimeColumn> paidAt,
            Optional<TimeColumn> updatedAt,
            MoneyColumn paid,
            Optional<MoneyColumn> discount,
            List<String> address,
            Optional<CurrencyColumn> currency)
            implements Serializable {
        private Object writeReplace() {
            return SerialForm.of(this);
        }
    }

    /**
     * How a row becomes order lines.
     *
     * @param each JSON array that holds the lines, each element one line; absent when the row itself is the line
     */
    public record LineMapping(
            Optional<Condition> when,
            Optional<String> each,
            Optional<TextColumn> orderId,
            Optional<TextColumn> lineId,
            Optional<TextColumn> productId,
            Optional<TextColumn> productName,
            Optional<TextColumn> category,
            CountColumn quantity,
            MoneyColumn paid)
            implements Serializable {
        private Object writeReplace() {
            return SerialForm.of(this);
        }
    }

    /**
     * How a row becomes a refund.
     *
     * @param status canonical states: success, pending, failed
     */
    public record RefundMapping(
            Optional<Condition> when,
            TextColumn refundId,
            Optional<TextColumn> orderId,
            Optional<TextColumn> userId,
            StatusColumn status,
            Optional<TimeColumn> refundedAt,
            Optional<TimeColumn> updatedAt,
            MoneyColumn refunded,
            Optional<CurrencyColumn> currency)
            implements Serializable {
        private Object writeReplace() {
            return SerialForm.of(this);
        }
    }

    private Object writeReplace() {
        return SerialForm.of(this);
    }

    /** Whether no file or no row is fine. */
    public boolean allowEmpty() {
        return fileRules.allowEmpty();
    }

    /** All that decides what a row of a file means, as text: equal texts mean equal readings of equal files. */
    public String mapping() {
        var anyFiles = new SourceConfig(
                name,
                shop,
                format,
                List.of(),
                fileRules.ofReading(),
                csv,
                ids,
                zone,
                currency,
                grain,
                ignore,
                orders,
                lines,
                refunds,
                identities,
                records);
        return anyFiles.toString();
    }
}
