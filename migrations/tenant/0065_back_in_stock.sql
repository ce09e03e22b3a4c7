-- Who wants a mail once something that is sold out can be bought again. Whoever typed an address that was not proven to
-- be theirs follows a link in a first mail; until then nothing else goes there.
create table back_in_stock_entries (
    id uuid not null,
    variant_id uuid not null,
    email text not null,
    -- One open entry of a variant for each mailbox.
    email_normalized text not null,
    locale text not null,
    asked_at timestamptz not null,
    -- When the mail that asks for a confirmation was queued last; null where the address was proven already.
    asked_to_confirm_at timestamptz,
    confirmed_at timestamptz,
    -- Which mail tells it: an older one, queued before the goods went again, tells nothing.
    notice_id uuid,
    told_at timestamptz,
    -- Of the link in the last mail.
    token_hash bytea,
    constraint back_in_stock_entries_pkey primary key (id),
    constraint back_in_stock_entries_variant_fkey foreign key (variant_id) references variants (id) on delete cascade,
    constraint back_in_stock_entries_told_whole check ((notice_id is null) = (told_at is null)),
    constraint back_in_stock_entries_told_if_confirmed check (told_at is null or confirmed_at is not null)
);
create unique index back_in_stock_entries_open on back_in_stock_entries (variant_id, email_normalized) where told_at is null;
create index back_in_stock_entries_waiting on back_in_stock_entries (variant_id, asked_at, id)
    where told_at is null and confirmed_at is not null;
create index back_in_stock_entries_by_email on back_in_stock_entries (email_normalized, asked_at);
create index back_in_stock_entries_by_notice on back_in_stock_entries (notice_id) where notice_id is not null;
create index back_in_stock_entries_by_token on back_in_stock_entries (token_hash) where token_hash is not null;
create index back_in_stock_entries_asked_at on back_in_stock_entries (asked_at);

-- How many units of a variant somebody was told of and nobody has bought since: no more people are told than there are
-- units. Counted anew, under this row's lock, whenever people are told.
create table back_in_stock_offers (
    variant_id uuid not null,
    offered integer not null default 0,
    counted_at timestamptz not null,
    constraint back_in_stock_offers_pkey primary key (variant_id),
    constraint back_in_stock_offers_variant_fkey foreign key (variant_id) references variants (id) on delete cascade,
    constraint back_in_stock_offers_not_negative check (offered >= 0)
);
