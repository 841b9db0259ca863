package org.headwater.jobs.sources;

/** What some programs put before the first character. Longer marks come first: that of UTF-32 begins like UTF-16. */
enum ByteOrderMark {
    UTF_8("UTF-8", "\u00EF\u00BB\u00BF"),
    UTF_32LE("UTF-32LE", "\u00FF\u00FE\0\0"),
    UTF_32BE("UTF-32BE", "\0\0\u00FE\u00FF"),
    UTF_16LE("UTF-16LE", "\u00FF\u00FE"),
    UTF_16BE("UTF-16BE", "\u00FE\u00FF"),
    GB18030("GB18030", "\u00841\u00953");

    private final String encoding;
    private final String bytes;

    ByteOrderMark(String encoding, String bytes) {
        this.encoding = encoding;
        this.bytes = bytes;
    }

    String encoding() {
        return encoding;
    }

    boolean begins(byte[] head) {
        return FileBytes.starts(head, bytes);
    }

    int length() {
        return bytes.length();
    }

    /**
     * The encoding that the mark tells, when it is the declared one or settles its byte order.
     *
     * @throws SourceFileException when the declared one is another
     */
    String checked(String declared) {
        var name = Encoding.of(declared).charset().name();
        var leavesOrderOpen = name.equals("UTF-16") || name.equals("UTF-32");
        var same = name.equals(encoding) || (leavesOrderOpen && encoding.startsWith(name));
        if (!same) {
            throw new SourceFileException(
                    "csv.encoding must be " + encoding + ", as the file begins with its mark, was \"" + declared + '"');
        }
        return encoding;
    }
}
