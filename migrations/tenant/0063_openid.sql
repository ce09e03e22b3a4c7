-- Who signs in with an OpenID Connect provider. The provider's key of a person counts, never the address: that may
-- change, or have been somebody else's. Only accounts whose address is proven are connected.
create table openid_identities (
    issuer text not null,
    subject text not null,
    account_id uuid not null,
    -- The installation's word for the provider, for pages.
    provider text not null,
    -- As the provider told it when they were connected; for pages only.
    email text not null default '',
    connected_at timestamptz not null default now(),
    constraint openid_identities_pkey primary key (issuer, subject),
    constraint openid_identities_account_fkey foreign key (account_id) references accounts (id) on delete cascade,
    constraint openid_identities_one_of_issuer unique (account_id, issuer)
);

-- Somebody on the way from the platform's host, to which providers send everybody back, to the shop's. Good once, for a
-- minute, and in the browser alone that set out; of token and browser only hashes are kept.
create table openid_handoffs (
    token_hash bytea not null,
    browser_hash bytea not null,
    provider text not null,
    issuer text not null,
    subject text not null,
    email text not null default '',
    is_verified boolean not null,
    first_name text not null default '',
    surname text not null default '',
    -- Where to go on.
    next text not null,
    -- Whose account waits to be connected: for a person who was signed in when they set out, from the beginning; for one
    -- whose address has an account, from the moment that was found.
    account_id uuid,
    expires_at timestamptz not null,
    -- When the shop's host took it. What waits for its account lives on a while.
    taken_at timestamptz,
    constraint openid_handoffs_pkey primary key (token_hash),
    constraint openid_handoffs_account_fkey foreign key (account_id) references accounts (id) on delete cascade
);
create index openid_handoffs_browser on openid_handoffs (browser_hash);
create index openid_handoffs_account on openid_handoffs (account_id) where account_id is not null;
create index openid_handoffs_expires_at on openid_handoffs (expires_at);
