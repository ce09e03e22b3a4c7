-- Whether a shopper has to choose a value before anything goes into the cart: one tap must not buy the
-- wrong size. Null where the merchant has not said so; then the option's name decides.
alter table product_options add column must_choose boolean;
