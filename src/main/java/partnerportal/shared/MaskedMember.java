package partnerportal.shared;

import org.jspecify.annotations.Nullable;

/**
 * A member id as everything shows it that shows a part of it only: enough to tell two apart, too little to look a patient up.
 * One rule for all, because different ends of one id would add up.
 */
public final class MaskedMember {

    /** The same rule in SQL, of a column {@code member_id}. */
    public static final String SQL = """
            '••••' || right(member_id, case when length(member_id) >= 9 then 3 when length(member_id) >= 5 then 1 else 0 end)
            """;

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
