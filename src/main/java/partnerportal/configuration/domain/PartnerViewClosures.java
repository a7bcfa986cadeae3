package partnerportal.configuration.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import partnerportal.access.PartnerView;
import partnerportal.shared.Actor;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** For which configurations the partner's own people may not look into the portal, and why. */
@Repository
public class PartnerViewClosures implements PartnerView {

    private final JdbcClient jdbc;

    PartnerViewClosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who turned it off, why and when. */
    public record Closure(String by, String reason, Instant since) {}

    @Override
    public boolean isOff(String expressPartnerId) {
        return jdbc.sql("""
                select exists (
                    select from partner_view_closures c
                    join partner_configurations p on p.id = c.configuration_id
                    where p.express_partner_id = :expressPartnerId)
                """)
                .param("expressPartnerId", expressPartnerId)
                .query(Boolean.class)
                .single();
    }

    /** Empty while the view is on. */
    public Optional<Closure> find(long configurationId) {
        return jdbc.sql("""
                select actor_name, reason, closed_at from partner_view_closures where configuration_id = :id
                """)
                .param("id", configurationId)
                .query((row, at) -> new Closure(
                        row.getString("actor_name"),
                        row.getString("reason"),
                        row.getObject("closed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Whether this changed anything. */
    boolean add(long configurationId, Actor actor, String reason, Instant at) {
        return jdbc.sql("""
                        insert into partner_view_closures (configuration_id, actor_subject, actor_name, reason, closed_at)
                        values (:id, :subject, :name, :reason, :at)
                        on conflict (configuration_id) do nothing
                        """)
                        .param("id", configurationId)
                        .param("subject", actor.subject())
                        .param("name", actor.name())
                        .param("reason", reason)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether this changed anything. */
    boolean remove(long configurationId) {
        return jdbc.sql("delete from partner_view_closures where configuration_id = :id")
                        .param("id", configurationId)
                        .update()
                == 1;
    }
}
