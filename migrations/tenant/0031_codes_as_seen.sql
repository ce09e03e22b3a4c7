-- Codes are compared without marks that nobody sees, and composed (pricing/code.rs). Those that were kept
-- otherwise become so; where two would be the same, the one that is there already stays the only one.
update coupon_codes c set code_normalized = seen.code
from (
    select distinct on (code) id, code from (
        select id, created_at, code_normalized,
               btrim(normalize(regexp_replace(code_normalized, '[\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890-\u0891\u08e2\u115f-\u1160\u17b4-\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]', '', 'g'), NFC)) as code
        from coupon_codes
    ) each
    where code <> code_normalized and code <> ''
      and not exists (select from coupon_codes o where o.code_normalized = each.code)
    order by code, created_at, id
) seen
where c.id = seen.id;
update cart_codes c set code_normalized = seen.code
from (
    select distinct on (cart_id, code) cart_id, code_normalized, code from (
        select cart_id, code_normalized,
               btrim(normalize(regexp_replace(code_normalized, '[\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890-\u0891\u08e2\u115f-\u1160\u17b4-\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]', '', 'g'), NFC)) as code
        from cart_codes
    ) each
    where code <> code_normalized and code <> ''
      and not exists (select from cart_codes o where o.cart_id = each.cart_id and o.code_normalized = each.code)
    order by cart_id, code, code_normalized
) seen
where c.cart_id = seen.cart_id and c.code_normalized = seen.code_normalized;
