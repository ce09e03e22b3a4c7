set search_path = t_lumen, extensions;
delete from cart_codes where code_normalized = 'BENCH10';
delete from coupon_codes where code_normalized = 'BENCH10';
delete from promotions where name like 'bench %';
select pg_notify('galleria_cache', 't_lumen');
