package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import partnerportal.configuration.domain.DirectoryNames;
import partnerportal.configuration.domain.Section;
import partnerportal.directory.Directory;
import partnerportal.shared.FieldChange;
import partnerportal.shell.Moments;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says differences with the words of the pages and the directory's names for ids. */
@Component
public class ChangeWords {

    private final Directory directory;
    private final Moments moments;

    ChangeWords(Directory directory, Moments moments) {
        this.directory = directory;
        this.moments = moments;
    }

    /** In the order of the page's sections; what came or went as a whole is one line. */
    public List<ChangeLine> of(List<FieldChange> changes) {
        var paths = changes.stream().map(change -> FieldPath.of(change.path())).toList();
        var wholes = paths.stream().filter(FieldPath::isWhole).toList();
        var words = new FieldWords(names(changes), moments);
        return changes.stream()
                .filter(change -> wholes.stream().noneMatch(FieldPath.of(change.path())::isInside))
                .map(change -> new Placed(Section.of(change.path()), line(change, changes, words)))
                .sorted(Comparator.comparing(Placed::section)
                        .thenComparing(placed -> placed.line().label(), String.CASE_INSENSITIVE_ORDER))
                .map(Placed::line)
                .toList();
    }

    private record Placed(Section section, ChangeLine line) {}

    private static ChangeLine line(FieldChange change, List<FieldChange> all, FieldWords words) {
        var path = FieldPath.of(change.path());
        return new ChangeLine(
                words.label(path),
                side(change, all, FieldChange::before, words),
                side(change, all, FieldChange::after, words));
    }

    private static @Nullable String side(
            FieldChange change, List<FieldChange> all, Function<FieldChange, @Nullable String> side, FieldWords words) {
        var path = FieldPath.of(change.path());
        var text = side.apply(change);
        if (text == null) {
            return null;
        }
        if (!path.isWhole()) {
            return words.value(path, text);
        }
        var inside = all.stream()
                .filter(other -> FieldPath.of(other.path()).isInside(path) && side.apply(other) != null)
                .map(other ->
                        new FieldWords.Field(FieldPath.of(other.path()), Objects.requireNonNull(side.apply(other))))
                .toList();
        return words.whole(path, inside);
    }

    private DirectoryWords names(List<FieldChange> changes) {
        var markets = new TreeSet<Long>();
        var lines = new TreeSet<Long>();
        var partners = new TreeSet<Long>();
        for (var change : changes) {
            var path = FieldPath.of(change.path());
            if (path.isOf("sources", 2)) {
                partners.add(path.partnerId());
            }
            if (path.isOf("markets", 2)) {
                markets.add(path.marketId());
            }
            if (path.isOf("markets", 4)) {
                lines.add(path.serviceLineId());
            }
            if (path.isOf("markets", 5)) {
                partners.addAll(Stream.of(change.before(), change.after())
                        .filter(Objects::nonNull)
                        .map(Long::valueOf)
                        .collect(Collectors.toSet()));
            }
        }
        return DirectoryWords.of(new DirectoryNames(markets, partners, lines), directory);
    }
}
