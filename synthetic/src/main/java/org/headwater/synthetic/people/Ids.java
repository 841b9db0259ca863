package org.headwater.synthetic.people;

import java.util.List;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;

/**
 * The ids under which systems know a person. Each is a function of the world's seed and the person's number, and no two
 * people have one in common.
 */
public final class Ids {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final List<String> PHONE_HEADS = List.of("133", "135", "138", "150", "159", "177", "186", "198");
    private static final int PHONE_TAIL = 100_000_000;
    /** Odd and no multiple of 5: shuffles the tails without making two the same. */
    private static final long PHONE_STRIDE = 48_271_957;

    private final long seed;

    public Ids(long seed) {
        this.seed = seed;
    }

    /** The brand's own, given out in its mini program. */
    public String member(int person) {
        return padded("M", person + 1, 8);
    }

    /** Eleven digits; made up, as everything is. */
    public String phone(int person) {
        String head = PHONE_HEADS.get(person / PHONE_TAIL % PHONE_HEADS.size());
        long tail = (person * PHONE_STRIDE + Math.floorMod(seed, PHONE_TAIL)) % PHONE_TAIL;
        return padded(head, tail, 8);
    }

    /** As platforms show it to sellers. */
    public String maskedPhone(int person) {
        String phone = phone(person);
        return phone.substring(0, 3) + "****" + phone.substring(7);
    }

    public String email(int person) {
        return "u" + Long.toString(person + 46_656L, 36) + "@example.com";
    }

    /** One for all of the company's WeChat apps. */
    public String unionid(int person) {
        return "oU" + letters(person, 1, 26);
    }

    /** In the mini program. */
    public String openid(int person) {
        return "oMp" + letters(person, 2, 25);
    }

    /** In WeCom. */
    public String externalUserid(int person) {
        return "wm" + letters(person, 3, 30);
    }

    public String taobaoNick(int person) {
        return padded("tb", Math.floorMod(person * 7_368_787L + seed, 1_000_000_000L), 9);
    }

    /** The own phone's. */
    public String device(int person) {
        return hex(person, 4);
    }

    /** The tablet that lies around at home, for whoever picks it up. */
    public String sharedDevice(int household) {
        return hex(household, 5);
    }

    /** What several accounts of a ring are run from. */
    public String ringDevice(int district, int ring, int device) {
        return hex(district * 1000L + ring * 10L + device, 6);
    }

    /** What a browser or app calls somebody who has not logged in; {@code visit} counts browsers, from 0. */
    public String anonymous(int person, int visit) {
        String hex = hex(person * 64L + visit, 7);
        return String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                "4" + hex.substring(13, 16),
                "a" + hex.substring(17, 20),
                hex.substring(20, 32));
    }

    /** A customer group's, in WeCom. */
    public String chat(int district, int group) {
        return "wr" + letters(district * 100L + group, 8, 30);
    }

    /** A member of staff's, in WeCom. */
    public static String staff(int district, int staff) {
        return padded("guide", district * 10L + staff, 5);
    }

    private String letters(long key, int kind, int length) {
        var draws = Draws.of(seed, Purpose.IDS, key, kind);
        var text = new StringBuilder(length);
        while (text.length() < length) {
            long bits = draws.bits() >>> 4;
            for (int i = 0; i < 10 && text.length() < length; i++, bits /= LETTERS.length()) {
                text.append(LETTERS.charAt((int) (bits % LETTERS.length())));
            }
        }
        return text.toString();
    }

    private String hex(long key, int kind) {
        var draws = Draws.of(seed, Purpose.IDS, key, kind);
        return padded16(draws.bits()) + padded16(draws.bits());
    }

    private static String padded16(long bits) {
        String hex = Long.toHexString(bits);
        return "0".repeat(16 - hex.length()) + hex;
    }

    private static String padded(String head, long number, int digits) {
        String text = Long.toString(number);
        return head + "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
