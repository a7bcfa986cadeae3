package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import partnerportal.configuration.domain.Surroundings.Listed;
import partnerportal.directory.Directory;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks around what the rules must know about a configuration. */
@Component
public class SurroundingsLookup {

    private final JdbcClient jdbc;
    private final Directory directory;

    SurroundingsLookup(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /** @param published the settings that are published now, null before the first time */
    public Surroundings of(long id, Settings settings, @Nullable Settings published) {
        var named = DirectoryNames.in(settings);
        return new Surroundings(
                listed(directory.markets(named.markets()), row -> new Listed(row.name(), row.active())),
                listed(directory.partners(named.partners()), row -> new Listed(row.displayName(), row.active())),
                listed(directory.serviceLines(named.serviceLines()), row -> new Listed(row.name(), row.active())),
                nameTakenBy(id, settings.name()),
                expressPartnerIdTakenBy(id, settings.expressPartnerId()),
                published);
    }

    private @Nullable String nameTakenBy(long id, @Nullable String name) {
        return name == null
                ? null
                : jdbc.sql("""
                        select name from partner_configurations
                        where lower(name) = lower(:name) and deactivated_at is null and id <> :id
                        """)
                        .param("name", name)
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }

    private @Nullable String expressPartnerIdTakenBy(long id, @Nullable String expressPartnerId) {
        return expressPartnerId == null
                ? null
                : jdbc.sql("select name from partner_configurations where express_partner_id = :taken and id <> :id")
                        .param("taken", expressPartnerId)
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }

    private static <T> Map<Long, Listed> listed(Map<Long, T> rows, Function<T, Listed> toListed) {
        return rows.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, row -> toListed.apply(row.getValue())));
    }
}
