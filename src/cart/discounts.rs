//! What the cart, the drawer and the checkout say about promotions: the form for a code, the codes
//! that were typed, what is missing for a discount, and until when one holds.

mod code_form;

use leptos::prelude::*;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::PricedCart;
use super::codes::FIELD;
use crate::pricing::{PromotionOutcome, RefusedBy};
use crate::promotion::words::{self, is_for_every_buyer, terms};
use crate::promotion::{CartCode, CodeStanding, LivePromotion};
use crate::web::Shop;

pub use code_form::code_form;

/// Where a form stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On the cart's page.
    Cart,
    /// In the drawer, whose script sends forms.
    Drawer,
    /// Beside the checkout, inside whose form it counts.
    Checkout,
}

impl Place {
    fn name(self) -> &'static str {
        match self {
            Self::Cart => "cart",
            Self::Drawer => "drawer",
            Self::Checkout => "checkout",
        }
    }
}

/// The codes of a cart with their state, and what is missing for the discounts that are near.
pub fn told(shop: &Shop, priced: &PricedCart, place: Place) -> impl IntoView + use<> {
    let codes: Vec<_> = priced
        .offers
        .codes
        .iter()
        .map(|code| code_view(shop, priced, code, place))
        .collect();
    let ends: Vec<_> = priced
        .estimate
        .quote
        .promotions
        .iter()
        .filter(|outcome| outcome.applied().is_some())
        .filter_map(|outcome| priced.offers.promotion(&outcome.id))
        .filter(|live| priced.offers.code_of(live.id).is_none())
        .filter_map(|live| {
            let name = live.name(shop.locale, shop.settings().first_locale());
            let left = time_left(shop, priced.offers.now, live.rule.ends_at)?;
            let name = name.to_owned();
            Some(view! { <p class="small">{name} " " {left}</p> })
        })
        .collect();
    view! {
        {(!codes.is_empty()).then(|| view! { <ul class="code-list">{codes}</ul> })}
        <div role="status">{hints(shop, priced)}</div>
        {ends}
    }
}

/// What is missing for each of the discounts that are near.
pub fn hints(shop: &Shop, priced: &PricedCart) -> Option<impl IntoView + use<>> {
    let outcomes = &priced.estimate.quote.promotions;
    let hints: Vec<_> = outcomes
        .iter()
        .filter_map(|outcome| near(shop, priced, outcome))
        .map(|text| view! { <li class="small hint-near">{text}</li> })
        .collect();
    (!hints.is_empty()).then(|| view! { <ul class="hint-list">{hints}</ul> })
}

fn code_view(
    shop: &Shop,
    priced: &PricedCart,
    code: &CartCode,
    place: Place,
) -> impl IntoView + use<> {
    let words = &shop.words;
    let offers = &priced.offers;
    let live = code
        .found
        .as_ref()
        .and_then(|found| offers.live(found.promotion));
    let standing = offers.standing(code);
    let outcome = live.and_then(|live| outcome_of(priced, live));
    let applied = outcome.and_then(PromotionOutcome::applied);
    let state = match (standing, outcome) {
        (CodeStanding::Live, Some(_)) if applied.is_some() => None,
        (CodeStanding::Live, Some(outcome)) => Some(why_not(shop, priced, outcome)),
        (standing, _) => Some(refused(shop, priced, code, standing)),
    };
    let sign_in = outcome
        .and_then(PromotionOutcome::refused)
        .filter(|refused| refused.condition.is_about_customer())
        .filter(|_| standing == CodeStanding::Live && offers.signed_in().is_none())
        .map(|_| sign_in_view(shop, place));
    let taken = applied.map(|amount| {
        let amount = priced.estimate.quote.money(amount).negated();
        shop.money(&amount)
    });
    let ends_at = code.found.as_ref().and_then(|found| found.ends_at);
    let left = (standing == CodeStanding::Live)
        .then(|| time_left(shop, offers.now, ends_at))
        .flatten();
    let terms: Vec<_> = live
        .filter(|_| standing == CodeStanding::Live)
        .map(|live| terms(shop, &live.rule, offers.target_names()))
        .unwrap_or_default()
        .into_iter()
        .map(|sentence| view! { <li>{sentence}</li> })
        .collect();
    let to = if place == Place::Checkout {
        "checkout"
    } else {
        "cart"
    };
    let label = words.with("code-remove-label", [("code", code.shown.clone().into())]);
    let live_mark = (place == Place::Drawer).then_some("");
    let said = live_mark.map(|_| {
        words.with(
            "cart-said-code-removed",
            [("code", code.shown.clone().into())],
        )
    });
    view! {
        <li class="code-entry" data-applied=applied.is_some().then_some("")>
            <span class="code-name">{code.shown.clone()}</span>
            {taken.map(|taken| view! { <span class="number">{taken}</span> })}
            <form method="post" action=shop.href("/cart/codes/remove") data-cart=live_mark data-said=said>
                <input type="hidden" name="to" value=to/>
                <input type="hidden" name=FIELD value=code.normalized.clone()/>
                <button class="button" data-kind="link" data-remove="code" aria-label=label>{words.t("code-remove")}</button>
            </form>
            {state.map(|state| view! { <p class="small code-state">{state}</p> })}
            {sign_in}
            {left.map(|left| view! { <p class="small">{left}</p> })}
            {(!terms.is_empty())
                .then(|| {
                    view! {
                        <details class="small code-terms">
                            <summary>{words.t("code-terms")}</summary>
                            <ul>{terms}</ul>
                        </details>
                    }
                })}
        </li>
    }
}

/// That a code asks for something that is known of signed-in customers only, and the way there and
/// back.
fn sign_in_view(shop: &Shop, place: Place) -> impl IntoView + use<> {
    let back = if place == Place::Checkout {
        "/checkout"
    } else {
        "/cart"
    };
    let href = shop.href(&format!("/account/sign-in?next={back}"));
    view! {
        <p class="small code-state">
            {shop.words.t("code-for-signed-in")} " " <a href=href>{shop.words.t("code-sign-in")}</a>
        </p>
    }
}

/// What became of a promotion.
#[must_use]
pub fn outcome_of<'p>(
    priced: &'p PricedCart,
    live: &LivePromotion,
) -> Option<&'p PromotionOutcome> {
    let id = live.id.to_string();
    let outcomes = &priced.estimate.quote.promotions;
    outcomes.iter().find(|outcome| outcome.id.as_str() == id)
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

/// How long something still holds, once that is less than a day; by the server's clock.
pub fn time_left(
    shop: &Shop,
    now: OffsetDateTime,
    ends_at: Option<OffsetDateTime>,
) -> Option<impl IntoView + use<>> {
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
    let machine = ends_at.format(&Rfc3339).unwrap_or_default();
    Some(view! { <time class="time-left" datetime=machine>{text}</time> })
}
