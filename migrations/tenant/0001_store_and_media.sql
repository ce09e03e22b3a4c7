-- The Store: every setting of the shop in one row, so that a tenant needs few tables.
create table store (
    id smallint not null default 1,
    settings jsonb not null,
    updated_at timestamptz not null default now(),
    constraint store_pkey primary key (id),
    constraint store_one_row check (id = 1)
);

create table shipping_methods (
    id uuid not null,
    position integer not null default 0,
    name text not null,
    translations jsonb not null default '{}',
    -- Destination countries; empty means everywhere.
    countries text[] not null default '{}',
    min_weight_grams bigint,
    max_weight_grams bigint,
    min_subtotal numeric(16, 4),
    max_subtotal numeric(16, 4),
    price numeric(16, 4) not null,
    -- Free from this value of goods on.
    free_from numeric(16, 4),
    min_days integer not null default 1,
    max_days integer not null default 3,
    enabled boolean not null default true,
    constraint shipping_methods_pkey primary key (id),
    constraint shipping_methods_price_not_negative check (price >= 0),
    constraint shipping_methods_days_ordered check (min_days >= 0 and min_days <= max_days)
);

create table tax_rates (
    id uuid not null,
    tax_class text not null,
    country text not null,
    -- Empty: the whole country.
    region text not null default '',
    -- A fraction: 0.19 is 19 %.
    rate numeric(7, 6) not null,
    name text not null,
    constraint tax_rates_pkey primary key (id),
    constraint tax_rates_place_unique unique (tax_class, country, region),
    constraint tax_rates_rate_is_fraction check (rate >= 0 and rate <= 1)
);

create table media (
    id uuid not null,
    -- blake3 of the stored original; the name under which its files are served.
    hash text not null,
    width integer not null,
    height integer not null,
    -- Widths that exist as WebP and JPEG.
    widths integer[] not null,
    bytes bigint not null,
    -- Where it was fetched from, so that a second import does not fetch again.
    source text,
    created_at timestamptz not null default now(),
    constraint media_pkey primary key (id),
    constraint media_hash_unique unique (hash),
    constraint media_size_positive check (width > 0 and height > 0)
);
create index media_source on media (source) where source is not null;
