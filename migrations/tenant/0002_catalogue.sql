-- Products and their buyable forms. Text other than the store's first language is in `translations`:
-- {"de": {"title": …}}; a missing key falls back to the column.

create table categories (
    id uuid not null,
    parent_id uuid,
    slug text not null,
    name text not null,
    description text not null default '',
    translations jsonb not null default '{}',
    media_id uuid,
    position integer not null default 0,
    seo_title text not null default '',
    seo_description text not null default '',
    constraint categories_pkey primary key (id),
    constraint categories_slug_unique unique (slug),
    constraint categories_parent_fkey foreign key (parent_id) references categories (id) on delete set null,
    constraint categories_media_fkey foreign key (media_id) references media (id) on delete set null,
    constraint categories_not_own_parent check (parent_id <> id)
);
create index categories_parent on categories (parent_id);

create table collections (
    id uuid not null,
    slug text not null,
    title text not null,
    description text not null default '',
    translations jsonb not null default '{}',
    media_id uuid,
    position integer not null default 0,
    -- Shown on the home page.
    featured boolean not null default false,
    seo_title text not null default '',
    seo_description text not null default '',
    constraint collections_pkey primary key (id),
    constraint collections_slug_unique unique (slug),
    constraint collections_media_fkey foreign key (media_id) references media (id) on delete set null
);

create table products (
    id uuid not null,
    slug text not null,
    title text not null,
    short_description text not null default '',
    -- As typed or imported (Markdown with HTML); description_html is the cleaned rendering of it.
    description text not null default '',
    description_html text not null default '',
    translations jsonb not null default '{}',
    vendor text not null default '',
    product_type text not null default '',
    tags text[] not null default '{}',
    tax_class text not null default 'standard',
    -- [["Height", "42 cm"], …]
    specification jsonb not null default '[]',
    care_tips text not null default '',
    state text not null default 'draft',
    seo_title text not null default '',
    seo_description text not null default '',
    -- Columns of an imported file that have no place of their own, kept for export.
    foreign_fields jsonb not null default '{}',
    -- What full-text and typo-tolerant search look at; written with the product.
    search tsvector not null default '',
    search_text text not null default '',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    published_at timestamptz,
    constraint products_pkey primary key (id),
    constraint products_slug_unique unique (slug),
    constraint products_state_known check (state in ('draft', 'published', 'archived')),
    constraint products_short_description_length check (char_length(short_description) <= 240)
);
create index products_published on products (published_at desc, id) where state = 'published';
create index products_search on products using gin (search);
create index products_search_text on products using gin (search_text gin_trgm_ops);
create index products_tags on products using gin (tags);

create table product_categories (
    product_id uuid not null,
    category_id uuid not null,
    constraint product_categories_pkey primary key (product_id, category_id),
    constraint product_categories_product_fkey foreign key (product_id) references products (id) on delete cascade,
    constraint product_categories_category_fkey foreign key (category_id) references categories (id) on delete cascade
);
create index product_categories_category on product_categories (category_id);

create table collection_products (
    collection_id uuid not null,
    product_id uuid not null,
    position integer not null default 0,
    constraint collection_products_pkey primary key (collection_id, product_id),
    constraint collection_products_collection_fkey foreign key (collection_id) references collections (id) on delete cascade,
    constraint collection_products_product_fkey foreign key (product_id) references products (id) on delete cascade
);
create index collection_products_product on collection_products (product_id);

create table product_options (
    id uuid not null,
    product_id uuid not null,
    -- 1, 2 or 3: which option column of a variant holds its value.
    position smallint not null,
    name text not null,
    translations jsonb not null default '{}',
    constraint product_options_pkey primary key (id),
    constraint product_options_product_fkey foreign key (product_id) references products (id) on delete cascade,
    constraint product_options_position_range check (position between 1 and 3),
    constraint product_options_position_unique unique (product_id, position) deferrable initially deferred,
    constraint product_options_name_unique unique (product_id, name) deferrable initially deferred
);

create table option_values (
    id uuid not null,
    option_id uuid not null,
    position integer not null,
    name text not null,
    translations jsonb not null default '{}',
    -- #rrggbb, or empty when the value is shown as words.
    swatch text not null default '',
    constraint option_values_pkey primary key (id),
    constraint option_values_option_fkey foreign key (option_id) references product_options (id) on delete cascade,
    constraint option_values_name_unique unique (option_id, name) deferrable initially deferred,
    constraint option_values_swatch_is_hex check (swatch ~ '^(#[0-9a-f]{6})?$')
);

create table pictures (
    id uuid not null,
    product_id uuid not null,
    media_id uuid not null,
    position integer not null,
    alt text not null default '',
    constraint pictures_pkey primary key (id),
    constraint pictures_product_fkey foreign key (product_id) references products (id) on delete cascade,
    constraint pictures_media_fkey foreign key (media_id) references media (id) on delete cascade
);
create index pictures_product on pictures (product_id, position);
create index pictures_media on pictures (media_id);

create table variants (
    id uuid not null,
    product_id uuid not null,
    position integer not null default 0,
    sku text,
    barcode text not null default '',
    option1_value_id uuid,
    option2_value_id uuid,
    option3_value_id uuid,
    price numeric(16, 4) not null,
    compare_at_price numeric(16, 4),
    floor_price numeric(16, 4),
    weight_grams bigint not null default 0,
    requires_shipping boolean not null default true,
    taxable boolean not null default true,
    -- The picture that shows this variant.
    picture_id uuid,
    foreign_fields jsonb not null default '{}',
    constraint variants_pkey primary key (id),
    constraint variants_product_fkey foreign key (product_id) references products (id) on delete cascade,
    constraint variants_option1_fkey foreign key (option1_value_id) references option_values (id),
    constraint variants_option2_fkey foreign key (option2_value_id) references option_values (id),
    constraint variants_option3_fkey foreign key (option3_value_id) references option_values (id),
    constraint variants_picture_fkey foreign key (picture_id) references pictures (id) on delete set null,
    constraint variants_sku_unique unique (sku) deferrable initially deferred,
    constraint variants_options_unique unique nulls not distinct (product_id, option1_value_id, option2_value_id, option3_value_id) deferrable initially deferred,
    constraint variants_price_not_negative check (price >= 0),
    constraint variants_compare_at_price_not_negative check (compare_at_price >= 0),
    constraint variants_floor_price_not_negative check (floor_price >= 0),
    constraint variants_weight_not_negative check (weight_grams >= 0)
);
create index variants_product on variants (product_id, position);

-- Further pictures of one variant (all pictures in the colour of the swatch).
create table variant_pictures (
    variant_id uuid not null,
    picture_id uuid not null,
    constraint variant_pictures_pkey primary key (variant_id, picture_id),
    constraint variant_pictures_variant_fkey foreign key (variant_id) references variants (id) on delete cascade,
    constraint variant_pictures_picture_fkey foreign key (picture_id) references pictures (id) on delete cascade
);
create index variant_pictures_picture on variant_pictures (picture_id);

-- Every list price a variant ever had. Kept by trigger, so that no way of writing a price can forget it.
create table price_changes (
    id bigint generated always as identity,
    variant_id uuid not null,
    price numeric(16, 4) not null,
    compare_at_price numeric(16, 4),
    changed_at timestamptz not null default now(),
    constraint price_changes_pkey primary key (id),
    constraint price_changes_variant_fkey foreign key (variant_id) references variants (id) on delete cascade
);
create index price_changes_variant on price_changes (variant_id, changed_at);

create function keep_price_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' or new.price is distinct from old.price or new.compare_at_price is distinct from old.compare_at_price then
        insert into price_changes (variant_id, price, compare_at_price) values (new.id, new.price, new.compare_at_price);
    end if;
    return null;
end
$$;
create trigger variants_keep_price_change after insert or update on variants
    for each row execute function keep_price_change();

-- Addresses that a product, category or collection had before; they answer 301.
create table former_slugs (
    kind text not null,
    slug text not null,
    target_id uuid not null,
    changed_at timestamptz not null default now(),
    constraint former_slugs_pkey primary key (kind, slug),
    constraint former_slugs_kind_known check (kind in ('product', 'category', 'collection'))
);

create table import_runs (
    id uuid not null,
    file_name text not null,
    -- Key of the uploaded file in the object store.
    storage_key text not null,
    state text not null default 'preview',
    total_rows integer not null default 0,
    done_rows integer not null default 0,
    created_products integer not null default 0,
    changed_products integer not null default 0,
    unchanged_products integer not null default 0,
    -- [{"row": 3, "column": "Variant Price", "severity": "error", "fault": …}], the first thousand.
    faults jsonb not null default '[]',
    fault_count integer not null default 0,
    staff_member_id uuid,
    created_at timestamptz not null default now(),
    finished_at timestamptz,
    constraint import_runs_pkey primary key (id),
    constraint import_runs_state_known check (state in ('preview', 'queued', 'running', 'done', 'failed', 'cancelled'))
);
