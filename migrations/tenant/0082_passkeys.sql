-- Passkeys of shoppers' accounts. Only accounts whose address is proven have some.
create table passkeys (
    id uuid not null,
    account_id uuid not null,
    -- The authenticator's name for it.
    credential_id bytea not null,
    -- What the authenticator tells of whose it is: random, one for each account.
    user_handle uuid not null,
    -- The host it is for; it opens nothing under another one.
    host text not null,
    -- Public key, sign count and what else is checked at a sign-in.
    credential jsonb not null,
    name text not null,
    created_at timestamptz not null default now(),
    used_at timestamptz,
    constraint passkeys_pkey primary key (id),
    constraint passkeys_account_fkey foreign key (account_id) references accounts (id) on delete cascade,
    constraint passkeys_credential_unique unique (credential_id)
);
create index passkeys_account on passkeys (account_id);

-- What a browser was asked to sign. Good once, for minutes, in that browser alone; of its token only the hash is kept.
create table passkey_challenges (
    id uuid not null,
    browser_hash bytea not null,
    -- Whose passkey is to be added, and its user handle; none for a sign-in.
    account_id uuid,
    user_handle uuid,
    state jsonb not null,
    expires_at timestamptz not null,
    constraint passkey_challenges_pkey primary key (id),
    constraint passkey_challenges_account_fkey foreign key (account_id) references accounts (id) on delete cascade,
    constraint passkey_challenges_complete check ((account_id is null) = (user_handle is null))
);
create index passkey_challenges_account on passkey_challenges (account_id) where account_id is not null;
create index passkey_challenges_expires_at on passkey_challenges (expires_at);
