-- How likely an order is to be a fraud, by what was known when it was placed: score, version of the rules and reasons.
-- It is never reckoned again. From a score of the shop's choice on an order waits for a member of the staff.
alter table orders add column risk jsonb;
alter table orders add column review text;
alter table orders add constraint orders_review_known check (review in ('waiting', 'approved'));
create index orders_in_review on orders (placed_at) where review = 'waiting';

-- From which network a card was tried, for as long as what was tried from there is counted: who tries many cards is stopped.
alter table payment_attempts add column network_hash bytea;
create index payment_attempts_by_network on payment_attempts (network_hash, started_at) where network_hash is not null;
