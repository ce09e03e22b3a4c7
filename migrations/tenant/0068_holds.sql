-- From which network an order came, hashed, while its goods are held without being paid for: what one network holds is
-- capped, and the merchant sees what belongs together. It is forgotten once nothing is held any more.
alter table orders add column network_hash bytea;
create index orders_open_by_network on orders (network_hash, placed_at) where network_hash is not null;
