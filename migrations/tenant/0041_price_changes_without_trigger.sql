-- A distributed schema refuses triggers: what writes variants keeps their price changes itself.
drop trigger variants_keep_price_change on variants;
drop function keep_price_change();
