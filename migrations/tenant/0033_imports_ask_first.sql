-- What exists is replaced only if somebody asked for it, and what was replaced can be read afterwards.
alter table import_runs add column replaces boolean not null default false;
alter table import_runs add column removes_variants boolean not null default false;
alter table import_runs add column kept_products integer not null default 0;
-- [{"row": 2, "handle": "lamp", "change": "changed", "differences": […], …}], the first few hundred.
alter table import_runs add column changes jsonb not null default '[]';
