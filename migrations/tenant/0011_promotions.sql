-- Promotions, the codes that open them and the uses that were made of them.

-- Promotions under one budget and dates.
create table campaigns (
    id uuid not null,
    name text not null,
    starts_at timestamptz,
    ends_at timestamptz,
    budget numeric(16, 4),
    spent numeric(16, 4) not null default 0,
    created_at timestamptz not null default now(),
    constraint campaigns_pkey primary key (id),
    constraint campaigns_dates_in_order check (ends_at > starts_at),
    constraint campaigns_budget_holds check (spent >= 0 and (budget is null or spent <= budget))
);

create table promotions (
    id uuid not null,
    name text not null,
    -- What shoppers read, in the store's first language and in others.
    public_name text not null default '',
    translations jsonb not null default '{}',
    state text not null default 'draft',
    trigger text not null,
    priority integer not null default 0,
    exclusive boolean not null default false,
    group_name text,
    starts_at timestamptz,
    ends_at timestamptz,
    skip_discounted boolean not null default false,
    -- In the shape of the quote file; parsed once on the way in.
    condition jsonb,
    benefits jsonb not null,
    campaign_id uuid,
    -- What it is for: excess stock, a new product, hours without business.
    goal text not null default '',
    -- Named on the page of promotions to come.
    announced boolean not null default false,
    limit_total integer,
    limit_per_customer integer,
    limit_per_day integer,
    budget numeric(16, 4),
    -- Counted in the transaction of the order; a cancelled order gives its use back.
    used integer not null default 0,
    spent numeric(16, 4) not null default 0,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint promotions_pkey primary key (id),
    constraint promotions_campaign_fkey foreign key (campaign_id) references campaigns (id) on delete set null,
    constraint promotions_state_known check (state in ('draft', 'active', 'paused', 'archived')),
    constraint promotions_trigger_known check (trigger in ('automatic', 'code', 'catalog')),
    constraint promotions_dates_in_order check (ends_at > starts_at),
    constraint promotions_limits_positive check (limit_total > 0 and limit_per_customer > 0 and limit_per_day > 0),
    -- The last line behind the atomic statements.
    constraint promotions_limit_holds check (used >= 0 and (limit_total is null or used <= limit_total)),
    constraint promotions_budget_holds check (spent >= 0 and (budget is null or spent <= budget))
);
create index promotions_live on promotions (trigger) where state = 'active';
create index promotions_campaign on promotions (campaign_id);

-- Uses of one day (in the store's time zone), for the limit per day.
create table promotion_days (
    promotion_id uuid not null,
    day date not null,
    used integer not null,
    constraint promotion_days_pkey primary key (promotion_id, day),
    constraint promotion_days_promotion_fkey foreign key (promotion_id) references promotions (id) on delete cascade,
    constraint promotion_days_used_not_negative check (used >= 0)
);

-- Uses of one buyer, who is known by more than one sign: a customer's id, a telephone number.
create table promotion_buyers (
    promotion_id uuid not null,
    buyer text not null,
    used integer not null,
    constraint promotion_buyers_pkey primary key (promotion_id, buyer),
    constraint promotion_buyers_promotion_fkey foreign key (promotion_id) references promotions (id) on delete cascade,
    constraint promotion_buyers_used_not_negative check (used >= 0)
);

-- A wish for many codes at once; a job makes them, and goes on where it stopped.
create table code_batches (
    id uuid not null,
    promotion_id uuid not null,
    name text not null default '',
    prefix text not null default '',
    channel text,
    wanted integer not null,
    made integer not null default 0,
    -- Uses of each code.
    limit_total integer,
    staff_member_id uuid,
    created_at timestamptz not null default now(),
    cancelled_at timestamptz,
    constraint code_batches_pkey primary key (id),
    constraint code_batches_promotion_fkey foreign key (promotion_id) references promotions (id),
    constraint code_batches_wanted_range check (wanted between 1 and 100000),
    constraint code_batches_made_range check (made between 0 and wanted)
);
create index code_batches_promotion on code_batches (promotion_id);

create table coupon_codes (
    id uuid not null,
    promotion_id uuid not null,
    -- As it is handed out.
    code text not null,
    -- Trimmed, in capitals: what is compared.
    code_normalized text not null,
    batch_id uuid,
    -- Only this customer may use it.
    customer_id uuid,
    channel text,
    limit_total integer,
    used integer not null default 0,
    starts_at timestamptz,
    ends_at timestamptz,
    disabled_at timestamptz,
    created_at timestamptz not null default now(),
    constraint coupon_codes_pkey primary key (id),
    constraint coupon_codes_promotion_fkey foreign key (promotion_id) references promotions (id),
    constraint coupon_codes_batch_fkey foreign key (batch_id) references code_batches (id),
    constraint coupon_codes_customer_fkey foreign key (customer_id) references customers (id),
    constraint coupon_codes_code_unique unique (code_normalized),
    constraint coupon_codes_limit_positive check (limit_total > 0),
    constraint coupon_codes_limit_holds check (used >= 0 and (limit_total is null or used <= limit_total))
);
create index coupon_codes_promotion on coupon_codes (promotion_id, created_at);
create index coupon_codes_batch on coupon_codes (batch_id) where batch_id is not null;
create index coupon_codes_customer on coupon_codes (customer_id) where customer_id is not null;

-- One use of a promotion by one order. Given back when the order is cancelled.
create table redemptions (
    id uuid not null,
    promotion_id uuid not null,
    code_id uuid,
    order_id uuid not null,
    customer_id uuid not null,
    -- What the promotion took off the order.
    amount numeric(16, 4) not null,
    -- Where the order came from, and where the code was handed out.
    channel text not null,
    redeemed_at timestamptz not null default now(),
    -- The day it counted for.
    day date not null,
    -- Signs of the buyer that it counted for.
    buyers text[] not null default '{}',
    given_back_at timestamptz,
    constraint redemptions_pkey primary key (id),
    constraint redemptions_promotion_fkey foreign key (promotion_id) references promotions (id),
    constraint redemptions_code_fkey foreign key (code_id) references coupon_codes (id),
    constraint redemptions_order_fkey foreign key (order_id) references orders (id),
    constraint redemptions_customer_fkey foreign key (customer_id) references customers (id),
    constraint redemptions_one_per_order unique (order_id, promotion_id)
);
create index redemptions_promotion on redemptions (promotion_id, redeemed_at);
create index redemptions_customer on redemptions (customer_id, redeemed_at);
create index redemptions_code on redemptions (code_id) where code_id is not null;

-- What was changed of a promotion, by whom.
create table promotion_changes (
    id bigint generated always as identity,
    promotion_id uuid not null,
    staff_member_id uuid,
    kind text not null,
    before jsonb,
    after jsonb,
    changed_at timestamptz not null default now(),
    constraint promotion_changes_pkey primary key (id),
    constraint promotion_changes_promotion_fkey foreign key (promotion_id) references promotions (id) on delete cascade
);
create index promotion_changes_promotion on promotion_changes (promotion_id, changed_at);

-- Codes that lie in a cart; whether they count is decided when it is priced.
create table cart_codes (
    cart_id uuid not null,
    code_normalized text not null,
    typed text not null,
    added_at timestamptz not null default now(),
    constraint cart_codes_pkey primary key (cart_id, code_normalized),
    constraint cart_codes_cart_fkey foreign key (cart_id) references carts (id) on delete cascade
);

-- Where the shopper came from, as the address said (a campaign's source or channel).
alter table carts add column channel text;
