package partnerportal.association.web;

import org.jspecify.annotations.Nullable;
import partnerportal.association.domain.Association;
import partnerportal.association.domain.AssociationQueries;
import partnerportal.directory.Partner;
import partnerportal.shared.MaskedMember;
import partnerportal.shell.Option;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The list as it is shown.
 *
 * @param previous address of the page before, null when there is none
 * @param next address of the page after, null when there is none
 */
record AssociationListPage(
        AssociationSearchForm form,
        List<String> partners,
        List<Line> lines,
        @Nullable String previous,
        @Nullable String next) {

    static final List<Option> STATES = List.of(new Option("current", "Current"), new Option("past", "Past"));
    static final List<Option> ORIGINS = List.of(new Option("backfill", "Backfill"), new Option("person", "Person"));

    /** @param member masked */
    record Line(
            long careRequestId,
            String partner,
            boolean holds,
            String day,
            String origin,
            @Nullable String member,
            Instant since) {

        static Line of(Association association, Map<Long, Partner> partners) {
            return new Line(
                    association.careRequestId(),
                    Objects.requireNonNull(partners.get(association.partnerId()))
                            .displayName(),
                    association.holds(),
                    AssociationWords.day(association.day()),
                    AssociationWords.origin(association),
                    MaskedMember.of(association.memberId()),
                    association.madeAt());
        }
    }

    static AssociationListPage of(
            AssociationSearchForm form,
            List<String> choices,
            AssociationQueries.Page found,
            Map<Long, Partner> partners) {
        return new AssociationListPage(
                form,
                choices,
                found.associations().stream()
                        .map(association -> Line.of(association, partners))
                        .toList(),
                address(form, found.previous()),
                address(form, found.next()));
    }

    private static @Nullable String address(AssociationSearchForm form, @Nullable String token) {
        return token == null ? null : form.address(token);
    }

    public List<Option> states() {
        return STATES;
    }

    public List<Option> origins() {
        return ORIGINS;
    }

    /** The care request that was looked for; null when none was. */
    public @Nullable Long requested() {
        return form.requestId();
    }

    /** What is spoken when the rows change. */
    public String spoken() {
        return lines.size() == 1 ? "1 association" : lines.size() + " associations";
    }
}
