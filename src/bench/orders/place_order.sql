-- What the checkout does, statement by statement. The cart keeps its line for the next order.
\set n random(1, 1000000000000)
begin;
select set_config('search_path', quote_ident('t_lumen') || ', extensions', true);
select pg_try_advisory_xact_lock(hashtextextended(current_schema() || :n::text, 1));
select access_token, request_hash from orders where idempotency_key = 'floor ' || :n::text;
select cart_id from sessions where token_hash = decode(md5('floor session ' || :client_id::text), 'hex') and expires_at > now();
select id from carts where id = md5('floor cart ' || :client_id::text)::uuid for update;
select c.id, c.country from sessions s join carts c on c.id = s.cart_id
    where s.token_hash = decode(md5('floor session ' || :client_id::text), 'hex') and s.expires_at > now();
select l.id, l.variant_id, l.quantity, v.product_id, v.sku, v.price, v.weight_grams, v.requires_shipping, v.taxable,
       p.slug, p.tax_class, p.state,
       coalesce(nullif(p.translations -> 'en' ->> 'title', ''), p.title),
       coalesce(nullif(p.translations -> 'en' ->> 'care_tips', ''), p.care_tips),
       (select coalesce(string_agg(coalesce(nullif(o.translations -> 'en' ->> 'name', ''), o.name), ', ' order by chosen.position), '')
        from unnest(array[v.option1_value_id, v.option2_value_id, v.option3_value_id]) with ordinality as chosen (id, position)
        join option_values o on o.id = chosen.id),
       coalesce(s.on_hand, 0), coalesce(s.committed, 0), coalesce(s.tracked, true), coalesce(s.oversell, false),
       m.id, m.hash, m.width, m.height, m.widths
    from line_items l
    join variants v on v.id = l.variant_id
    join products p on p.id = v.product_id
    left join stock_items s on s.variant_id = v.id
    left join lateral (
        select media_id from pictures where product_id = p.id order by (id = v.picture_id) desc nulls last, position limit 1
    ) picture on true
    left join media m on m.id = picture.media_id
    where l.cart_id = md5('floor cart ' || :client_id::text)::uuid order by l.added_at, l.id;
select (select coalesce(jsonb_agg(jsonb_build_object(
            'id', id, 'name', name, 'translations', translations, 'countries', countries,
            'min_weight', min_weight_grams, 'max_weight', max_weight_grams,
            'min_subtotal', min_subtotal::text, 'max_subtotal', max_subtotal::text,
            'price', price::text, 'free_from', free_from::text,
            'min_days', min_days, 'max_days', max_days) order by position, name), '[]')
        from shipping_methods where enabled),
       (select coalesce(jsonb_agg(jsonb_build_object(
            'class', tax_class, 'country', country, 'region', region, 'rate', rate::text,
            'name', name, 'translations', translations)), '[]')
        from tax_rates);
insert into customers (id, email, email_normalized, name, locale)
    values (md5('floor customer ' || :n::text)::uuid, :n::text || '@floor.example', :n::text || '@floor.example', 'Bench Shopper', 'en')
    on conflict on constraint customers_email_normalized_unique
    do update set name = case when customers.name = '' then excluded.name else customers.name end
    returning id;
select pg_advisory_xact_lock(hashtextextended(current_schema() || md5('floor address ' || :n::text), 0));
select count(*) filter (where customer_id = md5('floor customer ' || :n::text)::uuid),
       count(*) filter (where address_hash = decode(md5('floor address ' || :n::text), 'hex'))
    from orders where state = 'open' and payment_state = 'unpaid'
    and (customer_id = md5('floor customer ' || :n::text)::uuid or address_hash = decode(md5('floor address ' || :n::text), 'hex'));
select variant_id from stock_items where variant_id = any(array['{variant}']::uuid[]) order by variant_id for update;
update stock_items s set committed = s.committed + w.quantity, updated_at = now()
    from unnest(array['{variant}']::uuid[], array[1]) as w (variant_id, quantity)
    where s.variant_id = w.variant_id and (not s.tracked or s.oversell or s.on_hand - s.committed >= w.quantity);
insert into orders (id, number, access_token, idempotency_key, request_hash, customer_id, email, email_normalized,
                    shipping_address, address_hash, locale, currency, quote, grand_total, shipping_method, payment_method, expires_at)
    values (md5('floor order ' || :n::text)::uuid, nextval('order_numbers'), md5('floor token ' || :n::text), 'floor ' || :n::text,
            decode(md5(:n::text), 'hex'), md5('floor customer ' || :n::text)::uuid, :n::text || '@floor.example', :n::text || '@floor.example',
            '{address}', decode(md5('floor address ' || :n::text), 'hex'), 'en', 'EUR', '{quote}', 100, 'Parcel', 'cash_on_delivery', null)
    returning number;
insert into order_lines (id, order_id, position, variant_id, product_id, product_slug, sku, title, options,
                         care_tips, media_id, quantity, unit_price, total)
    values (md5('floor line ' || :n::text)::uuid, md5('floor order ' || :n::text)::uuid, 1, '{variant}', null,
            'a-lamp-to-read-by', 'LAMP-1', 'A lamp to read by', 'Oak, large', 'Dust it with a dry cloth.', null, 1, 100, 100);
insert into stock_commitments (order_line_id, variant_id, quantity)
    select id, variant_id, quantity from order_lines where order_id = md5('floor order ' || :n::text)::uuid;
insert into order_events (order_id, kind, data, staff_member_id) values (md5('floor order ' || :n::text)::uuid, 'ordered', '{}', null);
insert into outbox (id, kind, recipient, locale, data, secret, order_id)
    values (md5('floor mail ' || :n::text)::uuid, 'order_confirmation', :n::text || '@floor.example', 'en',
            jsonb_build_object('order_id', md5('floor order ' || :n::text)), false, md5('floor order ' || :n::text)::uuid);
select graphile_worker.add_job('send_mail', (jsonb_build_object('tenant', id) || jsonb_build_object('message', md5('floor mail ' || :n::text)))::json, run_at => now() + interval '1 day')
    from platform.tenants where schema_name = current_schema();
delete from line_items where cart_id = md5('floor empty cart')::uuid;
update carts set updated_at = now() where id = md5('floor cart ' || :client_id::text)::uuid;
delete from form_drafts where session_hash = decode(md5('floor session ' || :client_id::text), 'hex') and form = 'checkout';
commit;
