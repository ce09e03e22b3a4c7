//! SQL of promotions.

pub mod admin;
mod buyer;
mod changes;
mod codes;
mod counters;
mod facts;
mod gifts;
mod live;
mod own_data;
mod read;
mod redemption;
mod row;
mod sales;
mod segment;
mod taking_over;
mod targets;
mod using_again;
mod write;

pub use buyer::customer_of_mailbox;
pub use changes::{ChangeKind, PromotionChange, changes};
pub use codes::{
    MOST_CODES, NewCode, channel_of_cart, channel_of_session, codes_of_cart, drop_code, drop_codes,
    find_code, insert_code, keep_code, public_codes,
};
pub use counters::{Standing, standings};
pub use facts::{heeds_payment, line_facts};
pub use gifts::gifts;
pub use live::live;
pub use own_data::OWN_DATA;
pub use read::{by_id, for_change};
pub use redemption::{NewRedemption, give_back, last_use, names_of_order};
pub(super) use redemption::{redeem, spend_of_campaigns};
pub use sales::{keep_sale_prices, listed_after, listed_of_products, lowest_prices, sale_goes_on};
pub use segment::{NamingPromotion, naming_segment};
pub use taking_over::TAKE_OVER;
pub use targets::target_names;
pub use using_again::use_again;
pub use write::{insert, set_state, update};
