package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.InvalidInput;

/** The code by which orders from an electronic health record name a facility; compared exactly, case included. */
public record FacilityCode(String code) implements Comparable<FacilityCode> {

    static final int LIMIT = 50;

    public FacilityCode {
        var kept = clean(code, "/facility_code");
        if (kept == null) {
            throw new IllegalArgumentException("A facility code is not blank");
        }
        code = kept;
    }

    /**
     * @return null for a blank text
     * @throws InvalidInput at the pointer, when it is too long or has characters that cannot be kept
     */
    public static @Nullable FacilityCode parse(@Nullable String text, String pointer) {
        var kept = clean(text, pointer);
        return kept == null ? null : new FacilityCode(kept);
    }

    @Override
    public int compareTo(FacilityCode other) {
        return code.compareTo(other.code);
    }

    private static @Nullable String clean(@Nullable String text, String pointer) {
        var problems = new Problems();
        var kept = problems.line(pointer, "Facility code", text, LIMIT);
        problems.refuseIfAny();
        return kept;
    }
}
