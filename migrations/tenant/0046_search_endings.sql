-- Search knows where a word ends: German writes "Leinenschirm" and "Stirnlampe" as one word, and who types
-- "Schirm" or "Lampe" means them too. A word's letters stand a second time, from the last to the first, behind
-- a sign that no word has, so that the index of beginnings answers for endings.

-- As before; and a number parts from the unit that is glued to it: "60x60cm" is "60 × 60 cm".
create or replace function part_words(text) returns text language sql immutable strict parallel safe as $$
    select btrim(regexp_replace(regexp_replace(
        regexp_replace(lower($1),
            '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u02b0-\u02ff\u2000-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\ufe10-\ufe6f]+', ' ', 'g'),
        '(\d) ?x ?(?=\d)', '\1 ', 'g'),
        '(\d)(mm|cm|dm|m|km|ml|cl|dl|l|mg|g|kg|w|kw|v|ma|mah|lm|k|inch|zoll|oz|lb|lbs|ft)(?![^ ])', '\1 \2', 'g'))
$$;

-- The endings of the longer words of a text that `search_words` has read, at one place, so that they take a
-- weight. Words with digits have none.
create function word_endings(text) returns tsvector language sql immutable strict parallel safe as $$
    select coalesce(string_agg(distinct quote_literal('~' || reverse(word)) || ':1', ' '), '')::tsvector
    from regexp_split_to_table($1, ' ') word
    where char_length(word) between 6 and 60 and word !~ '[^[:alpha:]]'
$$;

-- What existing products are found by, written again. New in it: endings, units apart from numbers, and weights
-- that tell names (A) from labels (B), facts (C) and prose (D).
with texts as (
    select p.id,
        concat_ws(' ', p.title, (select string_agg(t.value ->> 'title', ' ') from jsonb_each(p.translations) t)) as titles,
        concat_ws(' ', p.vendor, p.product_type, array_to_string(p.tags, ' '),
            (select string_agg(concat_ws(' ', v.name, (select string_agg(t.value ->> 'name', ' ') from jsonb_each(v.translations) t)), ' ')
             from product_options o join option_values v on v.option_id = o.id where o.product_id = p.id)) as labels,
        (select string_agg(concat_ws(' ', v.sku, replace(search_words(v.sku), ' ', ''), v.barcode), ' ' order by v.position, v.id)
         from variants v where v.product_id = p.id) as numbers,
        concat_ws(' ', p.short_description, (select string_agg(t.value ->> 'short_description', ' ') from jsonb_each(p.translations) t),
            (select string_agg(o.name, ' ') from product_options o where o.product_id = p.id),
            (select string_agg(text #>> '{}', ' ') from jsonb_path_query(p.specification, 'strict $.** ? (@.type() == "string")') text)) as facts,
        concat_ws(' ', p.care_tips, p.description_html,
            (select string_agg(text #>> '{}', ' ') from jsonb_path_query(p.translations, 'strict $.** ? (@.type() == "string")') text)) as prose
    from products p
)
update products set
    search_text = search_words(concat_ws(' ', texts.titles, texts.labels)),
    search = setweight(to_tsvector('simple', search_words(texts.titles)), 'A')
        || setweight(to_tsvector('simple', coalesce(search_words(texts.numbers), '')), 'A')
        || setweight(to_tsvector('simple', search_words(texts.labels)), 'B')
        || setweight(to_tsvector('simple', search_words(texts.facts)), 'C')
        || setweight(to_tsvector('simple', search_words(regexp_replace(left(texts.prose, 200000), '<[^>]*>|&[#[:alnum:]]+;', ' ', 'g'))), 'D')
        || setweight(word_endings(search_words(texts.titles)), 'A')
        || setweight(word_endings(search_words(texts.labels)), 'B')
from texts where products.id = texts.id;
