-- A session and a cart with one line for each client of pgbench.
insert into t_lumen.carts (id) select md5('floor cart ' || n)::uuid from generate_series(0, 7) n on conflict do nothing;
insert into t_lumen.sessions (token_hash, cart_id, expires_at)
    select decode(md5('floor session ' || n), 'hex'), md5('floor cart ' || n)::uuid, now() + interval '1 day'
    from generate_series(0, 7) n on conflict do nothing;
insert into t_lumen.line_items (id, cart_id, variant_id, quantity)
    select md5('floor line ' || n)::uuid, md5('floor cart ' || n)::uuid, '{variant}', 1
    from generate_series(0, 7) n on conflict do nothing;
