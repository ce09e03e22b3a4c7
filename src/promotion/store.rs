//! SQL of promotions.

pub mod admin;
mod buyer;
mod changes;
mod codes;
mod counters;
mod coupon;
mod facts;
mod gifts;
mod lead;
mod live;
mod read;
mod redemption;
mod request;
mod row;
mod sales;
mod segment;
mod targets;
mod write;

pub use buyer::customer_of_mailbox;
pub use changes::{ChangeKind, PromotionChange, changes};
pub use codes::{
    MOST_CODES, NewCode, channel_of_cart, channel_of_session, codes_of_cart, drop_code, drop_codes,
    find_code, insert_code, keep_code,
};
pub use counters::{Standing, standings};
pub use coupon::{CODES_PER_SHEET, HeldCode, held_code, sheet_codes};
pub use facts::line_facts;
pub use gifts::gifts;
pub use lead::{
    LeadCode, LeadRow, NewLead, code_of_lead, delete_lead, free_code, has_lead, insert_lead, leads,
    meet_again,
};
pub use live::live;
pub use read::{by_id, for_change};
pub use redemption::{NewRedemption, give_back, last_use, names_of_order};
pub(super) use redemption::{redeem, spend_of_campaigns};
pub use request::{
    Answer, Engagement, OpenRequest, OwnRequest, RequestDetail, RequestRow, answer_request,
    engagement, granting_promotion, hold_granting, insert_request, lock_request, mark_granting,
    request, requests, requests_of_customer,
};
pub use sales::{keep_sale_prices, listed_after, listed_of_products, lowest_prices, sale_goes_on};
pub use segment::{NamingPromotion, naming_segment, rename_segment};
pub use targets::target_names;
pub use write::{insert, set_state, update};
