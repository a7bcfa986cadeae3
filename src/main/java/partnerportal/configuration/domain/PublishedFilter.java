package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Which published configurations are wanted.
 *
 * @param partnerName what the name contains, whatever the case; null for any name
 * @param terms all of which hold
 * @param redoxOnly only those with Redox enabled
 * @param includeDeactivated whether deactivated ones are wanted too; a term on {@link Field#ACTIVE} decides by itself
 */
public record PublishedFilter(
        @Nullable String partnerName, List<Term> terms, boolean redoxOnly, boolean includeDeactivated) {

    public enum Field {
        NAME,
        MARKET,
        SERVICE_LINE,
        SOURCE,
        FACILITY_CODE,
        SSO,
        REDOX,
        ACTIVE;

        /** Whether its values are yes and no, of which nothing can be contained. */
        public boolean isFlag() {
            return this == SSO || this == REDOX || this == ACTIVE;
        }
    }

    public enum Operator {
        EQ,
        CONTAINS
    }

    /** @param value {@code true} or {@code false} for a flag */
    public record Term(Field field, Operator operator, String value) {}

    public PublishedFilter {
        terms = List.copyOf(terms);
    }

    public boolean leavesDeactivatedOut() {
        return !includeDeactivated && terms.stream().noneMatch(term -> term.field() == Field.ACTIVE);
    }
}
