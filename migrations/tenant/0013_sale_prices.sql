-- What variants really cost while a sale went on. List prices have a history of their own
-- (price_changes); both together tell the lowest price before a reduction began.
create table sale_prices (
    id bigint generated always as identity,
    variant_id uuid not null,
    price numeric(16, 4) not null,
    began_at timestamptz not null,
    -- Null while it goes on.
    ended_at timestamptz,
    constraint sale_prices_pkey primary key (id),
    constraint sale_prices_variant_fkey foreign key (variant_id) references variants (id) on delete cascade,
    constraint sale_prices_order check (ended_at >= began_at)
);
create index sale_prices_variant on sale_prices (variant_id, began_at);
create unique index sale_prices_one_at_a_time on sale_prices (variant_id) where ended_at is null;
