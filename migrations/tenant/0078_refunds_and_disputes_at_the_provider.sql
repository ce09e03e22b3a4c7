-- Money moves at the provider without the shop asking: the merchant refunds in its dashboard, a refund fails days later,
-- a cardholder disputes a payment and wins. The ledger has an entry for each.
alter table payments drop constraint payments_kind_known;
alter table payments add constraint payments_kind_known
    check (kind in ('authorize', 'capture', 'void', 'refund', 'refund_failed', 'dispute'));

-- One refund there is one refund here, whoever tells of it first.
create unique index refunds_provider_id on refunds (provider_id);

-- Which payment an event is about that does not name its page. What came before the payment was known, or could not be
-- booked yet, is looked at again.
alter table payment_events add column intent_id text;
create index payment_events_missed on payment_events (intent_id) where attempt_id is null and intent_id is not null;

-- While one is open nothing is refunded: the provider would pay the buyer twice.
create table disputes (
    -- The provider's name for it.
    id text not null,
    order_id uuid not null,
    attempt_id uuid not null,
    amount numeric(16, 4) not null,
    -- In the provider's word.
    reason text not null default '',
    state text not null default 'open',
    opened_at timestamptz not null,
    closed_at timestamptz,
    constraint disputes_pkey primary key (id),
    constraint disputes_order_fkey foreign key (order_id) references orders (id),
    constraint disputes_attempt_fkey foreign key (attempt_id) references payment_attempts (id),
    constraint disputes_state_known check (state in ('open', 'won', 'lost')),
    constraint disputes_amount_positive check (amount > 0)
);
create index disputes_order on disputes (order_id);
create index disputes_attempt on disputes (attempt_id);
