package org.headwater.models.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers in E.164, such as {@code +8613800138000}; without a country code they are Chinese. */
final class Phones {

    private static final String HOME = "CN";
    private static final String HOME_CODE = "+86";
    private static final int MOBILE_DIGITS = 11;
    private static final Pattern SEPARATORS = Pattern.compile("[ ().\\-/\u2010-\u2015\u2212]");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{5,18}");

    private Phones() {}

    /**
     * A Chinese mobile number is taken whichever prefix it has, as new ones are given out faster than tables follow;
     * any other must be one that its country gives out.
     *
     * @param text cleaned by {@link IdText}
     * @return empty when it is not one whole number
     */
    static Optional<String> e164(String text) {
        String number = SEPARATORS.matcher(text).replaceAll("");
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        String national = withoutHomeCode(number);
        return isMobile(national) ? Optional.of(HOME_CODE + national) : elsewhere(number);
    }

    private static String withoutHomeCode(String number) {
        for (String code : new String[] {"+86", "0086", "86"}) {
            if (number.length() == code.length() + MOBILE_DIGITS && number.startsWith(code)) {
                return number.substring(code.length());
            }
        }
        return number;
    }

    private static boolean isMobile(String number) {
        return number.length() == MOBILE_DIGITS
                && number.charAt(0) == '1'
                && number.charAt(1) >= '3'
                && number.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Optional<String> elsewhere(String number) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber parsed = numbers.parse(number, HOME);
            return numbers.isValidNumber(parsed)
                    ? Optional.of(numbers.format(parsed, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
