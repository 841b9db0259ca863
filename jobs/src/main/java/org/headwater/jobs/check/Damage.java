package org.headwater.jobs.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;

/** What happens to rows on their way. */
enum Damage {
    BYTE_FLIPPED {
        @Override
        byte[] to(byte[] row, Random random) {
            byte[] damaged = row.clone();
            damaged[random.nextInt(row.length)] ^= (byte) (1 << random.nextInt(8));
            return damaged;
        }
    },
    /** Often with the line end, so that the next row is hit too. */
    CUT {
        @Override
        byte[] to(byte[] row, Random random) {
            int at = random.nextInt(row.length);
            return random.nextBoolean() ? Arrays.copyOf(row, at) : joined(Arrays.copyOf(row, at), LINE_END);
        }
    },
    CELLS_SWAPPED {
        @Override
        byte[] to(byte[] row, Random random) {
            String[] cells = new String(row, UTF_8).split(",", -1);
            int a = random.nextInt(cells.length);
            int b = random.nextInt(cells.length);
            String kept = cells[a];
            cells[a] = cells[b];
            cells[b] = kept;
            return String.join(",", cells).getBytes(UTF_8);
        }
    },
    OTHER_ENCODING {
        @Override
        byte[] to(byte[] row, Random random) {
            return new String(row, UTF_8).getBytes(Charset.forName("GB18030"));
        }
    },
    QUOTE_REMOVED {
        @Override
        byte[] to(byte[] row, Random random) {
            return new String(row, UTF_8).replaceFirst("\"", "").getBytes(UTF_8);
        }
    },
    QUOTE_PUT_IN {
        @Override
        byte[] to(byte[] row, Random random) {
            return putIn(row, '"', random);
        }
    },
    QUOTE_BEFORE_A_CELL {
        @Override
        byte[] to(byte[] row, Random random) {
            return new String(row, UTF_8).replaceFirst(",", ",\"").getBytes(UTF_8);
        }
    },
    QUOTE_BEHIND_A_CELL {
        @Override
        byte[] to(byte[] row, Random random) {
            return new String(row, UTF_8).replaceFirst(",", "\",").getBytes(UTF_8);
        }
    },
    NUL {
        @Override
        byte[] to(byte[] row, Random random) {
            return putIn(row, '\0', random);
        }
    },
    CR {
        @Override
        byte[] to(byte[] row, Random random) {
            return putIn(row, '\r', random);
        }
    },
    COMMA {
        @Override
        byte[] to(byte[] row, Random random) {
            return putIn(row, ',', random);
        }
    },
    LOST {
        @Override
        byte[] to(byte[] row, Random random) {
            return new byte[0];
        }
    };

    private static final byte[] LINE_END = {'\n'};

    /** The bytes that arrive. */
    abstract byte[] to(byte[] row, Random random);

    private static byte[] putIn(byte[] row, char c, Random random) {
        int at = random.nextInt(row.length);
        return joined(joined(Arrays.copyOf(row, at), new byte[] {(byte) c}), Arrays.copyOfRange(row, at, row.length));
    }

    private static byte[] joined(byte[] left, byte[] right) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(left);
        both.writeBytes(right);
        return both.toByteArray();
    }
}
