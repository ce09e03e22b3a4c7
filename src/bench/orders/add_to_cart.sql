begin;
select set_config('search_path', quote_ident('t_lumen') || ', extensions', true);
select cart_id from sessions where token_hash = decode(md5('floor session ' || :client_id::text), 'hex') and expires_at > now();
select id from carts where id = md5('floor cart ' || :client_id::text)::uuid for update;
select coalesce(sum(quantity) filter (where variant_id = '{variant}'), 0)::int, count(*)
    from line_items where cart_id = md5('floor cart ' || :client_id::text)::uuid;
select coalesce(s.on_hand, 0), coalesce(s.committed, 0), coalesce(s.tracked, true), coalesce(s.oversell, false)
    from variants v join products p on p.id = v.product_id left join stock_items s on s.variant_id = v.id
    where v.id = '{variant}' and p.state = 'published';
insert into line_items (id, cart_id, variant_id, quantity)
    values (gen_random_uuid(), md5('floor cart ' || :client_id::text)::uuid, '{variant}', 2)
    on conflict on constraint line_items_variant_unique do update set quantity = 2;
update carts set updated_at = now() where id = md5('floor cart ' || :client_id::text)::uuid;
delete from form_drafts where session_hash = decode(md5('floor session ' || :client_id::text), 'hex') and form = 'cart';
commit;
