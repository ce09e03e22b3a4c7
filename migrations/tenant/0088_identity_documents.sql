-- Some ways of sending, such as to countries whose customs ask for it, need the number of the receiver's identity document.
alter table shipping_methods add column asks_identity_document boolean not null default false;

-- The number, sealed: with the cart while its order is not placed, with the order until it has arrived.
create table identity_documents (
    id uuid not null,
    cart_id uuid,
    order_id uuid,
    key_id text not null,
    sealed bytea not null,
    -- All that is shown of it.
    number_end text not null,
    kept_at timestamptz not null,
    constraint identity_documents_pkey primary key (id),
    constraint identity_documents_cart_unique unique (cart_id),
    constraint identity_documents_order_unique unique (order_id),
    constraint identity_documents_cart_fkey foreign key (cart_id) references carts (id) on delete cascade,
    constraint identity_documents_order_fkey foreign key (order_id) references orders (id) on delete cascade,
    constraint identity_documents_one_holder check (num_nonnulls(cart_id, order_id) = 1)
);
