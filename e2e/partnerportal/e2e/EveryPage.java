package partnerportal.e2e;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The address of every page there is, by a name for its picture; demo data stands in each. */
record EveryPage(JdbcClient database) {

    SequencedMap<String, String> ofASuperAdmin() {
        var alder = "/configurations/" + configuration("alder-ridge");
        var edited = "/configurations/" + configuration("cedar-bay-medical-group");
        var behind = "/configurations/" + configuration("harborlight-aco");
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/");
        pages.put("configurations", "/configurations");
        pages.put("configurations-none", "/configurations?q=larkspr");
        pages.put("configuration", alder);
        pages.put("configuration-failing", "/configurations/" + configuration("northmere-regional"));
        pages.put("configuration-edited", edited);
        pages.put("configuration-draft", "/configurations/" + configuration("juniper-valley-clinic"));
        pages.put("configuration-deactivated", "/configurations/" + configuration("foxglove-home-care"));
        for (var section : new String[] {"general", "markets", "sources", "sso", "redox"}) {
            pages.put("section-" + section, edited + "/draft/" + section);
        }
        pages.put("publication", edited + "/publication");
        pages.put("publication-conflict", behind + "/publication");
        pages.put("discarding", edited + "/draft/discarding");
        pages.put("new-configuration", "/configurations/new");
        pages.put("copy", alder + "/copy");
        pages.put("deactivation", alder + "/deactivation");
        pages.put("partner-view", alder + "/partner-view");
        pages.put("try-service-lines", alder + "/service-lines?market=" + market(alder) + "&requested=acute+care");
        pages.put("revisions", alder + "/revisions");
        pages.put("revision", alder + "/revisions/2");
        pages.put("comparison", alder + "/revisions?from=1&to=5");
        pages.put("partners", "/directory/partners");
        pages.put("partner", "/directory/partners/" + partner("Alder Ridge Health"));
        pages.put("new-partner", "/directory/partners/new");
        pages.put("deletion", "/directory/partners/" + partner("Brightwater Imaging") + "/deletion");
        pages.put("markets", "/directory/markets");
        pages.put("service-lines", "/directory/service-lines");
        pages.put("import", "/directory/imports/new");
        pages.put("configuration-imports", "/configurations/imports");
        pages.put("configuration-import", "/configurations/imports/new");
        pages.put("import-layouts", "/configurations/imports/layouts");
        pages.put("reconciliation", "/configurations/reconciliations/new");
        pages.put("audit", "/audit");
        pages.put("audit-entry", "/audit/" + newestEntry());
        pages.put("audit-verification", "/audit/verification");
        pages.put("exports", "/exports");
        pages.put("export", "/exports/" + exported());
        addRecipient();
        pages.put("backfill-notifications", "/backfills/notifications");
        var mail = undeliveredMail();
        pages.put("undelivered-mail", "/mails/undelivered");
        pages.put("mail-dismissal", "/mails/undelivered/" + mail + "/dismissal");
        pages.put("associations", "/associations?partner=Alder%20Ridge%20Health");
        pages.put("associations-none", "/associations");
        pages.put("care-request", "/associations/" + associated());
        pages.put("new-association", "/associations/" + associated() + "/new");
        pages.put(
                "association-removal",
                "/associations/" + associated() + "/" + partner("Alder Ridge Health") + "/removal");
        pages.put("backfills", "/backfills");
        pages.put("backfills-done", "/backfills?show=done");
        pages.put("backfill-matching", "/backfills/" + matching());
        pages.put("new-backfill", "/backfills/new");
        pages.put("backfill-guide", "/backfills/guide");
        pages.put("jump", "/jump?q=al");
        pages.put("problems", "/problems");
        pages.put("problem", "/problems/not-found");
        pages.put("not-found", "/nothing/here");
        pages.put("design", "/design");
        return pages;
    }

    private long configuration(String expressPartnerId) {
        return database.sql("select id from configuration_rows where express_partner_id = ?")
                .param(expressPartnerId)
                .query(Long.class)
                .single();
    }

    private long market(String configuration) {
        return database.sql("select min(market_id) from configuration_markets where configuration_id = ?")
                .param(Long.valueOf(configuration.substring(configuration.lastIndexOf('/') + 1)))
                .query(Long.class)
                .single();
    }

    private long partner(String displayName) {
        return database.sql("select id from directory_partners where display_name = ?")
                .param(displayName)
                .query(Long.class)
                .single();
    }

    /** A backfill in the middle of its way, which nobody works on. */
    private long matching() {
        var id = database.sql("""
                        insert into backfills (partner_id, first_day, last_day, file_origin, file_key, file_name, file_size,
                          file_sha256, state, started_by_kind, started_by_subject, started_by_name, rows_read, rows_usable,
                          rows_rejected, algorithm, cursor_created_at, cursor_id, pages, requests_read, requests_exact,
                          requests_probable, requests_review, requests_none, received_at, checked_at, matching_at, moved_at)
                        select id, '2026-07-01', '2026-09-30', 'UPLOAD', 'backfills/none.csv', 'roster-2026-10.csv', 6200000,
                          repeat('0', 64), 'MATCHING', 'USER', 'marcus.bell', 'Marcus Bell', 30012, 29801, 211, '1.1',
                          '2026-08-27T00:00:00Z', 1, 38, 18604, 14233, 2381, 335, 1655, now() - interval '9 minutes',
                          now() - interval '8 minutes', now() - interval '7 minutes', now()
                        from directory_partners where display_name = 'Harborlight ACO'
                        returning id
                        """).query(Long.class).single();
        database.sql("""
                        insert into backfill_rates (backfill_id, second, requests)
                        select :id, date_trunc('second', now()) - make_interval(secs => 410 - second),
                          case when second between 180 and 220 then 9 else 40 + second % 9 end
                        from generate_series(0, 409) as second
                        """).param("id", id).update();
        return id;
    }

    /** A run of which there is everything to be seen. */
    private long exported() {
        return database.sql("""
                with run as (
                  insert into export_runs (kind, state, actor_kind, actor_subject, actor_name, reason, cause, requested_at,
                    started_at, ended_at)
                  values ('INCREMENT', 'DONE', 'USER', 'dana.okafor', 'Dana Okafor', 'Before the monthly report', 'PORTAL',
                    now(), now(), now())
                  returning id
                ), sets as (
                  insert into export_run_data_sets (run_id, data_set, since, up_to)
                  select id, 'configuration_service_lines', 104, 131 from run
                  returning run_id
                ), files as (
                  insert into export_run_files (run_id, data_set, part, key, row_count, byte_count, sha256)
                  select run_id, 'configuration_service_lines', 1,
                    'exports/' || run_id || '/configuration_service_lines/part-00001.csv.gz', 1204, 184320, repeat('9f', 32)
                  from sets
                )
                select id from run
                """).query(Long.class).single();
    }

    private void addRecipient() {
        database.sql("""
                insert into backfill_recipients (address, added_at, actor_kind, actor_subject, actor_name)
                values ('pop-health@alder-ridge.example', now(), 'USER', 'dana.okafor', 'Dana Okafor')
                on conflict do nothing
                """).update();
    }

    private long undeliveredMail() {
        return database.sql("""
                insert into outgoing_mails (key, recipient, template, template_values, message_id, state, attempts, queued_at,
                  tried_since, undelivered_at, last_problem)
                values ('shown', 'pop-health@alder-ridge.example', 'backfill-done',
                  '{"id": "7", "partner": "Alder Ridge Health"}', '<' || gen_random_uuid() || '@localhost>', 'UNDELIVERED', 1,
                  now(), now(), now(), 'The mail server refused the address (550 5.1.1).')
                on conflict (key, lower(recipient)) do update set last_problem = excluded.last_problem
                returning id
                """).query(Long.class).single();
    }

    /** A care request that a backfill gave a partner. */
    private long associated() {
        long partner = partner("Alder Ridge Health");
        database.sql("""
                insert into associations (care_request_id, partner_id, day, origin, backfill_id, member_id, score, rule,
                  algorithm_version, made_at, actor_kind, actor_subject, actor_name)
                select 48211, ?, '2026-10-12', 'BACKFILL', 31, 'AR-4482-11', 14.25, 'gate', '2026-11-1', now(), 'SYSTEM',
                  'backfill', 'Backfill'
                where not exists (select from associations where care_request_id = 48211)
                """).param(partner).update();
        return 48211;
    }

    private long newestEntry() {
        return database.sql("select max(id) from audit_entries where action = 'configuration.published'")
                .query(Long.class)
                .single();
    }
}
