//! One variant that everybody wants at once: how many get it, and how soon the others are told.

use std::sync::Arc;
use std::time::{Duration, Instant};

use reqwest::Method;
use reqwest::header::COOKIE;
use sqlx::PgConnection;

use super::{as_program, like_the_last_order, order, pgbench};
use crate::Result;
use crate::load::{self, Answer};
use crate::report::Report;
use crate::server::Server;

/// Buyers, all at once.
const BUYERS: usize = 500;
/// Units there are.
const UNITS: usize = 200;
/// Who gets none is told within this.
const PATIENCE: Duration = Duration::from_millis(200);

/// Sends the orders of all buyers in one moment.
pub async fn measure(
    server: &Arc<Server>,
    variant: &str,
    report: &mut Report,
    connection: &mut PgConnection,
) -> Result {
    sqlx::query(
        "update t_lumen.stock_items set on_hand = committed + $2, tracked = true, oversell = false
         where variant_id = $1::uuid",
    )
    .bind(variant)
    .bind(i32::try_from(UNITS)?)
    .execute(&mut *connection)
    .await?;
    let mut orders = Vec::new();
    for number in 0..BUYERS {
        orders.push(order(server, &format!("hot-{number}"), variant).await?);
    }
    let shop = Arc::clone(server);
    let began = Instant::now();
    let answers = load::answers(BUYERS, BUYERS, move |number| {
        let (cookie, fields) = &orders[number];
        as_program(shop.request(Method::POST, "/checkout/orders"))
            .header(COOKIE, cookie)
            .form(fields)
    })
    .await?;
    let took = began.elapsed();
    if let Some(answer) = answers
        .iter()
        .find(|answer| answer.status.is_server_error())
    {
        return Err(format!("an order was answered {}", answer.status).into());
    }
    let (got, none): (Vec<&Answer>, Vec<&Answer>) = answers
        .iter()
        .partition(|answer| answer.status.is_success());
    report.add(
        &format!("{BUYERS} orders at once of a variant of which there are {UNITS}: placed"),
        got.len().to_string(),
        &format!("{UNITS}"),
        got.len() == UNITS,
    );
    let mut waits: Vec<Duration> = none.iter().map(|answer| answer.took).collect();
    waits.sort();
    let told = |share: usize| waits.get(waits.len() * share / 100).copied();
    let (median, p99) = (told(50).unwrap_or_default(), told(99).unwrap_or_default());
    report.add(
        "… told that there are none left, p99 (median)",
        format!("{} ms ({} ms)", p99.as_millis(), median.as_millis()),
        "≤ 200 ms",
        p99 <= PATIENCE,
    );
    let script = like_the_last_order(connection).await?;
    sqlx::query("update t_lumen.stock_items set on_hand = 1000000 where variant_id = $1::uuid")
        .bind(variant)
        .execute(&mut *connection)
        .await?;
    let floor = pgbench("hot_order", &script, &[variant.to_owned()], BUYERS).await?;
    report.rate("… all answered", BUYERS as f64 / took.as_secs_f64(), floor);
    Ok(())
}
