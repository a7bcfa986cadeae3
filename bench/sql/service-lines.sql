\set id random(1, :configurations)
\set market 101 + (:id + random(1, :markets)) % 60
select l.service_line_id, d.external_id, d.name, d.allow_bypass_risk_stratification and c.bypass_risk_stratification,
  s.id, s.partner_id, p.station_channel_item_id, p.display_name, s.facility_code, s.redox_only,
  r.id, r.station_channel_item_id, r.display_name
from partner_configurations c
join configuration_markets m on m.configuration_id = c.id and m.market_id = :market
join configuration_service_lines l on l.configuration_market_id = m.id
join directory_service_lines d on d.id = l.service_line_id
join configuration_sources s on s.configuration_id = c.id and s.facility_code = 'F1'
join directory_partners p on p.id = s.partner_id
left join directory_partners r on r.id = l.redox_partner_id
where c.id = :id and c.deactivated_at is null and d.active
order by l.service_line_id;
