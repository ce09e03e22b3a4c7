-- An imported description is HTML, a typed one Markdown: read as the other, stars and underscores get lost.
alter table products add column description_format text not null default 'markdown';
alter table products add constraint products_description_format_known check (description_format in ('markdown', 'html'));
-- The name by which product files know a product, where it is not its address: the address is cleaned, cut
-- and made free, and two names may have wished for the same one.
alter table products add column handle text;
alter table products add constraint products_handle_unique unique (handle);
alter table products add constraint products_handle_length check (char_length(handle) <= 500);
