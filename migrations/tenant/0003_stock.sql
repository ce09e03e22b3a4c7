-- available = on_hand - committed. A cart holds nothing; a placed order commits.
create table stock_items (
    variant_id uuid not null,
    on_hand integer not null default 0,
    committed integer not null default 0,
    -- false: the shop does not count this variant; it is always available.
    tracked boolean not null default true,
    -- true: may be sold past zero (made to order).
    oversell boolean not null default false,
    updated_at timestamptz not null default now(),
    constraint stock_items_pkey primary key (variant_id),
    constraint stock_items_variant_fkey foreign key (variant_id) references variants (id) on delete cascade,
    constraint stock_items_committed_not_negative check (committed >= 0),
    -- Last line of defence behind the one statement that commits stock.
    constraint stock_items_never_oversold check (oversell or not tracked or on_hand >= committed)
);

-- Append-only; on_hand is the sum of its changes.
create table stock_movements (
    id bigint generated always as identity,
    variant_id uuid not null,
    kind text not null,
    on_hand_change integer not null,
    order_id uuid,
    staff_member_id uuid,
    moved_at timestamptz not null default now(),
    constraint stock_movements_pkey primary key (id),
    constraint stock_movements_variant_fkey foreign key (variant_id) references variants (id) on delete cascade,
    constraint stock_movements_kind_known check (kind in ('count', 'import', 'shipment', 'return'))
);
create index stock_movements_variant on stock_movements (variant_id, moved_at);
