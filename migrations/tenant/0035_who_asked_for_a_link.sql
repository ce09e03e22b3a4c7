-- Following a link shows who reads the mail, not who asked for it: a stranger may have typed the address. Where another
-- browser follows it than the one that asked, what the stranger has (a password, a session) must not become good.
alter table secret_links
    -- Hash of the session that asked for the link; null where a password is chosen in any case.
    add column asked_by bytea;
