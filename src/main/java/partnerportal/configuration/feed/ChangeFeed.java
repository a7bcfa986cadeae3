package partnerportal.configuration.feed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import partnerportal.access.Visibility;
import partnerportal.shared.BadRequest;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * The changes in commit order. Each configuration stands in it once, at its last change: whoever reads on from the last
 * number they saw misses none.
 */
@Component
public class ChangeFeed {

    private final JdbcClient jdbc;

    ChangeFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param next where to read on; ahead of the last change when others follow that the asker may not see */
    public record Part(List<ConfigurationChanged> changes, long next) {

        public Part {
            changes = List.copyOf(changes);
        }
    }

    /**
     * @param since the number after which to begin, 0 for everything
     * @param most how many at once
     * @throws BadRequest when no change has that number yet, as after the database was put back to an earlier state
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Part read(long since, int most, Visibility visible) {
        long newest =
                jdbc.sql("select number from change_counter").query(Long.class).single();
        if (since < 0 || since > newest) {
            throw new BadRequest("since", "The newest change is number " + newest + ". Begin again with 0.");
        }
        var found = find(since, most, visible);
        return new Part(found, found.size() == most ? found.getLast().changeNumber() : newest);
    }

    private List<ConfigurationChanged> find(long since, int most, Visibility visible) {
        var statement = jdbc.sql("""
                select c.change_number, c.configuration_id, p.express_partner_id, c.revision, c.redox_enabled, c.changed_at
                from configuration_changes c join partner_configurations p on p.id = c.configuration_id
                where c.change_number > :since and %s
                order by c.change_number limit :most
                """.formatted(condition(visible)))
                .param("since", since)
                .param("most", most);
        var bound = visible instanceof Visibility.OwnPartner(String own) ? statement.param("own", own) : statement;
        boolean redoxOnly = visible instanceof Visibility.RedoxEnabled;
        return bound.query((row, at) -> new ConfigurationChanged(
                        row.getLong("change_number"),
                        row.getLong("configuration_id"),
                        row.getString("express_partner_id"),
                        row.getInt("revision"),
                        redoxOnly && !row.getBoolean("redox_enabled"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String condition(Visibility visible) {
        return switch (visible) {
            case Visibility.Everything() -> "true";
            case Visibility.OwnPartner(String own) -> "p.express_partner_id = :own";
            case Visibility.RedoxEnabled() -> "c.redox_enabled_once";
            case Visibility.Nothing() -> "false";
        };
    }
}
