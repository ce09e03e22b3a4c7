//! How long a shopper waits for a code, while 200 promotions are live.

use std::sync::Arc;

use reqwest::Method;
use reqwest::header::{ACCEPT, COOKIE};
use sqlx::{Connection, PgConnection};

use crate::report::Report;
use crate::server::Server;
use crate::{Result, Scale, given, load};

/// Shoppers at once.
const CLIENTS: usize = 8;
/// Carts that the code is typed into.
const CARTS: usize = 64;
/// Milliseconds that 95 of 100 may take at most.
const GOAL: f64 = 50.0;

const PROMOTIONS: &str = include_str!("codes/promotions.sql");
const WITHOUT: &str = include_str!("codes/without.sql");

/// The 95th of 100.
pub async fn measure(server: &Arc<Server>, scale: Scale, report: &mut Report) -> Result {
    let mut connection = PgConnection::connect(&given("DATABASE_URL")?).await?;
    sqlx::raw_sql(PROMOTIONS).execute(&mut connection).await?;
    let mut cookies = Vec::new();
    for _ in 0..CARTS {
        cookies.push(server.session_with_cart().await?);
    }
    let shop = Arc::clone(server);
    let mut took = load::time_each(CLIENTS, scale.writes, move |number| {
        shop.request(Method::POST, "/cart/codes")
            .header(ACCEPT, "application/json")
            .header(COOKIE, &cookies[number % cookies.len()])
            .form(&[("code", "BENCH10")])
    })
    .await?;
    sqlx::raw_sql(WITHOUT).execute(&mut connection).await?;
    connection.close().await?;
    took.sort_unstable();
    let place = (took.len() * 95).div_ceil(100).saturating_sub(1);
    let p95 = took.get(place).ok_or("no code was typed")?.as_secs_f64() * 1_000.0;
    report.add(
        "a code typed into a cart, 200 promotions live, 8 clients, p95",
        format!("{p95:.1} ms"),
        &format!("≤ {GOAL:.0} ms"),
        p95 <= GOAL,
    );
    Ok(())
}
