-- A provider may know the shop by a name beside the secret: the client id of PayPal, sealed like the others.
alter table payment_keys add column client_id bytea;
alter table payment_keys add column client_id_end text not null default '';

-- Orders wait at every provider alike, by whichever of its ways of paying.
drop index orders_awaiting_cards;
create index orders_awaiting_providers on orders (expires_at)
    where state = 'open' and payment_state = 'unpaid' and payment_method in ('card_online', 'paypal');
