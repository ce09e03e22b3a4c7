//! What the cart says about promotions: the codes that were typed, what is missing for a discount, and until
//! when one holds.

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::{CodeText, EndText};
use crate::cart::PricedCart;
use crate::pricing::{self, PromotionOutcome, RefusedBy};
use crate::promotion::words::{self, is_for_every_buyer, terms};
use crate::promotion::{CartCode, CodeStanding, LivePromotion};
use crate::web::Shop;

/// The codes of a cart, each with what it does or why it does nothing.
pub(super) fn codes(shop: &Shop, priced: &PricedCart, back: &str) -> Vec<CodeText> {
    let codes = priced.offers.codes.iter();
    codes.map(|own| code(shop, priced, own, back)).collect()
}

/// Until when the discounts hold that came by themselves.
pub(super) fn ends(shop: &Shop, priced: &PricedCart) -> Vec<EndText> {
    let outcomes = priced.estimate.quote.promotions.iter();
    outcomes
        .filter(|outcome| outcome.applied().is_some())
        .filter_map(|outcome| priced.offers.promotion(&outcome.id))
        .filter(|live| priced.offers.code_of(live.id).is_none())
        .filter_map(|live| {
            let name = live.name(shop.locale, shop.settings().first_locale());
            Some(EndText {
                left: time_left(shop, priced.offers.now, live.rule.ends_at)?,
                name: name.to_owned(),
            })
        })
        .collect()
}

/// What is missing for each of the discounts that are near.
#[must_use]
pub fn hints(shop: &Shop, priced: &PricedCart) -> Vec<String> {
    let outcomes = priced.estimate.quote.promotions.iter();
    outcomes
        .filter_map(|outcome| near(shop, priced, outcome))
        .collect()
}

fn code(shop: &Shop, priced: &PricedCart, code: &CartCode, back: &str) -> CodeText {
    let words = &shop.words;
    let offers = &priced.offers;
    let live = code
        .found
        .as_ref()
        .and_then(|found| offers.live(found.promotion));
    let standing = offers.standing(code);
    let outcome = live.and_then(|live| outcome_of(priced, live));
    let applied = outcome.and_then(PromotionOutcome::applied);
    let is_live = standing == CodeStanding::Live;
    let wants_sign_in = outcome
        .and_then(PromotionOutcome::refused)
        .is_some_and(|refused| refused.condition.is_about_customer());
    let of = |key: &str| words.with(key, [("code", code.shown.clone().into())]);
    CodeText {
        code: code.shown.clone(),
        taken: applied.map(|amount| {
            let amount = priced.estimate.quote.money(amount).negated();
            shop.money(&amount)
        }),
        state: match (standing, outcome) {
            (CodeStanding::Live, Some(_)) if applied.is_some() => None,
            (CodeStanding::Live, Some(outcome)) => Some(why_not(shop, priced, outcome)),
            (standing, _) => Some(refused(shop, priced, code, standing)),
        },
        sign_in: (is_live && wants_sign_in && offers.signed_in().is_none())
            .then(|| shop.href(&format!("/account/sign-in?next={back}"))),
        left: is_live
            .then(|| {
                let ends_at = code.found.as_ref().and_then(|found| found.ends_at);
                time_left(shop, offers.now, ends_at)
            })
            .flatten(),
        terms: live
            .filter(|_| is_live)
            .map(|live| terms(shop, &live.rule, offers.target_names()))
            .unwrap_or_default(),
        remove: of("code-remove-label"),
        removed: of("cart-said-code-removed"),
    }
}

/// What became of a promotion.
#[must_use]
pub fn outcome_of<'p>(
    priced: &'p PricedCart,
    live: &LivePromotion,
) -> Option<&'p PromotionOutcome> {
    let id = pricing::PromotionId::from(live.id);
    let outcomes = &priced.estimate.quote.promotions;
    outcomes.iter().find(|outcome| outcome.id == id)
}

/// Why a live code does nothing for this cart.
#[must_use]
pub fn why_not(shop: &Shop, priced: &PricedCart, outcome: &PromotionOutcome) -> String {
    let words = &shop.words;
    let Some(refused) = outcome.refused() else {
        return String::new();
    };
    if let Some(missing) = missing(shop, priced, outcome) {
        return missing;
    }
    match refused.condition {
        RefusedBy::Limit | RefusedBy::Budget | RefusedBy::Dates | RefusedBy::Code => {
            words.t("refusal-code-refused")
        }
        RefusedBy::Exclusive | RefusedBy::Group => words.t("code-outdone"),
        RefusedBy::NothingToDiscount => words.t("code-nothing"),
        _ => words.t("code-not-met"),
    }
}

/// What became of a code that can no longer be used; why is told to its owner only.
fn refused(shop: &Shop, priced: &PricedCart, code: &CartCode, standing: CodeStanding) -> String {
    let is_own = code
        .found
        .as_ref()
        .is_some_and(|found| found.is_owned_by(priced.offers.signed_in()));
    let key = match standing {
        CodeStanding::Expired if is_own => "refusal-code-expired",
        CodeStanding::NotStarted if is_own => "refusal-code-not-started",
        CodeStanding::UsedUp if is_own => "refusal-code-used-up",
        _ => "refusal-code-refused",
    };
    shop.words.t(key)
}

/// What is missing for a promotion that comes by itself and asks nothing of the buyer, or for the
/// next level of one that the buyer has.
fn near(shop: &Shop, priced: &PricedCart, outcome: &PromotionOutcome) -> Option<String> {
    let live = priced.offers.promotion(&outcome.id)?;
    let is_told = outcome.applied().is_some()
        || priced.offers.code_of(live.id).is_none() && is_for_every_buyer(&live.rule);
    is_told.then(|| missing(shop, priced, outcome)).flatten()
}

fn missing(shop: &Shop, priced: &PricedCart, outcome: &PromotionOutcome) -> Option<String> {
    let live = priced.offers.promotion(&outcome.id)?;
    let next_tiers = &priced.estimate.next_tiers;
    words::missing(
        shop,
        live,
        outcome,
        next_tiers,
        priced.offers.target_names(),
    )
}

/// How long something still holds, once that is less than a day, by the server's clock: the moment as machines
/// read it, and words.
fn time_left(
    shop: &Shop,
    now: OffsetDateTime,
    ends_at: Option<OffsetDateTime>,
) -> Option<(String, String)> {
    let ends_at = ends_at?;
    let left = ends_at - now;
    if !left.is_positive() || left > time::Duration::DAY {
        return None;
    }
    let minutes = (left.whole_seconds() + 59) / 60;
    let text = shop.words.with(
        "time-left",
        [
            ("hours", (minutes / 60).into()),
            ("minutes", (minutes % 60).into()),
        ],
    );
    Some((ends_at.format(&Rfc3339).unwrap_or_default(), text))
}
