package partnerportal.configuration.web;

import org.springframework.stereotype.Component;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.configuration.domain.ConfigurationQueries;
import partnerportal.configuration.domain.ListFilter;
import partnerportal.configuration.domain.ListOrder;
import partnerportal.configuration.domain.ListedConfiguration;
import partnerportal.shell.JumpSource;

import java.util.List;

/** Lets people jump to a configuration by part of its name or any id that partners and systems know it by. */
@Component
class ConfigurationJumps implements JumpSource {

    private final ConfigurationQueries queries;

    ConfigurationJumps(ConfigurationQueries queries) {
        this.queries = queries;
    }

    @Override
    public String heading() {
        return "Partners";
    }

    @Override
    public List<Target> find(String words, Asker asker) {
        if (!asker.may(Action.READ_CONFIGURATIONS)) {
            return List.of();
        }
        var filter = ListFilter.of(asker.sees()).with(words);
        return queries.page(filter, ListOrder.NAME, MOST, null).rows().stream()
                .map(ConfigurationJumps::target)
                .toList();
    }

    private static Target target(ListedConfiguration found) {
        var note = switch (found.status()) {
            case DRAFT -> "Draft";
            case LIVE -> "Configuration";
            case DEACTIVATED -> "Deactivated";
        };
        return new Target(found.name(), ListQuery.PATH + "/" + found.id(), "partners", note);
    }
}
