create table customers (
    id uuid not null,
    email text not null,
    -- For matching only (limits, one customer per mailbox); never written to.
    email_normalized text not null,
    name text not null default '',
    phone text not null default '',
    locale text not null default 'en',
    created_at timestamptz not null default now(),
    constraint customers_pkey primary key (id),
    constraint customers_email_normalized_unique unique (email_normalized)
);

create table staff_members (
    id uuid not null,
    email text not null,
    name text not null default '',
    role text not null,
    -- Null until the invitation is accepted.
    password_hash text,
    password_set_at timestamptz,
    -- A generated first password opens only the change-password page.
    must_change_password boolean not null default false,
    -- Granted by the owner; counts for a manager only.
    may_export_customers boolean not null default false,
    disabled_at timestamptz,
    created_at timestamptz not null default now(),
    constraint staff_members_pkey primary key (id),
    constraint staff_members_email_unique unique (email),
    constraint staff_members_role_known check (role in ('owner', 'manager', 'support'))
);

create table staff_sessions (
    token_hash bytea not null,
    staff_member_id uuid not null,
    client_address text not null default '',
    user_agent text not null default '',
    created_at timestamptz not null default now(),
    seen_at timestamptz not null default now(),
    expires_at timestamptz not null,
    constraint staff_sessions_pkey primary key (token_hash),
    constraint staff_sessions_staff_member_fkey foreign key (staff_member_id) references staff_members (id) on delete cascade
);
create index staff_sessions_staff_member on staff_sessions (staff_member_id);

-- Links that stand for a secret (invitation, password reset). The token is minted when its mail is sent
-- and only its hash is kept.
create table secret_links (
    id uuid not null,
    purpose text not null,
    staff_member_id uuid not null,
    token_hash bytea,
    expires_at timestamptz,
    used_at timestamptz,
    created_at timestamptz not null default now(),
    constraint secret_links_pkey primary key (id),
    constraint secret_links_staff_member_fkey foreign key (staff_member_id) references staff_members (id) on delete cascade,
    constraint secret_links_token_unique unique (token_hash),
    constraint secret_links_purpose_known check (purpose in ('invitation', 'password_reset'))
);

-- Growing delay per account and per client address.
create table sign_in_throttles (
    scope text not null,
    failures integer not null default 0,
    blocked_until timestamptz,
    last_failure_at timestamptz not null default now(),
    constraint sign_in_throttles_pkey primary key (scope)
);

create table carts (
    id uuid not null,
    -- Destination of the estimate, as the shopper chose it.
    country text,
    region text not null default '',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint carts_pkey primary key (id)
);

create table line_items (
    id uuid not null,
    cart_id uuid not null,
    variant_id uuid not null,
    quantity integer not null,
    added_at timestamptz not null default now(),
    constraint line_items_pkey primary key (id),
    constraint line_items_cart_fkey foreign key (cart_id) references carts (id) on delete cascade,
    constraint line_items_variant_fkey foreign key (variant_id) references variants (id) on delete cascade,
    constraint line_items_variant_unique unique (cart_id, variant_id),
    constraint line_items_quantity_range check (quantity between 1 and 9999)
);
create index line_items_variant on line_items (variant_id);

-- A shopper's session: made when there is something to remember, not on the first visit.
create table sessions (
    token_hash bytea not null,
    cart_id uuid,
    created_at timestamptz not null default now(),
    seen_at timestamptz not null default now(),
    expires_at timestamptz not null,
    constraint sessions_pkey primary key (token_hash),
    constraint sessions_cart_fkey foreign key (cart_id) references carts (id) on delete set null
);
create index sessions_expires_at on sessions (expires_at);
create index sessions_cart on sessions (cart_id);

-- What a form held when it failed (or, at checkout, so far), so that it comes back as typed.
-- Never a password.
create table form_drafts (
    session_hash bytea not null,
    form text not null,
    fields jsonb not null,
    faults jsonb not null default '[]',
    updated_at timestamptz not null default now(),
    constraint form_drafts_pkey primary key (session_hash, form)
);
create index form_drafts_updated_at on form_drafts (updated_at);
