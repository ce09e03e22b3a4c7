//! The shop's clock for pages that tell when a sale ends: theirs may be wrong.

use axum::http::header;
use axum::response::IntoResponse;
use leptos::prelude::*;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::sale::next_end_of;
use super::{LivePromotions, live};
use crate::db::TenantTx;
use crate::storefront::Draw;
use crate::web::{Failure, LiveScript, Outcome, Shop};

/// Where the clock is told.
const PATH: &str = "/live/clock";

/// `GET /live/clock`: milliseconds since 1970.
pub async fn tell_clock(shop: Shop) -> Outcome {
    let kept_nowhere = [(header::CACHE_CONTROL, "no-store")];
    Ok((kept_nowhere, milliseconds(shop.state.clock.now())).into_response())
}

fn milliseconds(at: OffsetDateTime) -> String {
    (at.unix_timestamp_nanos() / 1_000_000).to_string()
}

/// What lets a page without the shop's frame follow the sales that end while it is looked at, where any has an end;
/// once one is over it says so for everybody to see. Drawn with the page, whose scripts alone are let in.
///
/// # Errors
/// When the database refuses.
pub async fn sale_clock(shop: &Shop, tx: &mut TenantTx) -> Result<Draw, Failure> {
    let (live, shop) = (live(shop, tx).await?, shop.clone());
    Ok(Box::new(move || {
        clock(&shop, &live, "sale-over").into_any()
    }))
}

/// For `public/live/countdown.js`: the shop's clock, when the next sale ends, and what is said of it. `#` stands for
/// the number. What has ended is told here once, politely.
pub(super) fn clock(shop: &Shop, live: &LivePromotions, class: &'static str) -> Option<AnyView> {
    let now = shop.state.clock.now();
    let next = next_end_of(live, now)?.format(&Rfc3339).unwrap_or_default();
    let words = &shop.words;
    let days = |count: u32| {
        let values = [("count", count.into()), ("days", "#".into())];
        words.with("sale-ends-days", values)
    };
    let view = view! {
        <p
            id="sale-clock"
            class=class
            role="status"
            data-clock=PATH
            data-now=milliseconds(now)
            data-next=next
            data-day=days(1)
            data-days=days(2)
            data-left=words.with("sale-ends-clock", [("clock", "#".into())])
            data-over=words.t("sale-over")
        ></p>
        <LiveScript name="countdown"/>
    };
    Some(view.into_any())
}
