-- Influencers and affiliates, and the orders that they are credited with.
create table partners (
    id uuid not null,
    name text not null,
    kind text not null,
    -- What stands in the address of their link.
    slug text not null,
    email text not null default '',
    -- Of the goods of each order, in hundredths; none for who is paid in another way.
    commission numeric(7, 4),
    -- Behind this and only this lies the report that the partner may open; another one shuts the old.
    report_token text,
    disabled_at timestamptz,
    created_at timestamptz not null default now(),
    constraint partners_pkey primary key (id),
    constraint partners_slug_unique unique (slug),
    constraint partners_report_token_unique unique (report_token),
    constraint partners_kind_known check (kind in ('influencer', 'affiliate')),
    constraint partners_commission_range check (commission between 0 and 100)
);

-- Whose code it is.
alter table coupon_codes
    add column partner_id uuid,
    add constraint coupon_codes_partner_fkey foreign key (partner_id) references partners (id);
create index coupon_codes_partner on coupon_codes (partner_id) where partner_id is not null;

-- Whose link was followed last in a session, and when. It names no visitor and dies with the session.
alter table sessions
    add column partner_id uuid,
    add column partner_at timestamptz,
    add constraint sessions_partner_fkey foreign key (partner_id) references partners (id) on delete set null;

-- An order is credited to one partner at most; a cancelled one is taken back.
create table partner_credits (
    order_id uuid not null,
    partner_id uuid not null,
    -- By the link that was followed, or by the code that was typed.
    way text not null,
    commission numeric(16, 4) not null,
    credited_at timestamptz not null default now(),
    taken_back_at timestamptz,
    constraint partner_credits_pkey primary key (order_id),
    constraint partner_credits_order_fkey foreign key (order_id) references orders (id),
    constraint partner_credits_partner_fkey foreign key (partner_id) references partners (id),
    constraint partner_credits_way_known check (way in ('link', 'code')),
    constraint partner_credits_commission_not_negative check (commission >= 0)
);
create index partner_credits_partner on partner_credits (partner_id, credited_at);
