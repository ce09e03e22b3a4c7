-- What a promotion asks for before it shows a coupon, and what was given.
alter table promotions
    add column lead_fields text[] not null default '{}',
    add constraint promotions_lead_fields_known check (lead_fields <@ array['email', 'phone', 'location']);

create table leads (
    id uuid not null,
    promotion_id uuid not null,
    -- The code that was shown for it.
    code_id uuid not null,
    -- Whether the code is one of many and nobody else's.
    is_sole boolean not null,
    email text not null default '',
    phone text not null default '',
    location text not null default '',
    -- For recognising who was here before; null where it was not asked for.
    email_normalized text,
    phone_normalized text,
    -- Where the visit came from.
    channel text,
    locale text not null,
    -- The session that may see the coupon.
    session_hash bytea,
    created_at timestamptz not null default now(),
    constraint leads_pkey primary key (id),
    constraint leads_promotion_fkey foreign key (promotion_id) references promotions (id) on delete cascade,
    constraint leads_code_fkey foreign key (code_id) references coupon_codes (id),
    -- One code per address.
    constraint leads_email_unique unique (promotion_id, email_normalized),
    constraint leads_phone_unique unique (promotion_id, phone_normalized),
    constraint leads_session_unique unique (promotion_id, session_hash)
);
create unique index leads_sole_code on leads (code_id) where is_sole;
create index leads_code on leads (code_id);
create index leads_session on leads (session_hash) where session_hash is not null;
create index leads_created_at on leads (created_at desc);

-- A permission may be given with a lead, by somebody who is no customer yet; it goes when the lead goes.
alter table consents
    add column lead_id uuid,
    add constraint consents_lead_fkey foreign key (lead_id) references leads (id) on delete cascade,
    drop constraint consents_source_known,
    add constraint consents_source_known check (source in ('cookie_notice', 'consent_page', 'registration', 'account', 'lead_form')),
    drop constraint consents_somebody,
    add constraint consents_somebody check (num_nonnulls(visitor_id, account_id, customer_id, lead_id) > 0);
create index consents_lead on consents (lead_id) where lead_id is not null;
