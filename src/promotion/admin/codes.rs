//! `/admin/promotions/{promotion}/codes`: own words, one code per channel, many at once.

mod api;
mod export;
mod form;
mod guess;
mod page;

pub(super) use api::customer_of;
pub use api::{add, add_for_channels, disable, enable, limit, send};
pub use export::download;
pub(super) use form::{BatchForm, customer_in};
pub(super) use guess::{SUGGESTED_LIMIT, is_guessable};
pub use page::show;

use crate::core::{PromotionId, Reason};
use crate::db::TenantTx;
use crate::pricing::CouponCode;
use crate::promotion::store::admin::has_code;
use crate::promotion::store::{NewCode, insert_code};

/// Key of the draft of the form for one code.
fn form_of(id: PromotionId) -> String {
    format!("promotion-codes-{id}")
}

/// Key of the draft of the form for one code per channel.
fn channel_form_of(id: PromotionId) -> String {
    format!("promotion-channels-{id}")
}

/// Where the codes of a promotion are.
pub(super) fn page_of(id: PromotionId) -> String {
    format!("{}/codes", super::page_of(id))
}

/// Own words, one on each line.
pub(super) fn typed_codes(text: &str) -> Result<Vec<CouponCode>, Reason> {
    const MOST: u32 = 50;
    let lines = text.lines().flat_map(|line| line.split(','));
    let codes: Vec<_> = lines
        .filter(|line| !line.trim().is_empty())
        .map(CouponCode::parse)
        .collect::<Result<_, _>>()?;
    if codes.len() > MOST as usize {
        return Err(Reason::TooLong { max: MOST });
    }
    Ok(codes)
}

/// Adds the words that are not the promotion's already; false when somebody else's is among them.
pub(super) async fn add_words(
    tx: &mut TenantTx,
    promotion: PromotionId,
    codes: &[CouponCode],
) -> sqlx::Result<bool> {
    for code in codes {
        let own = NewCode::plain(promotion, code.as_str().to_owned());
        if !has_code(tx, promotion, code).await? && insert_code(tx, &own).await?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}
