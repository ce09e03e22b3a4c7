create sequence order_numbers start with 1001;

create table orders (
    id uuid not null,
    number bigint not null,
    -- The order page lives behind this and only this.
    access_token text not null,
    -- Used up by a placed order only.
    idempotency_key text not null,
    -- Hash of what was asked under that key: another body is refused.
    request_hash bytea not null,
    channel text not null default 'web',
    customer_id uuid not null,
    email text not null,
    email_normalized text not null,
    phone text not null default '',
    shipping_address jsonb not null,
    -- Hash of the normalised delivery address, for the cap on open unpaid orders.
    address_hash bytea not null,
    locale text not null,
    currency text not null,
    -- The Quote it was sold at. Nothing is computed anew for a placed order.
    quote jsonb not null,
    grand_total numeric(16, 4) not null,
    shipping_method text not null,
    payment_method text not null,
    note text not null default '',
    state text not null default 'open',
    payment_state text not null default 'unpaid',
    fulfilment_state text not null default 'open',
    placed_at timestamptz not null default now(),
    -- An unpaid bank transfer ends here.
    expires_at timestamptz,
    constraint orders_pkey primary key (id),
    constraint orders_number_unique unique (number),
    constraint orders_access_token_unique unique (access_token),
    constraint orders_idempotency_key_unique unique (idempotency_key),
    constraint orders_customer_fkey foreign key (customer_id) references customers (id),
    constraint orders_state_known check (state in ('open', 'completed', 'cancelled')),
    constraint orders_payment_state_known check (payment_state in ('unpaid', 'authorized', 'paid', 'partly_refunded', 'refunded', 'voided')),
    constraint orders_fulfilment_state_known check (fulfilment_state in ('open', 'partly_shipped', 'shipped', 'delivered')),
    constraint orders_total_not_negative check (grand_total >= 0)
);
create index orders_placed_at on orders (placed_at desc);
create index orders_customer on orders (customer_id);
create index orders_open_by_email on orders (email_normalized) where state = 'open' and payment_state = 'unpaid';
create index orders_open_by_address on orders (address_hash) where state = 'open' and payment_state = 'unpaid';
create index orders_expiring on orders (expires_at) where state = 'open' and payment_state = 'unpaid';

create table order_lines (
    id uuid not null,
    order_id uuid not null,
    position integer not null,
    -- Null once the variant is deleted; what was sold stays written here.
    variant_id uuid,
    product_id uuid,
    product_slug text not null,
    sku text not null,
    title text not null,
    options text not null default '',
    care_tips text not null default '',
    media_id uuid,
    quantity integer not null,
    unit_price numeric(16, 4) not null,
    total numeric(16, 4) not null,
    constraint order_lines_pkey primary key (id),
    constraint order_lines_order_fkey foreign key (order_id) references orders (id),
    constraint order_lines_variant_fkey foreign key (variant_id) references variants (id) on delete set null,
    constraint order_lines_quantity_positive check (quantity > 0)
);
create index order_lines_order on order_lines (order_id, position);
create index order_lines_product on order_lines (product_id);

-- Goods held for a placed order until they are shipped or the order is cancelled.
create table stock_commitments (
    order_line_id uuid not null,
    variant_id uuid not null,
    -- What is still held; shipping and cancelling lower it.
    quantity integer not null,
    constraint stock_commitments_pkey primary key (order_line_id),
    constraint stock_commitments_order_line_fkey foreign key (order_line_id) references order_lines (id),
    constraint stock_commitments_variant_fkey foreign key (variant_id) references variants (id) on delete cascade,
    constraint stock_commitments_quantity_not_negative check (quantity >= 0)
);
create index stock_commitments_variant on stock_commitments (variant_id);

-- Append-only; an order's payment_state follows from these rows.
create table payments (
    id uuid not null,
    order_id uuid not null,
    kind text not null,
    method text not null,
    amount numeric(16, 4) not null,
    staff_member_id uuid,
    made_at timestamptz not null default now(),
    constraint payments_pkey primary key (id),
    constraint payments_order_fkey foreign key (order_id) references orders (id),
    constraint payments_kind_known check (kind in ('authorize', 'capture', 'void'))
);
create index payments_order on payments (order_id);

create table fulfillments (
    id uuid not null,
    order_id uuid not null,
    number integer not null,
    state text not null default 'packed',
    carrier text not null default '',
    tracking_number text not null default '',
    tracking_url text not null default '',
    packed_at timestamptz not null default now(),
    shipped_at timestamptz,
    delivered_at timestamptz,
    constraint fulfillments_pkey primary key (id),
    constraint fulfillments_order_fkey foreign key (order_id) references orders (id),
    constraint fulfillments_number_unique unique (order_id, number),
    constraint fulfillments_state_known check (state in ('packed', 'shipped', 'delivered'))
);

create table fulfillment_lines (
    fulfillment_id uuid not null,
    order_line_id uuid not null,
    quantity integer not null,
    constraint fulfillment_lines_pkey primary key (fulfillment_id, order_line_id),
    constraint fulfillment_lines_fulfillment_fkey foreign key (fulfillment_id) references fulfillments (id) on delete cascade,
    constraint fulfillment_lines_order_line_fkey foreign key (order_line_id) references order_lines (id),
    constraint fulfillment_lines_quantity_positive check (quantity > 0)
);
create index fulfillment_lines_order_line on fulfillment_lines (order_line_id);

create table cancellations (
    order_id uuid not null,
    reason text not null,
    -- Null: the system did (an unpaid transfer that expired).
    staff_member_id uuid,
    cancelled_at timestamptz not null default now(),
    constraint cancellations_pkey primary key (order_id),
    constraint cancellations_order_fkey foreign key (order_id) references orders (id)
);

-- The order's timeline: what happened, when, by whom; comments of the staff too.
create table order_events (
    id bigint generated always as identity,
    order_id uuid not null,
    kind text not null,
    data jsonb not null default '{}',
    staff_member_id uuid,
    happened_at timestamptz not null default now(),
    constraint order_events_pkey primary key (id),
    constraint order_events_order_fkey foreign key (order_id) references orders (id)
);
create index order_events_order on order_events (order_id, happened_at);

-- Mail that is to go out; written in the transaction of what it tells about.
create table outbox (
    id uuid not null,
    kind text not null,
    recipient text not null,
    locale text not null,
    data jsonb not null,
    -- A mail that carries a secret is never previewed.
    secret boolean not null default false,
    order_id uuid,
    state text not null default 'queued',
    attempts integer not null default 0,
    last_error text,
    created_at timestamptz not null default now(),
    next_attempt_at timestamptz not null default now(),
    -- The worker that sends it has it until then; no lock is held while the mail server talks.
    claimed_until timestamptz,
    sent_at timestamptz,
    constraint outbox_pkey primary key (id),
    constraint outbox_order_fkey foreign key (order_id) references orders (id),
    constraint outbox_state_known check (state in ('queued', 'sent', 'failed'))
);
create index outbox_due on outbox (next_attempt_at) where state = 'queued';
create index outbox_created_at on outbox (created_at desc);
