-- Promotions ask for segments by id, so that a segment can be called otherwise without touching them. What
-- is meant stays the same, and so does `updated_at`: no order is asked to confirm its total.
--
-- A name that no segment has stays as it is. It never let anybody in, and a name is no id: it still lets
-- nobody in, and who saves the promotion is told which one is missing. What was written as an id without
-- being a name did nothing so far and must not begin to: it is given words in front that make it no id. The
-- history keeps the words of its time.
with recursive walk (id, path, part) as (
    select id, array[]::text[], condition from promotions where condition is not null
    union all
    select walk.id, walk.path || step.path, step.part
    from walk cross join lateral (
        select array['all', (place - 1)::text], part
        from jsonb_path_query(walk.part, '$.all[*]') with ordinality as entry (part, place)
        union all
        select array['any', (place - 1)::text], part
        from jsonb_path_query(walk.part, '$.any[*]') with ordinality as entry (part, place)
        union all
        select array['not'], walk.part -> 'not' where walk.part ? 'not'
    ) as step (path, part)
    -- `any` of a kind lists words, not conditions.
    where jsonb_typeof(walk.part) = 'object' and not walk.part ? 'kind'
),
asked (id, place, path, segments) as (
    select walk.id, row_number() over (partition by walk.id order by walk.path), walk.path || array['segments'], named.segments
    from walk cross join lateral (
        select jsonb_agg(coalesce(to_jsonb(s.id::text), to_jsonb('no segment: ' || twin.id), entry.name) order by entry.place)
        from jsonb_path_query(walk.part, '$.segments[*]') with ordinality as entry (name, place)
        left join segments s on s.name = entry.name #>> '{}'
        left join segments twin on s.id is null and twin.id::text = entry.name #>> '{}'
    ) as named (segments)
    where walk.part ->> 'kind' = 'customer_in' and jsonb_array_length(jsonb_path_query_array(walk.part, '$.segments[*]')) > 0
),
rewritten (id, condition, place) as (
    select id, condition, 0::bigint from promotions where id in (select id from asked)
    union all
    select r.id, jsonb_set(r.condition, a.path, a.segments), a.place
    from rewritten r join asked a on a.id = r.id and a.place = r.place + 1
)
update promotions p set condition = last.condition
from (select distinct on (id) id, condition from rewritten order by id, place desc) last
where p.id = last.id;
