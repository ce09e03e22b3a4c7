//! Codes that a shopper types: put into the cart, taken out of it.

use serde_json::json;

use super::api::{answer, page_of};
use super::change::{Done, Rejected, begin, note_arrival};
use super::quote::{Wishes, offers, quote_cart};
use super::store;
use super::trail::{self, Setback};
use crate::core::{CartId, Error, Refusal};
use crate::customer;
use crate::db::TenantTx;
use crate::pricing::{self, CouponCode, Missing, PromotionOutcome, RefusedBy};
use crate::promotion::{self, CodeStanding, Contact, FoundCode, KnownBy, guesser};
use crate::shipping;
use crate::web::session::{self, Session};
use crate::web::{Arrival, ClientAddress, Failure, Form, FormFields, Outcome, Shop};

/// Key of what there is to say about the last code.
pub const FORM: Form<'static> = Form::of("code", &[FIELD]);
/// The field that a code is typed into.
pub const FIELD: &str = "code";

/// `POST /cart/codes`
pub async fn add(shop: Shop, client: ClientAddress, fields: FormFields) -> Outcome {
    apply(&shop, client, &fields, page_of(&fields)).await
}

/// Puts the typed code into the cart when it can be used, and goes back to `page`.
///
/// # Errors
/// 429 when too many codes were tried, 422 for programs when it cannot be used.
pub async fn apply(shop: &Shop, client: ClientAddress, fields: &FormFields, page: &str) -> Outcome {
    let outcome = put(shop, client, fields.get(FIELD)).await;
    if let Err(Rejected::Form(_, _, Error::RateLimited)) = outcome
        && !shop.is_live
    {
        return Err(Error::RateLimited.into());
    }
    answer(shop, outcome, page).await
}

/// Puts the typed code into the cart when it can be used. Whatever a code cannot be used for, the answer and
/// the way to it are the same.
pub(super) async fn put(shop: &Shop, client: ClientAddress, typed: &str) -> Result<Done, Rejected> {
    // The form may lie inside a larger one, whose fields are kept elsewhere.
    let reject = |error: Error| {
        let mut fields = FormFields::default();
        fields.set(FIELD, typed);
        Rejected::Form(FORM, fields, error)
    };
    let code = match CouponCode::parse(typed) {
        Ok(code) => code,
        Err(reason) => return Err(reject(Error::invalid(FIELD, reason))),
    };
    let mut tx = shop.begin().await?;
    let guesser = guesser(shop, client);
    if shop.state.limits.guessing_pause(&guesser).is_some() {
        return Err(reject(Error::RateLimited));
    }
    let (session, cart) = begin(shop, &mut tx).await?;
    let now = shop.state.clock.now();
    // What is known of them is read once the cart holds the code: before, it is another cart's.
    let shopper = customer::here(shop, &mut tx).await?;
    let customer = shopper.and_then(|shopper| shopper.customer);
    let today = promotion::today(shop, now);
    let found = promotion::find_code(&mut tx, &code, today).await?;
    let standing = found
        .as_ref()
        .map_or(CodeStanding::Unknown, |found| found.standing(now, customer));
    let refusal = match (&found, standing) {
        (Some(found), CodeStanding::Live) => {
            let by_code = found.channel.as_deref().and_then(Arrival::by_channel);
            let cookie = match &by_code {
                Some(arrival) => Some(arrival.cookie(&shop.state.config)?),
                None => None,
            };
            let shop = &arrived(shop, by_code);
            if cookie.is_some() {
                note_arrival(shop, &mut tx, cart).await?;
            }
            match attempt(shop, &mut tx, &session, cart, &code, typed, found).await? {
                CodeAttempt::Kept(outcome) => {
                    if outcome
                        .as_ref()
                        .is_some_and(|outcome| outcome.refused().is_some())
                    {
                        let setback = code_setback(typed, "unmet");
                        trail::keep(&mut tx, shop, cart, &[setback]).await?;
                    }
                    let mut done = accepted(shop, tx, session, &code, outcome).await?;
                    done.cookie = cookie;
                    return Ok(done);
                }
                CodeAttempt::Refused(refusal) => refusal,
            }
        }
        (Some(found), standing) if found.is_owned_by(customer) => true_reason(standing),
        _ => Refusal::CodeRefused,
    };
    drop(tx);
    trail::set_back(shop, &code_setback(typed, why(standing))).await?;
    shop.state.limits.count_refused_code(&guesser);
    Err(reject(refusal.into()))
}

/// Who uses a code came from where it was handed out.
fn arrived(shop: &Shop, by_code: Option<Arrival>) -> Shop {
    let mut shop = shop.clone();
    shop.arrival = by_code.or(shop.arrival);
    shop
}

/// What became of a code that was put into a cart.
enum CodeAttempt {
    /// It stays; with what became of its promotion, where the cart can be priced.
    Kept(Option<PromotionOutcome>),
    /// It cannot be used.
    Refused(Refusal),
}

/// Puts a live code into the cart and looks what it comes to there. One that counts against a limit
/// which this buyer has reached cannot be used either.
async fn attempt(
    shop: &Shop,
    tx: &mut TenantTx,
    session: &Session,
    cart: CartId,
    code: &CouponCode,
    typed: &str,
    found: &FoundCode,
) -> Result<CodeAttempt, Failure> {
    if !promotion::keep_code(tx, cart, code, typed.trim()).await? {
        let max = u32::try_from(promotion::MOST_CODES).unwrap_or(u32::MAX);
        return Ok(CodeAttempt::Refused(Refusal::LimitReached { max }));
    }
    let Some(cart) = store::of_session(tx, &session.hash, shop.locale).await? else {
        return Ok(CodeAttempt::Kept(None));
    };
    let offers = offers(shop, tx, &cart, KnownBy::Session(Contact::default())).await?;
    let tariff = shipping::tariff(shop, tx).await?;
    let country = cart.country.unwrap_or(shop.settings().country);
    let to = tariff.estimated(country, &cart.region);
    let estimate = match quote_cart(shop, &tariff, &cart, &offers, &to, Wishes::default()) {
        Ok(estimate) => estimate,
        // The cart's page says what is wrong; the code waits for what can be priced.
        Err(Failure::Wire(Error::Refused(Refusal::CartTooLarge))) => {
            return Ok(CodeAttempt::Kept(None));
        }
        Err(failure) => return Err(failure),
    };
    let id = pricing::PromotionId::from(found.promotion);
    let outcome = estimate
        .quote
        .promotions
        .into_iter()
        .find(|outcome| outcome.id == id);
    let refused = outcome.as_ref().and_then(PromotionOutcome::refused);
    Ok(match refused.map(|refused| refused.condition) {
        Some(RefusedBy::Limit | RefusedBy::Budget) if found.customer.is_some() => {
            CodeAttempt::Refused(Refusal::CodeUsedUp)
        }
        Some(RefusedBy::Limit | RefusedBy::Budget | RefusedBy::Dates) => {
            CodeAttempt::Refused(Refusal::CodeRefused)
        }
        _ => CodeAttempt::Kept(outcome),
    })
}

async fn accepted(
    shop: &Shop,
    mut tx: TenantTx,
    session: Session,
    code: &CouponCode,
    outcome: Option<PromotionOutcome>,
) -> Result<Done, Failure> {
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    let amount = outcome.as_ref().and_then(PromotionOutcome::applied);
    let refused = outcome.as_ref().and_then(PromotionOutcome::refused);
    let missing = refused.and_then(|refused| refused.missing);
    Ok(Done {
        answer: json!({
            "code": code,
            "applied": amount.is_some(),
            "amount": amount,
            "condition": refused.map(|refused| refused.condition),
            "missing": missing.map(|missing| match missing {
                Missing::Amount(amount) => json!(amount),
                Missing::Number(number) => json!(number),
            }),
        }),
        session,
        cookie: None,
    })
}

/// `POST /cart/codes/remove`
pub async fn remove(shop: Shop, fields: FormFields) -> Outcome {
    let outcome = take_out(&shop, fields.get(FIELD)).await;
    answer(&shop, outcome, page_of(&fields)).await
}

/// Takes a code out of the cart.
pub(super) async fn take_out(shop: &Shop, code: &str) -> Result<Done, Rejected> {
    let token = shop.session.as_ref().ok_or(Failure::NotFound)?;
    let code = CouponCode::parse(code).map_err(|_| Failure::NotFound)?;
    let mut tx = shop.begin().await?;
    let session = session::open(&mut tx, &shop.state.config, Some(token)).await?;
    let cart = session.cart.ok_or(Failure::NotFound)?;
    store::lock(&mut tx, cart).await?;
    promotion::drop_code(&mut tx, cart, &code).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    Ok(Done {
        answer: json!({ "removed": code }),
        session,
        cookie: None,
    })
}

fn code_setback(typed: &str, why: &'static str) -> Setback {
    Setback::Code {
        code: typed.trim().to_owned(),
        why,
    }
}

/// Why a code cannot be used, for the merchant.
fn why(standing: CodeStanding) -> &'static str {
    match standing {
        CodeStanding::NotStarted => "not_started",
        CodeStanding::Expired => "expired",
        // A live one is refused here only where a limit of this buyer is reached.
        CodeStanding::UsedUp | CodeStanding::Live => "used_up",
        CodeStanding::Unknown | CodeStanding::Foreign | CodeStanding::Disabled => "unknown",
    }
}

fn true_reason(standing: CodeStanding) -> Refusal {
    match standing {
        CodeStanding::NotStarted => Refusal::CodeNotStarted,
        CodeStanding::Expired => Refusal::CodeExpired,
        CodeStanding::UsedUp => Refusal::CodeUsedUp,
        _ => Refusal::CodeRefused,
    }
}
