//! What is scanned or typed, and what comes of it.

use super::{PATH, SCAN, SCANNED, forget, open, set};
use crate::cart::change::MAX_LINES;
use crate::cart::text::outcome_of;
use crate::cart::{self, PricedCart};
use crate::core::{Error, Reason, Refusal, VariantId};
use crate::db::TenantTx;
use crate::gift_card::Recipient;
use crate::identity::Staff;
use crate::pricing::{CouponCode, PromotionOutcome, RefusedBy};
use crate::promotion::{self, CodeStanding, FoundCode};
use crate::till::scan::{LONGEST, guesser};
use crate::till::{Sale, Scanned};
use crate::web::{Failure, FormFields, Outcome};

/// `POST /admin/till/scans`: whatever was scanned or typed.
pub async fn scan(staff: Staff, fields: FormFields) -> Outcome {
    match scanned(&staff, fields.get(SCANNED)).await {
        Ok(place) => staff.shop.see_other(&place),
        Err(Failure::Wire(error)) => {
            let is_guess = matches!(
                &error,
                Error::Refused(
                    Refusal::CodeRefused
                        | Refusal::CodeUsedUp
                        | Refusal::CodeExpired
                        | Refusal::CodeNotStarted
                )
            ) || error == unknown(Reason::Unknown);
            if is_guess {
                let limits = &staff.shop.state.limits;
                limits.count_refused_code(&guesser(&staff));
            }
            staff.shop.reject(SCAN, PATH, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

fn unknown(reason: Reason) -> Error {
    Error::invalid(SCANNED, reason)
}

/// Does what the scanned thing asks for; answers where to go.
async fn scanned(staff: &Staff, typed: &str) -> Result<String, Failure> {
    if typed.trim().is_empty() {
        return Err(unknown(Reason::Required).into());
    }
    if typed.chars().count() > usize::try_from(LONGEST).unwrap_or(usize::MAX) {
        return Err(unknown(Reason::TooLong { max: LONGEST }).into());
    }
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    match Scanned::read(staff, &mut tx, typed).await? {
        Scanned::Variant(variant) => add(staff, &mut tx, variant).await?,
        Scanned::Code(code, found) => apply(staff, &mut tx, &code, &found, typed).await?,
        Scanned::Several => return Err(unknown(Reason::Mismatch).into()),
        Scanned::Nothing => return Err(unknown(Reason::Unknown).into()),
        Scanned::Order { id, by_number } => {
            forget(staff, &mut tx).await?;
            tx.commit().await?;
            let by = if by_number { "?by=number" } else { "" };
            return Ok(format!("{PATH}/orders/{id}{by}"));
        }
    }
    forget(staff, &mut tx).await?;
    tx.commit().await?;
    Ok(PATH.to_owned())
}

/// One more of a variant.
async fn add(staff: &Staff, tx: &mut TenantTx, variant: VariantId) -> Result<(), Failure> {
    let cart = open(staff, tx).await?;
    let (present, lines) = cart::store::contents(tx, cart, variant, &Recipient::default()).await?;
    if present == 0 && lines >= i64::from(MAX_LINES) {
        return Err(Error::Refused(Refusal::CartFull { max: MAX_LINES }).into());
    }
    set(tx, cart, variant, present.saturating_add(1)).await
}

/// Puts a code on the sale when it can be used for this buyer.
async fn apply(
    staff: &Staff,
    tx: &mut TenantTx,
    code: &CouponCode,
    found: &FoundCode,
    typed: &str,
) -> Result<(), Failure> {
    let shop = &staff.shop;
    let cart = open(staff, tx).await?;
    let sale = Sale::of(staff, tx).await?.ok_or(Failure::NotFound)?;
    let standing = found.standing(shop.state.clock.now(), sale.buyer.customer);
    let refusal = match standing {
        CodeStanding::Live => None,
        CodeStanding::NotStarted => Some(Refusal::CodeNotStarted),
        CodeStanding::Expired => Some(Refusal::CodeExpired),
        CodeStanding::UsedUp => Some(Refusal::CodeUsedUp),
        CodeStanding::Unknown | CodeStanding::Foreign | CodeStanding::Disabled => {
            Some(Refusal::CodeRefused)
        }
    };
    if let Some(refusal) = refusal {
        return Err(Error::Refused(refusal).into());
    }
    // A scanned address is not what the buyer would recognize.
    let shown = if typed.contains("://") {
        code.as_str()
    } else {
        typed.trim()
    };
    if !promotion::keep_code(tx, cart, code, shown).await? {
        let max = u32::try_from(promotion::MOST_CODES).unwrap_or(u32::MAX);
        return Err(Error::Refused(Refusal::LimitReached { max }).into());
    }
    if let Some(contents) = sale.contents(shop, tx).await? {
        let priced = sale.priced(shop, tx, contents, None).await?;
        if is_limited(&priced, found) {
            return Err(Error::Refused(Refusal::CodeRefused).into());
        }
    }
    Ok(())
}

/// Whether the buyer has reached a limit of what a code opens.
fn is_limited(priced: &PricedCart, found: &FoundCode) -> bool {
    let live = priced.offers.live(found.promotion);
    let outcome = live.and_then(|live| outcome_of(priced, live));
    let refused = outcome.and_then(PromotionOutcome::refused);
    matches!(
        refused.map(|refused| refused.condition),
        Some(RefusedBy::Limit | RefusedBy::Budget | RefusedBy::Dates)
    )
}
