package partnerportal.directory.domain;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import partnerportal.directory.DirectoryUse;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How much the rows are referred to, asked of all that refer to them. */
@Component
public class Usage {

    private final ObjectProvider<DirectoryUse> users;

    Usage(ObjectProvider<DirectoryUse> users) {
        this.users = users;
    }

    /** Of how many configurations refer to each of the rows; empty when nobody can tell. */
    public Optional<Map<Long, Integer>> of(Kind kind, Collection<Long> ids) {
        var answers = users.stream().map(user -> ask(user, kind, ids)).toList();
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.of(ids.stream().distinct().collect(Collectors.toMap(id -> id, id -> sum(answers, id))));
    }

    public Optional<Integer> of(Kind kind, long id) {
        return of(kind, List.of(id)).map(uses -> uses.getOrDefault(id, 0));
    }

    private static Map<Long, Integer> ask(DirectoryUse user, Kind kind, Collection<Long> ids) {
        return switch (kind) {
            case PARTNERS -> user.ofPartners(ids);
            case MARKETS -> user.ofMarkets(ids);
            case SERVICE_LINES -> user.ofServiceLines(ids);
        };
    }

    private static int sum(List<Map<Long, Integer>> answers, long id) {
        return answers.stream().mapToInt(uses -> uses.getOrDefault(id, 0)).sum();
    }
}
