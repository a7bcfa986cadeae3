package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.Section;
import partnerportal.shell.Option;

import java.util.List;

/**
 * The form of one section.
 *
 * @param published whether something is live that stays as it is
 * @param opened what the section said when the form was made, to tell afterwards who changed what
 * @param undecided how many fields of the draft were also changed in what is live
 * @param conflicts what somebody else saved into the same fields meanwhile
 * @param partners the words of the partners that may be chosen
 * @param columns the service lines of the matrix
 * @param rows the markets of the matrix
 * @param moreMarkets the markets that can be added
 * @param connection what is known of the connection that the section is about; null when it is about none
 */
record SectionPage(
        long id,
        String name,
        boolean published,
        Section section,
        String opened,
        int undecided,
        List<ConflictLine> conflicts,
        List<String> partners,
        List<MarketMatrix.Column> columns,
        List<MarketsForm.Row> rows,
        List<Option> moreMarkets,
        @Nullable ConnectionCard connection) {

    /** One field that two people changed, in words. */
    record ConflictLine(
            String path,
            String label,
            @Nullable String base,
            @Nullable String theirs,
            @Nullable String mine) {}
}
