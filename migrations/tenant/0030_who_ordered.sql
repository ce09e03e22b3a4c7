-- Who placed an order, for the caps on open unpaid orders: what a stranger orders in somebody's name
-- must not count against the person who proved the address.
alter table orders
    -- Whether the buyer was signed in with a proven address.
    add column proven boolean not null default false,
    -- The session it was placed in; forgotten once its money arrived or is no longer expected.
    add column session_hash bytea;
update orders o set proven = true
from accounts a where a.id = o.account_id and a.proven_at is not null;
create index orders_open_by_session on orders (session_hash) where state = 'open' and payment_state = 'unpaid';
create index orders_open_by_customer on orders (customer_id) where state = 'open' and payment_state = 'unpaid';

-- An order of 0.00 is paid by nothing: those that wait for a transfer, or for cash at the door, wait no more.
update orders set payment_state = 'paid', payment_method = 'none', expires_at = null,
    state = case when fulfilment_state = 'delivered' then 'completed' else state end
where state = 'open' and payment_state = 'unpaid' and grand_total = 0;
insert into payments (id, order_id, kind, method, amount)
select gen_random_uuid(), id, 'capture', 'none', 0 from orders where payment_method = 'none';
insert into order_events (order_id, kind)
select id, 'paid' from orders where payment_method = 'none';
