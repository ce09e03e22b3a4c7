//! SQL of customers' wishes for a discount.

mod answer;
mod detail;
mod granting;
mod list;
mod own;
mod own_data;
mod taking_over;

use crate::discount_request::RequestState;

pub use answer::{Answer, OpenRequest, answer_request, lock_request};
pub use detail::{Engagement, RequestDetail, engagement, request};
pub use granting::{granting_promotion, hold_granting, mark_granting};
pub use list::{RequestRow, requests};
pub use own::{OwnRequest, insert_request, requests_of_customer};
pub use own_data::OWN_DATA;
pub use taking_over::TAKE_OVER;

fn state(word: &str) -> sqlx::Result<RequestState> {
    RequestState::parse(word)
        .ok_or_else(|| sqlx::Error::Decode(format!("unknown state of a wish: {word}").into()))
}
