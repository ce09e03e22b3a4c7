-- What the buyer has printed for the receiver of a present; empty for nothing.
alter table orders add column gift_message text not null default '';
