-- Search and the text it looks at are split into the same words. The parser of Postgres read "LU-CORD-01-1"
-- as one hyphenated word and the number -1, "oak/walnut" as a path, and a letter with its accent apart as two
-- words; what shoppers typed was split by other rules, and found nothing.

-- Small letters, and single spaces for whatever is neither letter nor digit, in every script and whatever the
-- database's locale takes for a letter. A sign of multiplication between numbers is no word ("60x60", "60 × 60").
create function part_words(text) returns text language sql immutable strict parallel safe as $$
    select btrim(regexp_replace(
        regexp_replace(lower($1),
            '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u02b0-\u02ff\u2000-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\ufe10-\ufe6f]+', ' ', 'g'),
        '(\d) ?x ?(?=\d)', '\1 ', 'g'))
$$;

-- The words of a text as they are written. A soft hyphen parts none.
create function plain_words(text) returns text language sql immutable strict parallel safe as $$
    select part_words(regexp_replace(normalize($1, NFKC), '[\u00ad\u200b-\u200d\u2060\ufeff]', '', 'g'))
$$;

-- The same without the marks of letters: "Größe" is "grosse".
create function search_words(text) returns text language sql stable strict parallel safe as $$
    select part_words(regexp_replace(
        unaccent(regexp_replace(normalize($1, NFKC), '[\u00ad\u200b-\u200d\u2060\ufeff]', '', 'g')),
        '[\u0300-\u036f]', '', 'g'))
$$;

-- The words that name a product, as they are written, by language; under "" those of the store's first
-- language. Corrections of what was typed are looked for among them only: words of prose, and of languages
-- that the reader does not read, are no help.
alter table products add column spelling jsonb not null default '{}';

-- What existing products are found by, written again. New in it: article numbers, also without what parts
-- them, barcodes, names of options, the specification and the care tips, in every language.
with texts as (
    select p.id,
        concat_ws(' ', p.title, (select string_agg(t.value ->> 'title', ' ') from jsonb_each(p.translations) t)) as titles,
        concat_ws(' ', p.vendor, p.product_type, array_to_string(p.tags, ' '),
            (select string_agg(concat_ws(' ', v.name, (select string_agg(t.value ->> 'name', ' ') from jsonb_each(v.translations) t)), ' ')
             from product_options o join option_values v on v.option_id = o.id where o.product_id = p.id)) as labels,
        (select string_agg(concat_ws(' ', v.sku, replace(search_words(v.sku), ' ', ''), v.barcode), ' ' order by v.position, v.id)
         from variants v where v.product_id = p.id) as numbers,
        concat_ws(' ', p.short_description, (select string_agg(t.value ->> 'short_description', ' ') from jsonb_each(p.translations) t)) as short,
        concat_ws(' ', (select string_agg(o.name, ' ') from product_options o where o.product_id = p.id),
            (select string_agg(text #>> '{}', ' ') from jsonb_path_query(p.specification, 'strict $.** ? (@.type() == "string")') text),
            p.care_tips, p.description_html,
            (select string_agg(text #>> '{}', ' ') from jsonb_path_query(p.translations, 'strict $.** ? (@.type() == "string")') text)) as long
    from products p
)
update products set
    search_text = search_words(concat_ws(' ', texts.titles, texts.labels)),
    search = setweight(to_tsvector('simple', search_words(texts.titles)), 'A')
        || setweight(to_tsvector('simple', coalesce(search_words(texts.numbers), '')), 'A')
        || setweight(to_tsvector('simple', search_words(concat_ws(' ', texts.short, texts.labels))), 'B')
        || setweight(to_tsvector('simple', search_words(regexp_replace(left(texts.long, 200000), '<[^>]*>|&[#[:alnum:]]+;', ' ', 'g'))), 'C')
from texts where products.id = texts.id;

with named as (
    select p.id, '' as language, p.title,
        concat_ws(' ', p.product_type, array_to_string(p.tags, ' '),
            (select string_agg(v.name, ' ') from product_options o join option_values v on v.option_id = o.id where o.product_id = p.id)) as labels
    from products p
    union all
    select p.id, t.key, t.value ->> 'title',
        (select string_agg(coalesce(nullif(v.translations -> t.key ->> 'name', ''), v.name), ' ')
         from product_options o join option_values v on v.option_id = o.id where o.product_id = p.id)
    from products p cross join lateral jsonb_each(p.translations) t where t.value ->> 'title' <> ''
), words as (
    select n.id, n.language, to_jsonb(array(
        select distinct word from regexp_split_to_table(plain_words(concat_ws(' ', n.title, n.labels, p.vendor)), ' ') word
        where char_length(word) between 3 and 40)) as words
    from named n join products p on p.id = n.id
)
update products set spelling = s.spelling
from (select id, jsonb_object_agg(language, words) as spelling from words group by id) s where products.id = s.id;
