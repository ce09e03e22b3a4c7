-- So many customers, each with ten events of the last year, as autovacuum would leave them.
insert into customers (id, email, email_normalized, locale)
    select gen_random_uuid(), n || '@bench.example', n || '@bench.example', case when n % 3 = 0 then 'de' else 'en' end
    from generate_series(1, current_setting('bench.customers')::int) as n;
create temporary table numbered as select id, row_number() over () as n from customers;
create unique index on numbered (n);
insert into events (customer_id, kind, happened_at)
    select c.id, (array['visit', 'view', 'view', 'view', 'search', 'cart_change', 'order'])[1 + e % 7],
           now() - make_interval(secs => (e::bigint * 7919) % 31536000)
    from generate_series(1, 10 * current_setting('bench.customers')::int) as e
    join numbered c on c.n = 1 + (e::bigint * 104729) % current_setting('bench.customers')::int;
drop table numbered;
