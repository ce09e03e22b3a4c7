-- What shoppers save for later: under their account, or under the session of a browser until somebody signs in there.
create table wishlist_entries (
    id uuid not null,
    account_id uuid,
    session_hash bytea,
    product_id uuid not null,
    -- The form that was chosen, if one was: the entry shows and leads to it.
    variant_id uuid,
    -- What it cost then, as its card says it. To be compared with what it costs now.
    saved_price numeric(16,4) not null,
    saved_at timestamptz not null,
    constraint wishlist_entries_pkey primary key (id),
    constraint wishlist_entries_account_fkey foreign key (account_id) references accounts (id) on delete cascade,
    constraint wishlist_entries_product_fkey foreign key (product_id) references products (id) on delete cascade,
    constraint wishlist_entries_variant_fkey foreign key (variant_id) references variants (id) on delete set null,
    constraint wishlist_entries_one_owner check ((account_id is null) <> (session_hash is null))
);
create unique index wishlist_entries_of_account on wishlist_entries (account_id, product_id) where account_id is not null;
create unique index wishlist_entries_of_session on wishlist_entries (session_hash, product_id) where session_hash is not null;
create index wishlist_entries_product on wishlist_entries (product_id);
create index wishlist_entries_variant on wishlist_entries (variant_id) where variant_id is not null;
