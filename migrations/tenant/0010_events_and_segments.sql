-- What somebody did: of a customer, or of a visitor who allowed it. Append-only. No foreign key, so that
-- a request that writes one waits for nobody; erasing a customer erases them by `events_customer`.
create table events (
    id bigint generated always as identity,
    customer_id uuid,
    visitor_id uuid,
    kind text not null,
    subject jsonb not null default '{}',
    happened_at timestamptz not null default now(),
    constraint events_pkey primary key (id),
    constraint events_kind_known check (kind in
        ('visit', 'view', 'search', 'cart_change', 'sign_up', 'order', 'redemption', 'refund', 'location_change', 'review')),
    constraint events_somebody check (num_nonnulls(customer_id, visitor_id) > 0)
);
create index events_customer on events (customer_id, kind, happened_at) where customer_id is not null;
create index events_visitor on events (visitor_id) where visitor_id is not null;
create index events_kind on events (kind, happened_at);

-- Since when the cart lies abandoned, or when it last did: touching it later does not undo that it was left.
alter table carts add column abandoned_at timestamptz;

create table customer_groups (
    id uuid not null,
    name text not null,
    created_at timestamptz not null default now(),
    constraint customer_groups_pkey primary key (id),
    constraint customer_groups_name_unique unique (name)
);

create table customer_group_members (
    group_id uuid not null,
    customer_id uuid not null,
    added_at timestamptz not null default now(),
    constraint customer_group_members_pkey primary key (group_id, customer_id),
    constraint customer_group_members_group_fkey foreign key (group_id) references customer_groups (id) on delete cascade,
    constraint customer_group_members_customer_fkey foreign key (customer_id) references customers (id) on delete cascade
);
create index customer_group_members_customer on customer_group_members (customer_id);

-- A group that fills itself: membership is computed when it is asked for, never stored.
create table segments (
    id uuid not null,
    name text not null,
    rule jsonb not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    -- How many members the last recount found, and when.
    members bigint,
    counted_at timestamptz,
    constraint segments_pkey primary key (id),
    constraint segments_name_unique unique (name)
);
