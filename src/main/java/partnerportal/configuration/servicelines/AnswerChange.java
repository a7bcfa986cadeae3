package partnerportal.configuration.servicelines;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.ConfiguredMarket;
import partnerportal.configuration.domain.FacilityCode;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.Source;
import partnerportal.shared.NotFound;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question that other settings would answer differently.
 *
 * @param facilityCode null for a request without one
 * @param before null when the facility code was unknown
 * @param after null when the facility code would be unknown
 */
public record AnswerChange(
        long marketId,
        @Nullable FacilityCode facilityCode,
        @Nullable ServiceLineAnswer before,
        @Nullable ServiceLineAnswer after) {

    /**
     * Every such question there is: for each market of either, without a facility code and with each code of either; by
     * market, then by code.
     *
     * @param directory with every row that either names
     */
    public static List<AnswerChange> between(Settings before, Settings after, NamedRows directory) {
        var changes = new ArrayList<AnswerChange>();
        for (long market : all(
                before,
                after,
                settings -> settings.markets().stream()
                        .map(ConfiguredMarket::marketId)
                        .filter(id -> directory.market(id).isPresent()))) {
            of(market, null, before, after, directory, changes);
            for (var code : all(
                    before,
                    after,
                    settings -> settings.sources().stream()
                            .map(Source::facilityCode)
                            .filter(Objects::nonNull)
                            .map(Objects::requireNonNull))) {
                of(market, code, before, after, directory, changes);
            }
        }
        return changes;
    }

    private static void of(
            long market,
            @Nullable FacilityCode code,
            Settings before,
            Settings after,
            NamedRows directory,
            List<AnswerChange> into) {
        var question = new ServiceLineQuestion(market, code, null);
        var was = answer(before, directory, question);
        var becomes = answer(after, directory, question);
        boolean same = was == null ? becomes == null : becomes != null && was.isSameToCallers(becomes);
        if (!same) {
            into.add(new AnswerChange(market, code, was, becomes));
        }
    }

    private static @Nullable ServiceLineAnswer answer(
            Settings settings, NamedRows directory, ServiceLineQuestion question) {
        try {
            return new ServiceLines(settings, directory).answer(question);
        } catch (NotFound unknownFacility) {
            return null;
        }
    }

    private static <T extends Comparable<T>> Set<T> all(
            Settings before, Settings after, Function<Settings, Stream<T>> of) {
        return Stream.of(before, after).flatMap(of).collect(Collectors.toCollection(TreeSet::new));
    }
}
