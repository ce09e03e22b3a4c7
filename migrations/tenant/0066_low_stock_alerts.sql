-- Variants whose fall to the shop's limit the merchant has been told of. They leave when they rise above it, so that the
-- next fall is told again.
create table low_stock_alerts (
    variant_id uuid not null,
    told_at timestamptz not null,
    constraint low_stock_alerts_pkey primary key (variant_id),
    constraint low_stock_alerts_variant_fkey foreign key (variant_id) references variants (id) on delete cascade
);

-- Until when sales were looked at. The one row is locked while somebody looks.
create table low_stock_looks (
    id smallint not null,
    looked_at timestamptz not null,
    constraint low_stock_looks_pkey primary key (id),
    constraint low_stock_looks_one check (id = 1)
);
