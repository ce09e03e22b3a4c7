-- What the law keeps of buyers whose data was erased: who bought, locked away from everybody but those whom the tax office
-- may ask. The order itself says nothing of its buyer any more; when the term ends the row here goes, and nothing is left.
create table locked_order_data (
    order_id uuid not null,
    email text not null,
    phone text not null,
    shipping_address jsonb not null,
    billing_address jsonb,
    note text not null,
    constraint locked_order_data_pkey primary key (order_id),
    constraint locked_order_data_order_fkey foreign key (order_id) references orders (id)
);

-- When the data of its buyer was erased.
alter table orders add column erased_at timestamptz;

alter table secret_links
    drop constraint secret_links_purpose_known,
    add constraint secret_links_purpose_known
        check (purpose in ('invitation', 'password_reset', 'account_proof', 'account_password', 'account_email', 'account_erasure'));
