\set number random(100, 999)
select json_agg(document order by lower(name), id)
from (
  select id, name from partner_configurations
  where deactivated_at is null and lower(name) like '%' || :number || '%'
  order by lower(name), id limit 50
) page
join bench.documents using (id);
