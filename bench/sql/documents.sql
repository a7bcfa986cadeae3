-- A configuration as the API answers it, built by SQL.
create schema if not exists bench;
create or replace view bench.documents as
  select c.id, json_build_object(
    'id', c.id,
    'express_partner_id', c.express_partner_id,
    'name', c.name,
    'phone_number', c.phone_number,
    'allow_user_care_requests', c.allow_user_care_requests,
    'bypass_risk_stratification', c.bypass_risk_stratification,
    'sso_enabled', c.sso_enabled,
    'redox_enabled', c.redox_enabled,
    'sso', json_build_object('connection_name', c.sso_connection_name, 'logout_url', c.sso_logout_url),
    'redox', json_build_object(
      'source_id', c.redox_source_id,
      'destination_id', c.redox_destination_id,
      'clinical_summary_destination_id', c.redox_clinical_summary_destination_id,
      'cancellation_id', c.redox_cancellation_id,
      'clinical_notes_enabled', c.redox_clinical_notes_enabled),
    'markets', (
      select json_agg(json_build_object('id', m.id, 'market_id', m.market_id, 'name', d.name, 'service_lines', (
          select json_agg(json_build_object('id', l.id, 'service_line_id', l.service_line_id, 'external_id', s.external_id,
            'name', s.name, 'redox_partner_id', l.redox_partner_id) order by l.service_line_id)
          from configuration_service_lines l join directory_service_lines s on s.id = l.service_line_id
          where l.configuration_market_id = m.id
        )) order by m.market_id)
      from configuration_markets m join directory_markets d on d.external_market_id = m.market_id
      where m.configuration_id = c.id),
    'sources', (
      select json_agg(json_build_object('id', s.id, 'partner_id', s.partner_id,
        'station_channel_item_id', p.station_channel_item_id, 'display_name', p.display_name,
        'facility_code', s.facility_code, 'redox_only', s.redox_only) order by s.partner_id, s.facility_code)
      from configuration_sources s join directory_partners p on p.id = s.partner_id
      where s.configuration_id = c.id),
    'deactivated_at', c.deactivated_at,
    'revision', c.revision,
    'created_at', to_char(c.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'updated_at', to_char(c.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) as document
  from partner_configurations c;
