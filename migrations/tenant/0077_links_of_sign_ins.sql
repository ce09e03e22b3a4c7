-- A link that signs in, and those by which an owner says that a sign-in was not theirs.
alter table secret_links
    drop constraint secret_links_purpose_known,
    add constraint secret_links_purpose_known
        check (purpose in ('invitation', 'password_reset', 'account_proof', 'account_password', 'account_email',
                           'account_erasure', 'account_sign_in', 'account_not_me', 'staff_not_me'));
