-- A parcel that was to be paid at the door may come back. Who refused it is kept beside it in the forms under which
-- buyers are recognized, so that the next order is known to be theirs.
alter table fulfillments drop constraint fulfillments_state_known;
alter table fulfillments add constraint fulfillments_state_known check (state in ('packed', 'shipped', 'delivered', 'refused'));

create table refused_parcels (
    fulfillment_id uuid not null,
    order_id uuid not null,
    -- E.164; null where none was typed.
    phone text,
    -- As orders.address_hash.
    address_hash bytea not null,
    refused_at timestamptz not null,
    staff_member_id uuid,
    constraint refused_parcels_pkey primary key (fulfillment_id),
    constraint refused_parcels_fulfillment_fkey foreign key (fulfillment_id) references fulfillments (id) on delete cascade,
    constraint refused_parcels_order_fkey foreign key (order_id) references orders (id),
    constraint refused_parcels_staff_member_fkey foreign key (staff_member_id) references staff_members (id) on delete set null
);
create index refused_parcels_order on refused_parcels (order_id);
create index refused_parcels_by_phone on refused_parcels (phone) where phone is not null;
create index refused_parcels_by_address on refused_parcels (address_hash);
