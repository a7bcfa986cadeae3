package partnerportal.directory.domain;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import partnerportal.directory.DirectoryUse;
import partnerportal.directory.Uses;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How much the rows are referred to, asked of all that refer to them. */
@Component
public class Usage {

    private final ObjectProvider<DirectoryUse> users;

    Usage(ObjectProvider<DirectoryUse> users) {
        this.users = users;
    }

    public Map<Long, Uses> of(Kind kind, Collection<Long> ids) {
        var answers = users.stream().map(user -> ask(user, kind, ids)).toList();
        return ids.stream().distinct().collect(Collectors.toMap(id -> id, id -> sum(answers, id)));
    }

    public Uses of(Kind kind, long id) {
        return of(kind, List.of(id)).getOrDefault(id, Uses.NONE);
    }

    private static Map<Long, Uses> ask(DirectoryUse user, Kind kind, Collection<Long> ids) {
        return switch (kind) {
            case PARTNERS -> user.ofPartners(ids);
            case MARKETS -> user.ofMarkets(ids);
            case SERVICE_LINES -> user.ofServiceLines(ids);
        };
    }

    private static Uses sum(List<Map<Long, Uses>> answers, long id) {
        return answers.stream().map(uses -> uses.getOrDefault(id, Uses.NONE)).reduce(Uses.NONE, Uses::and);
    }
}
