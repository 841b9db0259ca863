package org.headwater.jobs.sources.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Files that are too large to keep, always the same bytes. */
enum Recipe {
    /** A cell of 10 MB between two good rows. */
    CELL_OF_10_MB {
        @Override
        void write(Path folder) throws IOException {
            text(folder, "orders.csv", HEADER + good(1) + "o2,ann,done," + "9".repeat(10 << 20) + ",1.00\n" + good(3));
        }
    },
    /** 20,480 columns more than a mapping reads, and a row that has only one more. */
    TWENTY_THOUSAND_COLUMNS {
        @Override
        void write(Path folder) throws IOException {
            var names = new StringBuilder(HEADER.strip());
            for (int i = 1; i <= 20_480; i++) {
                names.append(",x").append(i);
            }
            String more = ",1".repeat(20_480) + "\n";
            text(
                    folder,
                    "orders.csv",
                    names + "\n" + good(1).strip() + more + good(2).strip() + ",1\n" + good(3).strip() + more);
        }
    },
    /** A quoted cell that is opened and never closed, before 3,000 rows. */
    QUOTE_OPEN_BEFORE_MANY_ROWS {
        @Override
        void write(Path folder) throws IOException {
            var rows = new StringBuilder(HEADER).append("o0,\"ann,done,2026-01-31 08:00:00,1.00\n");
            for (int i = 1; i <= 3000; i++) {
                rows.append(i % 1000 == 0 ? good(i) : "\n");
            }
            text(folder, "orders.csv", rows.toString());
        }
    },
    /** Objects in each other, 20,000 deep, between two good lines. */
    JSON_OF_20000_LEVELS {
        @Override
        void write(Path folder) throws IOException {
            String good =
                    "{\"order_id\":\"o%d\",\"user_id\":\"ann\",\"status\":\"done\",\"paid_at\":\"2026-01-31 08:00:00\",\"paid\":\"1.00\"}\n";
            text(
                    folder,
                    "orders.jsonl",
                    good.formatted(1) + "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000) + "\n" + good.formatted(3));
        }
    },
    /** An array of three orders, the second of over 1 MB. */
    ARRAY_WITH_A_LARGE_ELEMENT {
        @Override
        void write(Path folder) throws IOException {
            String good =
                    "{\"order_id\":\"o%d\",\"user_id\":\"ann\",\"status\":\"done\",\"paid_at\":\"2026-01-31 08:00:00\",\"paid\":\"1.00\"}";
            text(
                    folder,
                    "orders.json",
                    "[" + good.formatted(1) + ",{\"a\":\"" + "x".repeat(2 << 20) + "\"}," + good.formatted(3) + "]");
        }
    },
    /** Forty files of one row each. */
    FORTY_SMALL_FILES {
        @Override
        void write(Path folder) throws IOException {
            for (int i = 10; i < 50; i++) {
                text(folder, "orders-" + i + ".csv", HEADER + good(i));
            }
        }
    },
    /** Types that other programs choose: ids and amounts as numbers, a time as a timestamp, one of them null. */
    PARQUET_OF_ALL_TYPES {
        @Override
        void write(Path folder) throws IOException {
            ParquetFile.write(folder.resolve("orders.parquet"), ORDERS_IN_SQL);
        }
    },
    /** The end is missing, as after a broken download. */
    PARQUET_WITHOUT_ITS_END {
        @Override
        void write(Path folder) throws IOException {
            Path file = folder.resolve("orders.parquet");
            ParquetFile.write(file, ORDERS_IN_SQL);
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        }
    },
    /** A column that is mapped is not in the file. */
    PARQUET_WITHOUT_A_COLUMN {
        @Override
        void write(Path folder) throws IOException {
            ParquetFile.write(
                    folder.resolve("orders.parquet"),
                    "SELECT order_id, status, paid_at, paid FROM (" + ORDERS_IN_SQL + ")");
        }
    };

    private static final String ORDERS_IN_SQL = """
            SELECT * FROM VALUES
              (9007199254740993, 'ann', 'done', TIMESTAMP '2026-01-31 00:00:00 UTC', CAST('1.50' AS DOUBLE)),
              (2, NULL, 'done', TIMESTAMP '2026-01-31 00:00:00.123456 UTC', CAST('12345678.9' AS DOUBLE)),
              (3, 'ben', 'done', NULL, CAST('1.00' AS DOUBLE)),
              (4, 'ben', 'new', NULL, CAST('NaN' AS DOUBLE)),
              (5, 'ben', 'done', TIMESTAMP '2026-01-31 00:00:00 UTC', CAST('Infinity' AS DOUBLE)),
              (NULL, 'ben', 'done', TIMESTAMP '2026-01-31 00:00:00 UTC', CAST('1.00' AS DOUBLE))
              AS orders(order_id, user_id, status, paid_at, paid)""";
    private static final String HEADER = "order_id,user_id,status,paid_at,paid\n";

    abstract void write(Path folder) throws IOException;

    private static String good(int i) {
        return "o" + i + ",ann,done,2026-01-31 08:00:00,1.00\n";
    }

    private static void text(Path folder, String name, String text) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(UTF_8));
    }
}
