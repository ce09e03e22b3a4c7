-- A tax is shown by the name that the merchant gave it, in each of the store's languages; the column `name`
-- is that of the first one.
alter table tax_rates add column translations jsonb not null default '{}';

-- The names, rates and amounts of the taxes that an order was sold with: nothing of a placed order is looked
-- up again, and its Quote knows amounts only. Orders from before have none and say "Tax".
alter table orders add column taxes jsonb not null default '[]';
