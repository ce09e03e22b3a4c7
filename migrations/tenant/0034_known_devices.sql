-- Browsers that somebody has signed in with before. Guesses from anywhere make a sign-in wait everywhere else, but
-- not on these: otherwise whoever knows an address could keep its owner out for as long as they go on guessing.
-- Only a hash of the browser's token is kept; what a device is known for, it is known for in this shop alone.
create table account_devices (
    token_hash bytea not null,
    account_id uuid not null,
    used_at timestamptz not null default now(),
    constraint account_devices_pkey primary key (token_hash, account_id),
    constraint account_devices_account_fkey foreign key (account_id) references accounts (id) on delete cascade
);
create index account_devices_account on account_devices (account_id, used_at desc);

create table staff_devices (
    token_hash bytea not null,
    staff_member_id uuid not null,
    used_at timestamptz not null default now(),
    constraint staff_devices_pkey primary key (token_hash, staff_member_id),
    constraint staff_devices_staff_member_fkey foreign key (staff_member_id) references staff_members (id) on delete cascade
);
create index staff_devices_staff_member on staff_devices (staff_member_id, used_at desc);
