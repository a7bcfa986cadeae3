\set id random(1, :configurations)
select document from bench.documents where id = :id;
