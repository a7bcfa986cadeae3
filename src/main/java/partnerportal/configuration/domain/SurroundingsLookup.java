package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import partnerportal.configuration.domain.ManySurroundings.Holder;
import partnerportal.configuration.domain.Surroundings.Listed;
import partnerportal.directory.Directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /** @param settings all that is wanted, and all that it takes the place of */
    ManySurroundings ofMany(Collection<Settings> settings) {
        var named = settings.stream()
                .map(DirectoryNames::in)
                .reduce(new DirectoryNames(Set.of(), Set.of(), Set.of()), DirectoryNames::and);
        var lowered = lowered(each(settings, Settings::name));
        return new ManySurroundings(
                listed(directory.markets(named.markets()), row -> new Listed(row.name(), row.active())),
                listed(directory.partners(named.partners()), row -> new Listed(row.displayName(), row.active())),
                listed(directory.serviceLines(named.serviceLines()), row -> new Listed(row.name(), row.active())),
                lowered,
                holders("lower(name)", "deactivated_at is null", Set.copyOf(lowered.values())),
                holders("express_partner_id", "true", each(settings, Settings::expressPartnerId)));
    }

    private Map<String, String> lowered(Set<String> names) {
        var lowered = new HashMap<String, String>();
        jdbc.sql("select name, lower(name) as small from unnest(:names::text[]) as name")
                .param("names", names.toArray(String[]::new))
                .query(row -> {
                    lowered.put(row.getString("name"), row.getString("small"));
                });
        return lowered;
    }

    private Map<String, Holder> holders(String key, String condition, Set<String> wanted) {
        var holders = new HashMap<String, Holder>();
        jdbc.sql("select id, name, %1$s as key from partner_configurations where %1$s = any(:wanted) and %2$s"
                        .formatted(key, condition))
                .param("wanted", wanted.toArray(String[]::new))
                .query(row -> {
                    holders.put(row.getString("key"), new Holder(row.getLong("id"), row.getString("name")));
                });
        return holders;
    }

    private static Set<String> each(Collection<Settings> settings, Function<Settings, @Nullable String> value) {
        return settings.stream().map(value).filter(Objects::nonNull).collect(Collectors.toSet());
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
