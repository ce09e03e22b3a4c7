-- Keys of a payment provider, sealed with a key of the installation: a copy of the database alone is worth nothing.
create table payment_keys (
    provider text not null,
    -- Which of the installation's keys sealed the two secrets.
    key_id text not null,
    secret_key bytea not null,
    webhook_secret bytea not null,
    -- All that is ever shown of them.
    secret_key_end text not null,
    webhook_secret_end text not null,
    -- Whether they move real money.
    is_live boolean not null,
    -- When the provider last accepted the key.
    tested_at timestamptz,
    changed_at timestamptz not null,
    constraint payment_keys_pkey primary key (provider)
);

-- One try to pay an order at a provider. A new try is a new row; at most one of an order can still be paid.
create table payment_attempts (
    id uuid not null,
    order_id uuid not null,
    number integer not null,
    provider text not null,
    state text not null default 'starting',
    amount numeric(16, 4) not null,
    currency text not null,
    -- Of that which was paid, what was given or promised back.
    refunded numeric(16, 4) not null default 0,
    -- The provider's names for it: they are known once it has answered.
    session_id text,
    intent_id text,
    -- Where the buyer pays.
    url text,
    started_at timestamptz not null,
    expires_at timestamptz not null,
    constraint payment_attempts_pkey primary key (id),
    constraint payment_attempts_order_fkey foreign key (order_id) references orders (id),
    constraint payment_attempts_number_unique unique (order_id, number),
    constraint payment_attempts_state_known check (state in ('starting', 'open', 'processing', 'paid', 'ended', 'unclear')),
    constraint payment_attempts_refunded_bounded check (refunded >= 0 and refunded <= amount)
);
create unique index payment_attempts_one_live on payment_attempts (order_id) where state in ('starting', 'open', 'processing');
create unique index payment_attempts_session on payment_attempts (session_id);
create unique index payment_attempts_intent on payment_attempts (intent_id);
create index payment_attempts_live on payment_attempts (started_at) where state in ('starting', 'open', 'processing');

-- What the provider told by itself, so that an event that comes twice counts once.
create table payment_events (
    provider text not null,
    id text not null,
    kind text not null,
    -- Null where it is about no payment of this shop.
    attempt_id uuid,
    received_at timestamptz not null,
    constraint payment_events_pkey primary key (provider, id)
);
create index payment_events_received_at on payment_events (received_at);

-- Money that goes back to the buyer. Asked for here before the provider is, so that a refund whose answer was lost
-- is asked for again under the same id and given once.
create table refunds (
    id uuid not null,
    order_id uuid not null,
    attempt_id uuid not null,
    -- What makes the second click the same refund as the first.
    form_key text not null,
    amount numeric(16, 4) not null,
    reason text not null default '',
    state text not null default 'asked',
    provider_id text,
    -- Null: the system did, for money that came after the order had ended.
    staff_member_id uuid,
    asked_at timestamptz not null,
    constraint refunds_pkey primary key (id),
    constraint refunds_order_fkey foreign key (order_id) references orders (id),
    constraint refunds_attempt_fkey foreign key (attempt_id) references payment_attempts (id),
    constraint refunds_form_key_unique unique (form_key),
    constraint refunds_state_known check (state in ('asked', 'done', 'failed')),
    constraint refunds_amount_positive check (amount > 0)
);
create index refunds_order on refunds (order_id);
create index refunds_attempt on refunds (attempt_id);
create index refunds_asked on refunds (asked_at) where state = 'asked';

-- The ledger knows refunds, and what each entry is called at the provider: one thing there is one entry here.
alter table payments drop constraint payments_kind_known;
alter table payments add constraint payments_kind_known check (kind in ('authorize', 'capture', 'void', 'refund'));
alter table payments add column reference text;
create unique index payments_reference on payments (reference);
