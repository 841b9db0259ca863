package org.headwater.synthetic.chat;

import org.headwater.synthetic.text.JsonLine;

/**
 * What is kept outside of the archive, and fetched by its id.
 *
 * @param bits of the content: its sizes and fingerprints come from them
 */
record Media(Kind kind, long bits) implements Body {

    enum Kind {
        IMAGE,
        VOICE,
        VIDEO,
        EMOTION,
        FILE
    }

    private static final long STRIDE = 0x9E3779B97F4A7C15L;
    private static final int NO_FINGERPRINT_IN = 64;

    @Override
    public String type() {
        return switch (kind) {
            case IMAGE -> "image";
            case VOICE -> "voice";
            case VIDEO -> "video";
            case EMOTION -> "emotion";
            case FILE -> "file";
        };
    }

    @Override
    public void put(JsonLine json) {
        json.object(type());
        switch (kind) {
            case IMAGE -> json.put("md5sum", fingerprint()).put("filesize", below(3_000_000));
            case VOICE ->
                json.put("md5sum", fingerprint())
                        .put("voice_size", 1000 + below(60_000))
                        .put("play_length", 1 + below(59));
            case VIDEO ->
                json.put("md5sum", fingerprint())
                        .put("filesize", below(30_000_000))
                        .put("play_length", 3 + below(120));
            case EMOTION ->
                json.put("type", 1 + below(2))
                        .put("width", 240)
                        .put("height", 240)
                        .put("imagesize", below(900_000))
                        .put("md5sum", fingerprint());
            case FILE ->
                json.put("md5sum", fingerprint())
                        .put("filename", "说明书, 新版.pdf")
                        .put("fileext", "pdf")
                        .put("filesize", below(8_000_000));
        }
        json.put("sdkfileid", "Ct" + hex(2) + hex(3) + hex(4)).end();
    }

    /** Now and then the archive has none. */
    private String fingerprint() {
        return Math.floorMod(bits, NO_FINGERPRINT_IN) == 0 ? "" : hex(0) + hex(1);
    }

    private int below(int bound) {
        return (int) Math.floorMod(bits >>> 7, (long) bound);
    }

    private String hex(int part) {
        String hex = Long.toHexString((bits ^ bits >>> 29) * (STRIDE + 2L * part));
        return "0".repeat(16 - hex.length()) + hex;
    }
}
