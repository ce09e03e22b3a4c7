-- How many are checking out with a variant is asked every few seconds while its page is looked at: the few orders
-- that wait for their card are found without looking at all that are unpaid.
create index orders_awaiting_cards on orders (expires_at)
    where state = 'open' and payment_state = 'unpaid' and payment_method = 'card_online';
