-- Orders for nothing count against what is left unpaid, too; an index of unpaid ones alone finds none of them.
drop index orders_open_by_address;
drop index orders_open_by_session;
drop index orders_open_by_customer;
create index orders_open_by_address on orders (address_hash) where state = 'open';
create index orders_open_by_session on orders (session_hash) where state = 'open';
create index orders_open_by_customer on orders (customer_id) where state = 'open';

-- An order's page lists its mails.
create index outbox_order on outbox (order_id) where order_id is not null;

-- What refers to something that is deleted is looked for by it.
create index order_lines_variant on order_lines (variant_id);
create index variants_picture on variants (picture_id) where picture_id is not null;
create index variants_option1 on variants (option1_value_id) where option1_value_id is not null;
create index variants_option2 on variants (option2_value_id) where option2_value_id is not null;
create index variants_option3 on variants (option3_value_id) where option3_value_id is not null;
create index secret_links_staff_member on secret_links (staff_member_id) where staff_member_id is not null;
create index code_batches_customer on code_batches (customer_id) where customer_id is not null;

-- When goods were last changed; lists of them are kept until then.
create index products_changed on products (updated_at);
