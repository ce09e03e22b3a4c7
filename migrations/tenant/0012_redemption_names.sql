alter table redemptions
    -- What the buyer read, in the buyer's language: a promotion may be renamed later, an order may not.
    add column name text not null default '';
create index redemptions_order on redemptions (order_id);
create index cart_codes_code on cart_codes (code_normalized);
