-- Where a visit came from, as its address said: the source (in carts.channel), the medium and the
-- campaign. It is kept with what was put into a cart and with what was bought, never with a visitor.
alter table carts
    add column utm_medium text,
    add column utm_campaign text;

alter table orders
    add column utm_source text,
    add column utm_medium text,
    add column utm_campaign text;
create index orders_by_source on orders (utm_source, placed_at) where utm_source is not null;
