alter table code_batches
    -- All codes of the batch are this customer's alone.
    add column customer_id uuid,
    add constraint code_batches_customer_fkey foreign key (customer_id) references customers (id),
    add constraint code_batches_limit_positive check (limit_total > 0);
