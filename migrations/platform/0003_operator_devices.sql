-- Browsers that an operator has signed in with before; see the tenants' tables of the same purpose.
create table platform.operator_devices (
    token_hash bytea not null,
    operator_id uuid not null,
    used_at timestamptz not null default now(),
    constraint operator_devices_pkey primary key (token_hash, operator_id),
    constraint operator_devices_operator_fkey foreign key (operator_id) references platform.operators (id) on delete cascade
);
