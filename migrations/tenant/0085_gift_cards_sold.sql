-- Gift cards that shoppers buy: the variants of such a product are amounts, of which there is no stock and no parcel.
alter table products add column is_gift_card boolean not null default false;

-- To whom one goes, with which words and from which day on; empty where it goes to the buyer at once. Two of one
-- amount for two people are two lines.
alter table line_items
    add column gift_name text not null default '',
    add column gift_email text not null default '',
    add column gift_message text not null default '',
    add column gift_day date,
    drop constraint line_items_variant_unique,
    add constraint line_items_variant_unique unique nulls not distinct (cart_id, variant_id, gift_name, gift_email, gift_message, gift_day);

alter table order_lines
    add column is_gift_card boolean not null default false,
    add column gift_name text not null default '',
    add column gift_email text not null default '',
    add column gift_message text not null default '',
    add column gift_day date;

-- What of an order's total is the price of gift cards: no revenue, and nothing that gift cards can pay.
alter table orders
    add column gift_cards_sold numeric(16, 4) not null default 0,
    add constraint orders_gift_cards_sold_bounded check (gift_cards_sold >= 0 and gift_cards_sold <= grand_total),
    add constraint orders_no_card_buys_a_card check (gift_card_total <= grand_total - gift_cards_sold);

-- A card that was sold. Its batch has the id of its order. Nobody knows its code before the letter is written that
-- tells it; the next letter makes another one.
create table sold_gift_cards (
    gift_card_id uuid not null,
    order_id uuid not null,
    order_line_id uuid not null,
    -- Which of the line's units it is, from 1 on.
    unit integer not null,
    -- The letter that may make a code; none while it waits for its day.
    letter uuid,
    written_at timestamptz,
    constraint sold_gift_cards_pkey primary key (gift_card_id),
    constraint sold_gift_cards_card_fkey foreign key (gift_card_id) references gift_cards (id),
    constraint sold_gift_cards_order_fkey foreign key (order_id) references orders (id),
    constraint sold_gift_cards_line_fkey foreign key (order_line_id) references order_lines (id),
    constraint sold_gift_cards_unit_unique unique (order_line_id, unit)
);
create index sold_gift_cards_order on sold_gift_cards (order_id);
create index sold_gift_cards_waiting on sold_gift_cards (order_line_id) where letter is null;
