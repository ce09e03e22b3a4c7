-- Buyers from whom the shop takes no order, or none that is paid at the door. Kept as typed for the staff, and in the
-- forms under which somebody is recognized however they write themselves. An entry has a ground of its own and stays
-- when its customer goes.
create table blocklist_entries (
    id uuid not null,
    email text,
    email_normalized text,
    phone text,
    -- E.164.
    phone_normalized text,
    address jsonb,
    -- As orders.address_hash.
    address_hash bytea,
    -- What is closed to them.
    scope text not null,
    -- For the staff only.
    reason text not null,
    created_at timestamptz not null,
    created_by uuid,
    constraint blocklist_entries_pkey primary key (id),
    constraint blocklist_entries_created_by_fkey foreign key (created_by) references staff_members (id) on delete set null,
    constraint blocklist_entries_scope_known check (scope in ('orders', 'cash')),
    constraint blocklist_entries_email_whole check ((email is null) = (email_normalized is null)),
    constraint blocklist_entries_phone_whole check ((phone is null) = (phone_normalized is null)),
    constraint blocklist_entries_address_whole check ((address is null) = (address_hash is null)),
    constraint blocklist_entries_name_somebody check (coalesce(email, phone, address ->> 'street') is not null)
);
create index blocklist_entries_by_email on blocklist_entries (email_normalized) where email_normalized is not null;
create index blocklist_entries_by_phone on blocklist_entries (phone_normalized) where phone_normalized is not null;
create index blocklist_entries_by_address on blocklist_entries (address_hash) where address_hash is not null;
create index blocklist_entries_created_at on blocklist_entries (created_at desc);
