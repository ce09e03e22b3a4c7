-- The platform's own tables: which shops exist, under which hosts, and who operates them.
-- Everything a shop owns lives in the shop's schema; no foreign key leaves this one.
-- Schema, extensions and the ledger of migrations are made by the migrator itself, before this file.

create table platform.settings (
    id smallint not null default 1,
    -- Whether strangers may open shops, and the platform's other choices.
    data jsonb not null default '{}',
    constraint settings_pkey primary key (id),
    constraint settings_one_row check (id = 1)
);
insert into platform.settings (id) values (1);

create table platform.tenants (
    id uuid not null,
    name text not null,
    schema_name text not null,
    state text not null default 'active',
    -- The last tenant migration applied to the schema; written in the migration's own transaction.
    schema_version bigint not null default 0,
    owner_email text,
    created_at timestamptz not null default now(),
    suspended_at timestamptz,
    constraint tenants_pkey primary key (id),
    constraint tenants_name_unique unique (name),
    constraint tenants_schema_name_unique unique (schema_name),
    -- 'creating' marks a shop whose schema may be half made; creation can be called again.
    constraint tenants_state_known check (state in ('creating', 'active', 'suspended'))
);

-- Custom domains. A row routes traffic only after the proof (DNS or the operator's word).
create table platform.domains (
    host text not null,
    tenant_id uuid not null,
    proof_token text not null,
    verified_at timestamptz,
    verified_by text,
    created_at timestamptz not null default now(),
    constraint domains_pkey primary key (host, tenant_id),
    constraint domains_tenant_fkey foreign key (tenant_id) references platform.tenants (id) on delete cascade,
    constraint domains_verified_by_known check (verified_by in ('dns', 'operator'))
);
-- Several shops may claim a host, only one can prove it.
create unique index domains_verified_host_unique on platform.domains (host) where verified_at is not null;

create table platform.operators (
    id uuid not null,
    email text not null,
    password_hash text not null,
    must_change_password boolean not null default true,
    created_at timestamptz not null default now(),
    constraint operators_pkey primary key (id),
    constraint operators_email_unique unique (email)
);

create table platform.operator_sessions (
    token_hash bytea not null,
    operator_id uuid not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    constraint operator_sessions_pkey primary key (token_hash),
    constraint operator_sessions_operator_fkey foreign key (operator_id) references platform.operators (id) on delete cascade
);

create table platform.sign_in_throttles (
    scope text not null,
    failures integer not null default 0,
    blocked_until timestamptz,
    last_failure_at timestamptz not null default now(),
    constraint sign_in_throttles_pkey primary key (scope)
);

-- A wish to open a shop. The shop is made when the address is proven (and, by approval, when the operator agrees).
create table platform.sign_ups (
    id uuid not null,
    email text not null,
    tenant_name text not null,
    shop_name text not null,
    state text not null default 'asked',
    client_address text not null,
    token_hash bytea,
    token_expires_at timestamptz,
    created_at timestamptz not null default now(),
    proven_at timestamptz,
    decided_at timestamptz,
    constraint sign_ups_pkey primary key (id),
    constraint sign_ups_state_known check (state in ('asked', 'proven', 'opened', 'declined'))
);
create index sign_ups_created_at on platform.sign_ups (created_at);

-- What a platform form held when it failed; see the tenants' table of the same purpose.
create table platform.form_drafts (
    session_hash bytea not null,
    form text not null,
    fields jsonb not null,
    faults jsonb not null,
    updated_at timestamptz not null default now(),
    constraint form_drafts_pkey primary key (session_hash, form)
);

-- Mail of the platform itself (proof of address at sign-up).
create table platform.outbox (
    id uuid not null,
    kind text not null,
    recipient text not null,
    locale text not null default 'en',
    data jsonb not null,
    state text not null default 'queued',
    attempts integer not null default 0,
    last_error text,
    created_at timestamptz not null default now(),
    next_attempt_at timestamptz not null default now(),
    -- See the tenants' table of the same name.
    claimed_until timestamptz,
    sent_at timestamptz,
    constraint outbox_pkey primary key (id),
    constraint outbox_state_known check (state in ('queued', 'sent', 'failed'))
);
create index outbox_due on platform.outbox (next_attempt_at) where state = 'queued';
