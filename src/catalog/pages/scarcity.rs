//! `/live/stock/{slug}`: how much there is of a product's variants and how many others are checking out with them, told
//! as it changes.

use std::collections::HashMap;
use std::convert::Infallible;
use std::time::{Duration, Instant};

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderName, header};
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use tokio::time::sleep;
use tracing::warn;
use uuid::Uuid;

use super::buying::{checking_out, stock_of};
use crate::catalog::islands::{Choices, FormData, StockLevel};
use crate::catalog::product::Product;
use crate::catalog::store;
use crate::core::{Error, Slug, VariantId};
use crate::customer;
use crate::db::TenantTx;
use crate::inventory::{self, Holder};
use crate::web::session::SessionToken;
use crate::web::{ClientAddress, Failure, Outcome, Shop, Stream};

/// How long a stream rests between two looks.
const REST: Duration = Duration::from_secs(2);
/// How often a stream shows that it is still there.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// How long a stream lives; its page opens another one, by then perhaps of a suspended shop.
const LIFE: Duration = Duration::from_mins(10);
/// How long a browser waits before it comes back.
const RETURN: Duration = Duration::from_secs(5);

/// Where a product's stock is told.
pub fn path(slug: &str) -> String {
    format!("/live/stock/{slug}")
}

/// Who looks, as far as orders know people.
async fn viewer(shop: &Shop, tx: &mut TenantTx) -> Result<Option<Holder>, Failure> {
    let shopper = customer::here(shop, tx).await?;
    let session = shop.session.as_ref().map(SessionToken::hash);
    Ok(session.map(|session| Holder {
        session,
        account: shopper.map(|shopper| shopper.account),
    }))
}

/// How many others are checking out with each variant of a product that is shown; nothing where nobody is to be told
/// or nobody can pay in a way that takes its time.
pub async fn others(
    shop: &Shop,
    tx: &mut TenantTx,
    product: &Product,
) -> Result<HashMap<VariantId, usize>, Failure> {
    let settings = shop.settings();
    let is_counted = product.variants.iter().any(|it| it.available.is_some());
    let takes_time = settings.card_online || settings.paypal;
    if !settings.shows_scarcity || !takes_time || !is_counted {
        return Ok(HashMap::new());
    }
    let viewer = viewer(shop, tx).await?;
    let scarce = inventory::of_product_in(shop, tx, product.id).await?;
    let scarce = scarce.iter();
    Ok(scarce
        .map(|scarce| (scarce.variant, scarce.others(viewer.as_ref())))
        .collect())
}

/// Whether a page tells of forms as they change: where something is scarce or somebody is checking out.
pub fn is_live(shop: &Shop, forms: &[FormData]) -> bool {
    let is_scarce = |form: &FormData| form.level != StockLevel::Enough || !form.checking.is_empty();
    shop.settings().shows_scarcity && forms.iter().any(is_scarce)
}

/// A product that somebody watches.
struct Watch {
    shop: Shop,
    product: Uuid,
    viewer: Option<Holder>,
    began: Instant,
    /// Hash of what was told last.
    told: Option<String>,
}

/// A stream of events for whoever asks for one, else how it stands now.
pub async fn show(
    shop: Shop,
    client: ClientAddress,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Outcome {
    if !shop.settings().shows_scarcity {
        return Err(Failure::NotFound);
    }
    let slug = Slug::parse(&slug).map_err(|_| Failure::NotFound)?;
    let mut tx = shop.begin().await?;
    let product = store::published_product(&mut tx, &slug).await?;
    let product = product.ok_or(Failure::NotFound)?;
    let viewer = viewer(&shop, &mut tx).await?;
    tx.commit().await?;
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let watch = Watch {
        shop,
        product,
        viewer,
        began: Instant::now(),
        told: header("last-event-id").map(str::to_owned),
    };
    if header(header::ACCEPT.as_str()) != Some("text/event-stream") {
        let text = watch.text().await?.ok_or(Failure::NotFound)?;
        return Ok(([(header::CACHE_CONTROL, "no-store")], text).into_response());
    }
    let place = watch.shop.state.streams.admit(client);
    let place = place.ok_or(Failure::Wire(Error::RateLimited))?;
    let start = (watch, place, Duration::ZERO);
    let events = futures::stream::unfold(start, |(mut watch, place, rest)| async move {
        let event = watch.next(&place, rest).await?;
        Some((Ok::<_, Infallible>(event), (watch, place, REST)))
    });
    let stream = Sse::new(events).keep_alive(KeepAlive::new().interval(HEARTBEAT));
    // Some proxies hold back what they forward.
    let unbuffered = (HeaderName::from_static("x-accel-buffering"), "no");
    Ok(([unbuffered], stream).into_response())
}

impl Watch {
    /// How it stands; nothing when the product has no variants any more.
    async fn text(&self) -> Result<Option<String>, Failure> {
        let scarce = inventory::of_product(&self.shop, self.product).await?;
        let forms = scarce.iter().map(|scarce| FormData {
            checking: checking_out(&self.shop, scarce.others(self.viewer.as_ref())),
            ..stock_of(&self.shop, scarce.variant, scarce.available)
        });
        let forms: Vec<_> = forms.collect();
        Ok((!forms.is_empty()).then(|| Choices::written_stock(&forms)))
    }

    /// The same by the settings of this moment: nothing once the merchant tells it no more.
    async fn look(&mut self) -> Result<Option<String>, Failure> {
        let shop = &mut self.shop;
        shop.store = shop.state.registry.store(&shop.tenant).await?;
        if shop.settings().shows_scarcity {
            self.text().await
        } else {
            Ok(None)
        }
    }

    /// Waits until there is something new to tell; none when the stream ends.
    async fn next(&mut self, place: &Stream, mut rest: Duration) -> Option<Event> {
        loop {
            tokio::select! {
                biased;
                () = place.ended() => return None,
                () = sleep(rest) => {}
            }
            rest = REST;
            if self.began.elapsed() > LIFE {
                return None;
            }
            let text = match self.look().await {
                Ok(text) => text?,
                Err(fault) => {
                    warn!(?fault, "a stream has nothing to tell for now");
                    continue;
                }
            };
            let id = blake3::hash(text.as_bytes()).to_hex().to_string();
            if self.told.as_ref() != Some(&id) {
                let event = Event::default().id(&id).retry(RETURN);
                self.told = Some(id);
                return Some(event.data(text.trim_end()));
            }
        }
    }
}
