-- A customer's wish for a discount, and what the merchant answered.
create table discount_requests (
    id uuid not null,
    customer_id uuid not null,
    -- In the customer's own words.
    message text not null,
    -- The language they were written in; the answer is in it too.
    locale text not null,
    state text not null default 'open',
    -- What the customer was told: what the code gives and its terms.
    gain text not null default '',
    terms text[] not null default '{}',
    -- The merchant's own words.
    answer text not null default '',
    offers_newsletter boolean not null default false,
    code_id uuid,
    staff_member_id uuid,
    created_at timestamptz not null default now(),
    answered_at timestamptz,
    constraint discount_requests_pkey primary key (id),
    constraint discount_requests_customer_fkey foreign key (customer_id) references customers (id) on delete cascade,
    constraint discount_requests_code_fkey foreign key (code_id) references coupon_codes (id),
    constraint discount_requests_state_known check (state in ('open', 'granted', 'declined')),
    -- An answer stands; a grant has its code.
    constraint discount_requests_answered check ((state = 'open') = (answered_at is null)),
    constraint discount_requests_granted check ((state = 'granted') = (code_id is not null))
);
-- Who waits for an answer cannot ask again.
create unique index discount_requests_one_open on discount_requests (customer_id) where state = 'open';
create index discount_requests_customer on discount_requests (customer_id, created_at);
create index discount_requests_created on discount_requests (state, created_at);

-- One promotion serves every grant of the same kind; its codes differ.
alter table promotions add column answers_requests boolean not null default false;
