-- Where a shopper lets things be sent, so that nobody types it twice. They are the account's and not the customer's:
-- what somebody typed before the account's address was proven must not become the customer's with it.
create table addresses (
    id uuid not null,
    account_id uuid not null,
    address jsonb not null,
    created_at timestamptz not null default now(),
    constraint addresses_pkey primary key (id),
    constraint addresses_account_fkey foreign key (account_id) references accounts (id) on delete cascade
);
create index addresses_account on addresses (account_id, created_at);

alter table accounts
    -- Where the next order goes unless its buyer says otherwise.
    add column address_id uuid,
    add constraint accounts_address_fkey foreign key (address_id) references addresses (id) on delete set null;
create index accounts_address on accounts (address_id) where address_id is not null;
