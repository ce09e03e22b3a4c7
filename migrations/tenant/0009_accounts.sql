-- Shoppers who can sign in. An account is joined to its customer, and with that to the orders of the past,
-- once its address is proven: until then anybody may have typed it. Several unproven accounts of one address
-- stand side by side, so that nobody can keep the owner of an address out by registering first.
create table accounts (
    id uuid not null,
    customer_id uuid,
    -- As typed; mail goes there.
    email text not null,
    -- What one signs in with.
    email_lowercase text not null,
    -- Recognises one person: a person has one proven account.
    email_normalized text not null,
    first_name text not null,
    surname text not null,
    phone text not null default '',
    birthday date,
    locale text not null,
    password_hash text not null,
    password_set_at timestamptz not null default now(),
    proven_at timestamptz,
    -- The cart that follows the shopper from device to device.
    cart_id uuid,
    created_at timestamptz not null default now(),
    constraint accounts_pkey primary key (id),
    constraint accounts_customer_fkey foreign key (customer_id) references customers (id),
    constraint accounts_customer_unique unique (customer_id),
    constraint accounts_cart_fkey foreign key (cart_id) references carts (id) on delete set null,
    constraint accounts_proven_is_customer check ((proven_at is null) = (customer_id is null))
);
create unique index accounts_proven_email on accounts (email_normalized) where proven_at is not null;
create index accounts_email on accounts (email_lowercase, created_at desc);
create index accounts_cart on accounts (cart_id) where cart_id is not null;

alter table customers
    -- For matching only, as the address is.
    add column phone_normalized text not null default '';
create index customers_phone on customers (phone_normalized) where phone_normalized <> '';

alter table sessions
    add column account_id uuid,
    -- A random name under which a visitor who allowed it is remembered.
    add column visitor_id uuid,
    -- The answer to the cookie notice; null until there is one.
    add column cookies_allowed boolean,
    add constraint sessions_account_fkey foreign key (account_id) references accounts (id) on delete cascade;
create index sessions_account on sessions (account_id) where account_id is not null;

-- Bought while signed in, whatever address was typed.
alter table orders
    add column account_id uuid,
    add constraint orders_account_fkey foreign key (account_id) references accounts (id) on delete set null;
create index orders_account on orders (account_id) where account_id is not null;

-- A link that stands for a secret is a member's of the staff or an account's.
alter table secret_links
    alter column staff_member_id drop not null,
    add column account_id uuid,
    -- The address that the link proves, where it is not the account's yet.
    add column email text,
    add constraint secret_links_account_fkey foreign key (account_id) references accounts (id) on delete cascade,
    add constraint secret_links_one_holder check (num_nonnulls(staff_member_id, account_id) = 1),
    drop constraint secret_links_purpose_known,
    add constraint secret_links_purpose_known
        check (purpose in ('invitation', 'password_reset', 'account_proof', 'account_password', 'account_email'));
create index secret_links_account on secret_links (account_id) where account_id is not null;

-- What somebody allowed or took back, when and where; append-only, the last row of a channel counts.
create table consents (
    id bigint generated always as identity,
    channel text not null,
    granted boolean not null,
    source text not null,
    visitor_id uuid,
    account_id uuid,
    customer_id uuid,
    recorded_at timestamptz not null default now(),
    constraint consents_pkey primary key (id),
    constraint consents_account_fkey foreign key (account_id) references accounts (id) on delete cascade,
    constraint consents_customer_fkey foreign key (customer_id) references customers (id) on delete cascade,
    constraint consents_channel_known check (channel in ('cookies', 'email')),
    constraint consents_source_known check (source in ('cookie_notice', 'consent_page', 'registration', 'account')),
    constraint consents_somebody check (num_nonnulls(visitor_id, account_id, customer_id) > 0)
);
create index consents_visitor on consents (visitor_id, channel, id desc) where visitor_id is not null;
create index consents_account on consents (account_id, channel, id desc) where account_id is not null;
create index consents_customer on consents (customer_id, channel, id desc) where customer_id is not null;
