//! The floor: the same content from the same queries, by hand-written axum handlers and maud, in a
//! process of its own with a pool of its own.
//!
//! It reads through the rooms' own stores, so that both always run the same SQL in the same shape of
//! transaction. What stands around `<main>` is the same for every visitor but for the number in the
//! cart; it is taken from the real page and sent as it is, as maud would send literals. No limits,
//! logs, metrics, nonces or languages.

mod buy_box;
mod buying;
mod category;
mod parts;
mod product;

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use galleria::core::{Locale, TenantName};
use galleria::db::{Db, SchemaName, TenantTx};
use galleria::tenancy::{Registry, StoreSettings};
use galleria::web::session::SessionToken;
use maud::Markup;
use tower_http::compression::CompressionLayer;

use crate::server::SHOP;
use crate::{Fault, Result, given};

/// The file in which the real page lies that the frame is taken from.
pub const PRODUCT_PAGE: &str = "product.html";
/// The same for the category.
pub const CATEGORY_PAGE: &str = "category.html";

/// What the handlers know from the start.
struct Floor {
    db: Db,
    schema: SchemaName,
    settings: StoreSettings,
    locale: Locale,
    product: Frame,
    category: Frame,
}

/// A page without its `<main>` and without the number in the cart.
struct Frame {
    before_units: String,
    after_units: String,
    end: String,
    /// What the product's buy box is called in the browser bundle.
    island: String,
}

/// Serves both pages on `port` until the process is ended.
pub async fn serve(port: u16) -> Result {
    let db = Db::connect(&given("DATABASE_URL")?, 16).await?;
    let name = TenantName::parse(SHOP).map_err(|_| "the demo shop has a strange name")?;
    let registry = Registry::new(db.clone());
    let tenant = registry
        .tenant_by_host(&format!("{SHOP}.localhost"), "localhost")
        .await?
        .ok_or("there is no demo shop")?;
    let settings = registry.store(&tenant).await?.settings.clone();
    let floor = Floor {
        db,
        schema: SchemaName::of(&name),
        locale: settings.first_locale(),
        settings,
        product: Frame::read(PRODUCT_PAGE)?,
        category: Frame::read(CATEGORY_PAGE)?,
    };
    let app = Router::new()
        .route("/products/{slug}", get(product::show))
        .route("/categories/{slug}", get(category::show))
        .layer(CompressionLayer::new())
        .with_state(Arc::new(floor));
    let listener = tokio::net::TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], port))).await?;
    axum::serve(listener, app).await?;
    Ok(())
}

type Shared = State<Arc<Floor>>;

/// Anything that goes wrong ends the measurement.
struct Broken(Fault);

impl<E: Into<Fault>> From<E> for Broken {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl IntoResponse for Broken {
    fn into_response(self) -> axum::response::Response {
        (StatusCode::INTERNAL_SERVER_ERROR, self.0.to_string()).into_response()
    }
}

/// The visitor's session, as the real cookie names it.
fn session(headers: &HeaderMap) -> Option<Vec<u8>> {
    let cookies = headers.get(header::COOKIE)?.to_str().ok()?;
    let mut pairs = cookies
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='));
    let (_, token) = pairs.find(|(name, _)| *name == "session")?;
    Some(SessionToken::parse(token)?.hash())
}

/// Units in the visitor's cart; the query that the real frame asks.
async fn cart_units(tx: &mut TenantTx, session: Option<&[u8]>) -> sqlx::Result<i64> {
    let Some(session) = session else {
        return Ok(0);
    };
    sqlx::query_scalar(
        "select coalesce(sum(l.quantity), 0)
         from sessions s join line_items l on l.cart_id = s.cart_id
         where s.token_hash = $1 and s.expires_at > now()",
    )
    .bind(session)
    .fetch_one(&mut **tx)
    .await
}

impl Frame {
    fn read(file: &str) -> Result<Self> {
        let page =
            std::fs::read_to_string(std::path::Path::new(&given("BENCH_FOLDER")?).join(file))?;
        let strange = || format!("{file} is no page of the shop");
        let (before, rest) = page.split_once("<main").ok_or_else(strange)?;
        let (main, end) = rest.split_once("</main>").ok_or_else(strange)?;
        let (before_units, units) = before.split_once("data-count=\"").ok_or_else(strange)?;
        let (_, after_units) = units.split_once("</span>").ok_or_else(strange)?;
        let island = main
            .split_once("data-component=\"")
            .and_then(|(_, name)| name.split_once('"'))
            .map_or("", |(name, _)| name);
        Ok(Self {
            before_units: before_units.to_owned(),
            after_units: after_units.to_owned(),
            end: end.to_owned(),
            island: island.to_owned(),
        })
    }

    fn around(&self, units: i64, main: Markup) -> impl IntoResponse + use<> {
        let main = main.into_string();
        let mut page = String::with_capacity(
            self.before_units.len() + self.after_units.len() + self.end.len() + main.len() + 64,
        );
        page.push_str(&self.before_units);
        page.push_str(&format!("data-count=\"{units}\">{units}</span>"));
        page.push_str(&self.after_units);
        page.push_str(&main);
        page.push_str(&self.end);
        let caching = (header::CACHE_CONTROL, "private, no-cache");
        let policy = (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        );
        ([caching, policy], Html(page))
    }
}
