//! What Postgres knows of a schema, as lines that name no schema.

use sqlx::{Connection, PgConnection};

use crate::harness::TestPlatform;

pub type Catalogue = Vec<String>;

const LINES: &str = "
with here as (select oid from pg_namespace where nspname = $1)
select 'table ' || c.relname || ' ' || c.relkind::text || ' ' || c.relpersistence::text
from pg_class c where c.relnamespace in (table here) and c.relkind not in ('i', 't')
union all
select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || udt_name || ' '
    || is_nullable || ' ' || is_identity || ' ' || coalesce(identity_generation, '') || ' '
    || coalesce(column_default, '') || ' ' || coalesce(generation_expression, '') || ' '
    || coalesce(numeric_precision::text || ',' || numeric_scale::text, '') || ' ' || coalesce(character_maximum_length::text, '')
from information_schema.columns where table_schema = $1
union all
select 'constraint ' || conname || ' on ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid, true)
    || ' ' || condeferrable || condeferred || convalidated
from pg_constraint where connamespace in (table here)
union all
select 'index ' || pg_get_indexdef(i.indexrelid, 0, true) || ' ' || i.indisunique || i.indisvalid
from pg_index i join pg_class c on c.oid = i.indexrelid where c.relnamespace in (table here)
union all
select 'trigger ' || pg_get_triggerdef(g.oid, true) || ' ' || g.tgenabled::text
from pg_trigger g join pg_class c on c.oid = g.tgrelid where c.relnamespace in (table here) and not g.tgisinternal
union all
select 'function ' || replace(pg_get_functiondef(oid), quote_ident($1) || '.', '')
from pg_proc where pronamespace in (table here)
union all
select 'sequence ' || sequencename || ' ' || data_type || ' ' || start_value || ' ' || min_value || ' '
    || max_value || ' ' || increment_by || ' ' || cycle
from pg_sequences where schemaname = $1
order by 1";

/// Tables, columns, constraints, indexes, triggers, functions and sequences of `schema`.
pub async fn catalogue(platform: &TestPlatform, schema: &str) -> Catalogue {
    let options = platform.state.db.pool().connect_options();
    let mut connection = PgConnection::connect_with(&options).await.expect("connect");
    sqlx::query("select set_config('search_path', quote_ident($1) || ', extensions', false)")
        .bind(schema)
        .execute(&mut connection)
        .await
        .expect("path");
    sqlx::query_scalar(LINES)
        .bind(schema)
        .fetch_all(&mut connection)
        .await
        .expect("catalogue")
}
