-- Where the bill goes, where that is not where the goods go; and the days on which they were said to arrive, which
-- are not worked out anew for a placed order. Null where the buyer named no other address, and where the goods wait
-- for a payment.
alter table orders
    add column billing_address jsonb,
    add column expected_from date,
    add column expected_until date,
    add constraint orders_expected_days_ordered check (expected_from <= expected_until);

-- Whether the days of a shipping method leave Saturdays out; Sundays are never counted.
alter table shipping_methods add column working_days_only boolean not null default false;
