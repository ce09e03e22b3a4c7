-- A sale at the counter: a cart that belongs to the member of the staff who makes it, so that it is still
-- there after a reload, on whatever device.
create table till_sales (
    staff_member_id uuid not null,
    cart_id uuid not null,
    -- Who buys, where that was said.
    customer_id uuid,
    -- An address that is nobody's yet: its customer is registered with the order.
    email text,
    started_at timestamptz not null default now(),
    constraint till_sales_pkey primary key (staff_member_id),
    constraint till_sales_cart_unique unique (cart_id),
    constraint till_sales_staff_member_fkey foreign key (staff_member_id) references staff_members (id) on delete cascade,
    constraint till_sales_cart_fkey foreign key (cart_id) references carts (id) on delete cascade,
    constraint till_sales_customer_fkey foreign key (customer_id) references customers (id) on delete set null,
    constraint till_sales_one_buyer check (num_nonnulls(customer_id, email) <= 1)
);
create index till_sales_customer on till_sales (customer_id) where customer_id is not null;

-- Who pays at the counter need not say who they are.
alter table orders alter column customer_id drop not null;
alter table redemptions alter column customer_id drop not null;

-- What a scanner reads is looked for among all variants.
create index variants_barcode on variants (barcode) where barcode <> '';
