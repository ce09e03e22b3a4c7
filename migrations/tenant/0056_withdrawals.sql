-- Statements by which buyers withdraw from a contract (Directive 2011/83/EU, article 11a). Anybody may make one without
-- signing in, so what was typed is kept as typed, and the order is found by it or not.
create table withdrawals (
    id uuid not null,
    -- Null where no order has the number and the address of mail that were typed.
    order_id uuid,
    order_number text not null,
    name text not null,
    email text not null,
    -- For counting how many were made under one address.
    email_normalized text not null,
    -- Which goods, in the buyer's words; empty for all of them, and where lines say it.
    goods text not null default '',
    -- Whether it was made on the order's own page, whose address nobody but its buyer has.
    is_recognized boolean not null,
    locale text not null,
    -- Who may see the receipt, for a while.
    session_hash bytea,
    received_at timestamptz not null,
    handled_at timestamptz,
    handled_by uuid,
    constraint withdrawals_pkey primary key (id),
    constraint withdrawals_order_fkey foreign key (order_id) references orders (id),
    constraint withdrawals_handled_by_fkey foreign key (handled_by) references staff_members (id) on delete set null
);
create index withdrawals_received_at on withdrawals (received_at desc);
create index withdrawals_order on withdrawals (order_id);
create index withdrawals_waiting on withdrawals (received_at) where handled_at is null;
create index withdrawals_by_email on withdrawals (email_normalized, received_at);
create index withdrawals_by_session on withdrawals (session_hash) where session_hash is not null;

create table withdrawal_lines (
    withdrawal_id uuid not null,
    order_line_id uuid not null,
    quantity integer not null,
    constraint withdrawal_lines_pkey primary key (withdrawal_id, order_line_id),
    constraint withdrawal_lines_withdrawal_fkey foreign key (withdrawal_id) references withdrawals (id) on delete cascade,
    constraint withdrawal_lines_order_line_fkey foreign key (order_line_id) references order_lines (id),
    constraint withdrawal_lines_quantity_positive check (quantity > 0)
);
create index withdrawal_lines_order_line on withdrawal_lines (order_line_id);
