-- A password alone can be guessed, read over a shoulder or typed into a false page. A member of the staff may add a
-- second factor: codes of an app that shares a secret with the shop (RFC 6238).
create table second_factors (
    staff_member_id uuid not null,
    -- Which of the installation's keys sealed the secret: a copy of the database alone makes no codes.
    key_id text not null,
    secret bytea not null,
    set_up_at timestamptz not null,
    -- Null until a first code has shown that the app has the secret.
    confirmed_at timestamptz,
    -- The latest step of thirty seconds whose code was accepted: no code counts twice, nor an older one after it.
    last_step bigint not null default 0,
    constraint second_factors_pkey primary key (staff_member_id),
    constraint second_factors_staff_member_fkey foreign key (staff_member_id) references staff_members (id) on delete cascade
);

-- For whoever has lost the app. Hashes; a row goes when its code is used.
create table recovery_codes (
    staff_member_id uuid not null,
    code_hash bytea not null,
    constraint recovery_codes_pkey primary key (staff_member_id, code_hash),
    constraint recovery_codes_staff_member_fkey foreign key (staff_member_id) references staff_members (id) on delete cascade
);

-- The password was right, the code is still to come. The browser has the token, here is its hash.
create table half_sign_ins (
    token_hash bytea not null,
    staff_member_id uuid not null,
    expires_at timestamptz not null,
    constraint half_sign_ins_pkey primary key (token_hash),
    constraint half_sign_ins_staff_member_fkey foreign key (staff_member_id) references staff_members (id) on delete cascade
);
create index half_sign_ins_staff_member on half_sign_ins (staff_member_id);

-- Until when a browser is asked for the password only.
alter table staff_devices add column trusted_until timestamptz;
