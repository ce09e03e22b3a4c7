-- What people ask the shop, with or without an order or an account. The number is what they say when they ask again.
create sequence question_numbers start with 1001;

create table questions (
    id uuid not null,
    number bigint not null,
    -- May be empty.
    name text not null default '',
    email text not null,
    -- For counting how many came from one address.
    email_normalized text not null,
    subject text not null,
    message text not null,
    -- Held: looks like advertising, and waits for a member of the staff to look at it.
    state text not null,
    answer text not null default '',
    answered_at timestamptz,
    answered_by uuid,
    locale text not null,
    -- Who may see the number, for a while.
    session_hash bytea,
    asked_at timestamptz not null,
    constraint questions_pkey primary key (id),
    constraint questions_number_unique unique (number),
    constraint questions_answered_by_fkey foreign key (answered_by) references staff_members (id) on delete set null,
    constraint questions_state_known check (state in ('open', 'held', 'answered')),
    constraint questions_answer_whole check ((state = 'answered') = (answered_at is not null and answer <> ''))
);
create index questions_by_state on questions (state, asked_at);
create index questions_by_email on questions (email_normalized, asked_at);
create index questions_by_session on questions (session_hash) where session_hash is not null;
