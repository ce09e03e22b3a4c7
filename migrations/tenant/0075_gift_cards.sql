-- Value that somebody holds as a code. The code is shown once, when it is made: here is its hash only.
create table gift_card_batches (
    id uuid not null,
    note text not null default '',
    -- Who of the staff made it.
    staff_member_id uuid,
    made_at timestamptz not null,
    constraint gift_card_batches_pkey primary key (id)
);

create table gift_cards (
    id uuid not null,
    batch_id uuid not null,
    code_hash bytea not null,
    -- All that is ever shown of the code.
    code_end text not null,
    currency text not null,
    initial numeric(16, 4) not null,
    -- What can still be spent: the sum of its entries.
    balance numeric(16, 4) not null,
    state text not null default 'active',
    expires_at timestamptz,
    made_at timestamptz not null,
    constraint gift_cards_pkey primary key (id),
    constraint gift_cards_batch_fkey foreign key (batch_id) references gift_card_batches (id),
    constraint gift_cards_code_hash_unique unique (code_hash),
    constraint gift_cards_state_known check (state in ('active', 'disabled')),
    constraint gift_cards_initial_positive check (initial > 0),
    constraint gift_cards_balance_bounded check (balance >= 0 and balance <= initial)
);
create index gift_cards_batch on gift_cards (batch_id);
create index gift_cards_code_end on gift_cards (code_end);
create index gift_cards_made_at on gift_cards (made_at desc, id desc);

-- Append-only. What was spent is below zero.
create table gift_card_entries (
    id bigint generated always as identity,
    gift_card_id uuid not null,
    kind text not null,
    amount numeric(16, 4) not null,
    balance_after numeric(16, 4) not null,
    order_id uuid,
    -- What makes the second click on "refund" the same refund as the first.
    form_key text,
    reason text not null default '',
    staff_member_id uuid,
    made_at timestamptz not null,
    constraint gift_card_entries_pkey primary key (id),
    constraint gift_card_entries_card_fkey foreign key (gift_card_id) references gift_cards (id),
    constraint gift_card_entries_order_fkey foreign key (order_id) references orders (id),
    constraint gift_card_entries_form_key_unique unique (form_key, gift_card_id),
    constraint gift_card_entries_kind_known check (kind in ('issue', 'spend', 'give_back', 'disable')),
    constraint gift_card_entries_has_its_sign check (case kind when 'issue' then amount > 0 when 'give_back' then amount > 0 else amount <= 0 end)
);
create index gift_card_entries_card on gift_card_entries (gift_card_id, id);
create index gift_card_entries_order on gift_card_entries (order_id) where order_id is not null;

-- Cards that a shopper wants to pay with. They hold nothing: what they can pay is looked up whenever it is asked.
create table cart_gift_cards (
    cart_id uuid not null,
    gift_card_id uuid not null,
    constraint cart_gift_cards_pkey primary key (cart_id, gift_card_id),
    constraint cart_gift_cards_cart_fkey foreign key (cart_id) references carts (id) on delete cascade,
    constraint cart_gift_cards_card_fkey foreign key (gift_card_id) references gift_cards (id) on delete cascade
);
create index cart_gift_cards_card on cart_gift_cards (gift_card_id);

-- A gift card pays; it changes no price. What is left to pay is grand_total - gift_card_total.
alter table orders add column gift_card_total numeric(16, 4) not null default 0;
alter table orders add constraint orders_gift_card_total_bounded check (gift_card_total >= 0 and gift_card_total <= grand_total);
