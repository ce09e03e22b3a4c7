-- How far the shopper of a cart came, and what they were shown there. It begins anew once the cart was bought.
alter table carts
    add column last_step text not null default 'cart',
    add column shown_shipping numeric(16, 4),
    add column shown_total numeric(16, 4),
    add constraint carts_last_step_known check (last_step in ('cart', 'checkout', 'details', 'order'));

-- What stood in the way of buying a cart.
create table cart_setbacks (
    cart_id uuid not null,
    kind text not null,
    -- The code, field, SKU, country or way of paying that it was about; empty where there is none.
    subject text not null,
    -- Why, where there are several reasons.
    reason text not null,
    times integer not null default 1,
    last_at timestamptz not null,
    constraint cart_setbacks_pkey primary key (cart_id, kind, subject),
    constraint cart_setbacks_cart_fkey foreign key (cart_id) references carts (id) on delete cascade,
    constraint cart_setbacks_kind_known check (kind in ('code', 'stock', 'price', 'payment', 'form', 'delivery', 'refused'))
);
create index carts_left on carts (updated_at desc);
