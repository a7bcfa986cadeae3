package partnerportal.configuration.feed;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import partnerportal.configuration.domain.ConfigurationPublished;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.directory.DirectoryChanged;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Numbers every change at the very end of its transaction. The counter's row stays locked from there to the commit, which
 * makes the numbers' order the order of the commits.
 */
@Component
class ChangeNumbers {

    /** Sent on every commit that took a number. */
    static final String CHANNEL = "configuration_changes";

    private final JdbcClient jdbc;
    private final OwnChanges ownChanges;
    private final Clock clock;

    ChangeNumbers(JdbcClient jdbc, OwnChanges ownChanges, Clock clock) {
        this.jdbc = jdbc;
        this.ownChanges = ownChanges;
        this.clock = clock;
    }

    @EventListener
    void published(ConfigurationPublished published) {
        PublishedTogether.add(published.configuration(), this::number);
    }

    /** One statement for all that a transaction published: an import publishes thousands. */
    private void number(Collection<PartnerConfiguration> published) {
        holdCounter();
        jdbc.sql("""
                with counter as (
                  update change_counter set number = number + :count returning old.number
                ), p as (
                  select p.id, counter.number + p.place as number, p.revision, p.redox
                  from counter, unnest(:ids::bigint[], :revisions::int[], :redox::boolean[])
                    with ordinality as p (id, revision, redox, place)
                ), noted as (
                  insert into configuration_revision_changes (configuration_id, revision, change_number)
                  select p.id, r.number, p.number from p join configuration_revisions r on r.configuration_id = p.id
                  where r.number <= p.revision and r.number > (
                    select coalesce(max(n.revision), 0) from configuration_revision_changes n
                    where n.configuration_id = p.id)
                )
                insert into configuration_changes as c
                    (configuration_id, change_number, revision, redox_enabled, redox_enabled_once, changed_at)
                select p.id, p.number, p.revision, p.redox, p.redox, :at from p
                on conflict (configuration_id) do update set change_number = excluded.change_number,
                    revision = excluded.revision, redox_enabled = excluded.redox_enabled,
                    redox_enabled_once = c.redox_enabled_once or excluded.redox_enabled, changed_at = excluded.changed_at
                """)
                .param("count", published.size())
                .param("ids", each(published, PartnerConfiguration::id).toArray(Long[]::new))
                .param(
                        "revisions",
                        each(published, PartnerConfiguration::revision).toArray(Integer[]::new))
                .param(
                        "redox",
                        each(published, one -> one.settings().redoxEnabled()).toArray(Boolean[]::new))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        tell();
    }

    private static <T> Stream<T> each(
            Collection<PartnerConfiguration> published, Function<PartnerConfiguration, T> value) {
        return published.stream().map(value);
    }

    /** Every configuration that shows one of the rows has changed, although it has no new revision. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void changed(DirectoryChanged changed) {
        holdCounter();
        jdbc.sql("""
                with showing as (
                  select c.configuration_id, row_number() over (order by c.configuration_id) as place
                  from configuration_changes c
                  join configuration_rows r on r.id = c.configuration_id
                  where r.used_market_ids && :markets::bigint[] or r.used_service_line_ids && :lines::bigint[]
                    or r.used_partner_ids && :partners::bigint[]
                ), counter as (
                  update change_counter set number = number + greatest((select count(*) from showing), 1),
                    directory_number = number + greatest((select count(*) from showing), 1)
                  returning old.number
                )
                update configuration_changes c set change_number = counter.number + showing.place, changed_at = :at
                from showing, counter where c.configuration_id = showing.configuration_id
                """)
                .param("markets", changed.externalMarketIds().toArray(Long[]::new))
                .param("lines", changed.serviceLineIds().toArray(Long[]::new))
                .param("partners", changed.partnerIds().toArray(Long[]::new))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        tell();
    }

    /** A statement of its own, so that the next one sees everything that has a smaller number. */
    private void holdCounter() {
        jdbc.sql("select number from change_counter for update").query().singleRow();
    }

    private void tell() {
        long newest = jdbc.sql("select number, pg_notify('" + CHANNEL + "', '') from change_counter")
                .query((row, at) -> row.getLong("number"))
                .single();
        ownChanges.awaitOnceCommitted(newest);
    }
}
