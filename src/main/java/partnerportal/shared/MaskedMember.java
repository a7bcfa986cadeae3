package partnerportal.association.domain;

import org.jspecify.annotations.Nullable;

/** A member id as lists show it: enough to tell two apart, too little to look a patient up. */
public final class MaskedMember {

    private static final String MASK = "••••";
    private static final int LONG = 9;
    private static final int SHORT = 5;

    private MaskedMember() {}

    /** @return null for none */
    public static @Nullable String of(@Nullable String memberId) {
        if (memberId == null) {
            return null;
        }
        int length = memberId.codePointCount(0, memberId.length());
        int shown = length >= LONG ? 3 : length >= SHORT ? 1 : 0;
        return MASK + memberId.substring(memberId.offsetByCodePoints(memberId.length(), -shown));
    }
}
