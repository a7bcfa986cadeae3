-- Replaces all partner data by generated data. How much is said by the settings bench.configurations, bench.markets and
-- bench.lines (of each market), bench.sources. What it writes is what the portal would have written, each in its first revision.
begin;

truncate directory_partners, directory_markets, directory_service_lines, partner_configurations, configuration_rows
  restart identity cascade;

create temporary view directory_moment as select timestamptz '2026-01-01 08:00:00.123457Z' as moment;

insert into directory_partners (station_channel_item_id, display_name, active, created_at, updated_at)
  select 2000 + n, 'Booking partner ' || n, true, moment, moment
  from generate_series(1, 500) n, directory_moment;
insert into directory_markets (external_market_id, name, short_name, time_zone, active, created_at, updated_at)
  select 100 + n, 'Market ' || n, 'M' || n, 'America/Denver', true, moment, moment
  from generate_series(1, 60) n, directory_moment;
insert into directory_service_lines (external_id, name, allow_bypass_risk_stratification, active, created_at, updated_at)
  select 1000 + n, 'Service line ' || n, n % 2 = 0, true, moment, moment
  from generate_series(1, 12) n, directory_moment;

insert into partner_configurations (version, express_partner_id, name, phone_number, allow_user_care_requests,
    bypass_risk_stratification, sso_enabled, redox_enabled, sso_connection_name, sso_logout_url, redox_source_id,
    redox_destination_id, redox_clinical_summary_destination_id, redox_cancellation_id, redox_clinical_notes_enabled,
    revision, created_at, updated_at)
  select 0, 'partner-' || n,
    (array['Alder Ridge', 'Bluestem', 'Cedar Creek', 'Dogwood', 'Elm Street', 'Foxglove', 'Granite Peak'])[1 + n % 7]
      || ' ' || (array['Health', 'Physicians', 'Clinic', 'Hospital', 'Hospice'])[1 + n % 5] || ' ' || n,
    '+1303555' || lpad((n % 10000)::text, 4, '0'), true, n % 2 = 0, true, n % 3 > 0,
    'partner-' || n || '-saml', 'https://sso.partner-' || n || '.example/logout',
    md5('source' || n)::uuid::text, md5('destination' || n)::uuid::text, md5('summary' || n)::uuid::text,
    md5('cancellation' || n)::uuid::text, true, 1, moment, moment + interval '1 hour'
  from generate_series(1, current_setting('bench.configurations')::int) n,
    lateral (select timestamptz '2026-01-02 08:00:00.123457Z' + n * interval '1 minute' as moment) published;

insert into configuration_markets (configuration_id, market_id)
  select c.id, 101 + (c.id + m) % 60
  from partner_configurations c, generate_series(1, current_setting('bench.markets')::int) m
  order by c.id, m;

insert into configuration_service_lines (configuration_market_id, service_line_id, redox_partner_id)
  select m.id, 1 + (m.id + l) % 12, 1 + (m.id * 7 + l) % 500
  from configuration_markets m, generate_series(1, current_setting('bench.lines')::int) l
  order by m.id, l;

insert into configuration_sources (configuration_id, partner_id, facility_code, redox_only)
  select c.id, 1 + (c.id * 11 + s) % 500, 'F' || s, s > 1
  from partner_configurations c, generate_series(1, current_setting('bench.sources')::int) s
  order by c.id, s;

analyze directory_partners, directory_markets, directory_service_lines, partner_configurations, configuration_markets,
  configuration_service_lines, configuration_sources;

create temporary view written_markets as
  select m.configuration_id, string_agg(format('"%s":{"id":%s,"service_lines":{%s}}', m.market_id, m.id, l.written), ','
    order by m.market_id) as written
  from configuration_markets m
  join (
    select configuration_market_id, string_agg(format('"%s":{"id":%s,"redox_partner_id":%s}', service_line_id, id,
      redox_partner_id), ',' order by service_line_id) as written
    from configuration_service_lines group by configuration_market_id
  ) l on l.configuration_market_id = m.id
  group by m.configuration_id;

create temporary view written_sources as
  select configuration_id, string_agg(format('"%s:%s":{"id":%s,"redox_only":%s}', partner_id, facility_code, id,
    to_json(redox_only)), ',' order by partner_id, facility_code) as written
  from configuration_sources group by configuration_id;

insert into configuration_revisions (configuration_id, number, snapshot, actor_kind, actor_subject, actor_name, contributors,
    cause, published_at)
  select c.id, c.revision, format('{"express_partner_id":%s,"name":%s,"phone_number":%s,"allow_user_care_requests":%s,'
      || '"bypass_risk_stratification":%s,"sso_enabled":%s,"redox_enabled":%s,"sso":{"connection_name":%s,"logout_url":%s},'
      || '"redox":{"source_id":%s,"destination_id":%s,"clinical_summary_destination_id":%s,"cancellation_id":%s,'
      || '"clinical_notes_enabled":%s},"markets":{%s},"sources":{%s}}',
      to_json(c.express_partner_id), to_json(c.name), to_json(c.phone_number), to_json(c.allow_user_care_requests),
      to_json(c.bypass_risk_stratification), to_json(c.sso_enabled), to_json(c.redox_enabled),
      to_json(c.sso_connection_name), to_json(c.sso_logout_url), to_json(c.redox_source_id), to_json(c.redox_destination_id),
      to_json(c.redox_clinical_summary_destination_id), to_json(c.redox_cancellation_id),
      to_json(c.redox_clinical_notes_enabled), m.written, s.written)::json,
    'OPERATOR', 'bench', 'bench', '[]', 'IMPORT', c.updated_at
  from partner_configurations c
  join written_markets m on m.configuration_id = c.id
  join written_sources s on s.configuration_id = c.id;

create temporary view named as
  select c.id, m.ids as market_ids, l.ids as service_line_ids, s.ids as partner_ids, s.codes,
    (select array_agg(distinct id order by id) from unnest(s.ids || l.partner_ids) as id) as used_partner_ids
  from partner_configurations c
  join (select configuration_id, array_agg(market_id order by market_id) as ids from configuration_markets
    group by configuration_id) m on m.configuration_id = c.id
  join (select m.configuration_id, array_agg(distinct service_line_id order by service_line_id) as ids,
      array_agg(distinct redox_partner_id) as partner_ids
    from configuration_service_lines l join configuration_markets m on m.id = l.configuration_market_id
    group by m.configuration_id) l on l.configuration_id = c.id
  join (select configuration_id, array_agg(partner_id order by partner_id, facility_code) as ids,
      array_agg(facility_code order by partner_id, facility_code) as codes
    from configuration_sources group by configuration_id) s on s.configuration_id = c.id;

insert into configuration_revision_markets (configuration_id, market_id) select id, unnest(market_ids) from named;
insert into configuration_revision_partners (configuration_id, partner_id) select id, unnest(used_partner_ids) from named;
insert into configuration_revision_service_lines (configuration_id, service_line_id)
  select id, unnest(service_line_ids) from named;

insert into configuration_rows (id, status, express_partner_id, name, search, market_ids, service_line_ids, partner_ids,
    facility_codes, used_market_ids, used_service_line_ids, used_partner_ids, source_count, sso, redox, has_draft,
    draft_is_behind, revision, updated_at)
  select id, 'LIVE', c.express_partner_id, c.name,
    lower(concat_ws(e'\n', c.name, c.express_partner_id, array_to_string(n.codes, e'\n'), c.redox_source_id,
      c.redox_destination_id, c.redox_clinical_summary_destination_id, c.redox_cancellation_id)),
    n.market_ids, n.service_line_ids, n.partner_ids, n.codes, n.market_ids, n.service_line_ids, n.used_partner_ids,
    cardinality(n.partner_ids), 'NOT_VERIFIED', case when c.redox_enabled then 'NOT_VERIFIED' else 'NOT_USED' end,
    false, false, c.revision, c.updated_at
  from partner_configurations c join named n using (id);

-- The directory came first and took one number.
insert into configuration_changes (configuration_id, change_number, revision, redox_enabled, redox_enabled_once, changed_at)
  select id, id + 1, revision, redox_enabled, redox_enabled, updated_at from partner_configurations;
insert into configuration_revision_changes (configuration_id, revision, change_number)
  select configuration_id, revision, change_number from configuration_changes;
update change_counter set number = current_setting('bench.configurations')::int + 1, directory_number = 1;

drop view directory_moment, written_markets, written_sources, named;
commit;
