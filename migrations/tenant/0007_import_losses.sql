-- Pictures that a file named and nobody could fetch: [{"address": …, "alt": …, "place": 0, "variants": [["Red"]]}].
-- An export names them again, so that a later import can try once more.
alter table products add column missing_pictures jsonb not null default '[]';
-- Products that were left out for their faults, told beside those that came in.
alter table import_runs add column refused_products integer not null default 0;
