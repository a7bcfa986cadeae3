package partnerportal.configuration.domain;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import org.jspecify.annotations.Nullable;
import partnerportal.shared.InvalidInput;

import java.util.regex.Pattern;

/**
 * A telephone number somebody could be reached under.
 *
 * @param e164 the international form, such as {@code +13035550142}
 */
public record PhoneNumber(String e164) {

    private static final String HOME_REGION = "US";
    private static final int HOME_COUNTRY_CODE = 1;
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{5,14}");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Takes what was parsed once; whether the number can exist is not asked again, numbering plans change. */
    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("Not a telephone number in international form");
        }
    }

    /**
     * Reads a number as people write it; one without a country code is a US number.
     *
     * @return null for a blank text
     * @throws InvalidInput at the pointer, when it is no number or has an extension
     */
    public static @Nullable PhoneNumber parse(@Nullable String text, String pointer) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var number = read(text);
        if (number == null || !NUMBERS.isPossibleNumber(number)) {
            throw new InvalidInput(
                    pointer, "phone-number", "Enter a phone number, such as (303) 555-0142 or +44 20 7946 0018");
        }
        if (number.hasExtension()) {
            throw new InvalidInput(pointer, "phone-number-extension", "Enter the phone number without an extension");
        }
        return new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164));
    }

    /** The form people read: national for numbers of the US and its numbering plan, international for all others. */
    public String display() {
        var number = read(e164);
        if (number == null) {
            return e164;
        }
        var home = number.getCountryCode() == HOME_COUNTRY_CODE;
        return NUMBERS.format(number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    }

    private static Phonenumber.@Nullable PhoneNumber read(String text) {
        try {
            return NUMBERS.parse(text, HOME_REGION);
        } catch (NumberParseException unreadable) {
            return null;
        }
    }
}
