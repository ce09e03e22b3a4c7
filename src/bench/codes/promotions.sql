set search_path = t_lumen, extensions;
-- A quarter applies, the others look at the cart before they refuse.
insert into promotions (id, name, public_name, state, trigger, priority, condition, benefits)
select gen_random_uuid(), 'bench ' || n, 'Offer ' || n, 'active', 'automatic', n,
       case n % 4
           when 0 then null
           when 1 then '{"kind": "subtotal", "at_least": "100000.00"}'::jsonb
           when 2 then '{"all": [{"kind": "quantity", "at_least": 900}, {"kind": "country", "any": ["DE"]}]}'::jsonb
           else '{"kind": "contains", "select": {"tags": ["none of them"]}, "quantity": 2}'::jsonb
       end,
       case n % 4
           when 0 then '[{"kind": "tiers", "by": "subtotal", "tiers": [{"from": "50.00", "benefit": {"kind": "percent_off_lines", "percent": "0.1"}}]}]'::jsonb
           else '[{"kind": "percent_off_order", "percent": "10"}]'::jsonb
       end
from generate_series(1, 199) as n;
with made as (
    insert into promotions (id, name, public_name, state, trigger, benefits)
    values (gen_random_uuid(), 'bench code', 'Ten off', 'active', 'code', '[{"kind": "percent_off_order", "percent": "10"}]')
    returning id
)
insert into coupon_codes (id, promotion_id, code, code_normalized) select gen_random_uuid(), id, 'BENCH10', 'BENCH10' from made;
select pg_notify('galleria_cache', 't_lumen');
