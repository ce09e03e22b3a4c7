//! How many lines are put into carts and how many orders are placed, against the bare statements of
//! the same through pgbench.

mod hot;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use reqwest::header::{ACCEPT, COOKIE};
use reqwest::{Method, RequestBuilder};
use sqlx::{AssertSqlSafe, Connection, PgConnection};

use crate::report::Report;
use crate::server::Server;
use crate::{Result, Scale, catalogue, given, load};

/// Shoppers at once.
const CLIENTS: usize = 8;
/// Variants that are bought, so that not all wait for one row of stock.
const VARIANTS: usize = 16;
/// Carts that lines are put into.
const CARTS: usize = 64;

const ADD_TO_CART: &str = include_str!("orders/add_to_cart.sql");
const PLACE_ORDER: &str = include_str!("orders/place_order.sql");
/// The carts that the bare statements work on, one for each client.
const CARTS_OF_FLOOR: &str = include_str!("orders/carts.sql");

/// Both rates.
pub async fn measure(server: &Arc<Server>, scale: Scale, report: &mut Report) -> Result {
    let mut connection = PgConnection::connect(&given("DATABASE_URL")?).await?;
    sqlx::raw_sql(
        "update t_lumen.stock_items set on_hand = 1000000 where tracked and not oversell",
    )
    .execute(&mut connection)
    .await?;
    let variants = catalogue::variants(VARIANTS).await?;
    add_to_cart(server, scale, &variants, report).await?;
    place_order(server, scale, &variants, report, &mut connection).await?;
    hot::measure(server, &variants[0], report, &mut connection).await?;
    report.note(format!(
        "Lines and orders come from {CLIENTS} clients at once, with {VARIANTS} variants; each order has one line, pays \
         cash on delivery and is sent by the real checkout form, whose page was fetched before. The floor is the same \
         statements in the same transaction through pgbench with {CLIENTS} clients."
    ));
    connection.close().await?;
    Ok(())
}

async fn add_to_cart(
    server: &Arc<Server>,
    scale: Scale,
    variants: &[String],
    report: &mut Report,
) -> Result {
    let mut cookies = Vec::new();
    for _ in 0..CARTS {
        cookies.push(server.session_with_cart().await?);
    }
    let (shop, wanted) = (Arc::clone(server), variants.to_vec());
    let took = load::send(CLIENTS, scale.writes, move |number| {
        let fields = [
            ("variant_id", wanted[number % wanted.len()].as_str()),
            ("quantity", "1"),
        ];
        as_program(shop.request(Method::POST, "/cart/lines"))
            .header(COOKIE, &cookies[number % cookies.len()])
            .form(&fields)
    })
    .await?;
    let rate = scale.writes as f64 / took.as_secs_f64();
    let floor = pgbench("add_to_cart", ADD_TO_CART, variants, scale.writes).await?;
    report.rate("lines put into carts", rate, floor);
    Ok(())
}

async fn place_order(
    server: &Arc<Server>,
    scale: Scale,
    variants: &[String],
    report: &mut Report,
    connection: &mut PgConnection,
) -> Result {
    let mut orders = Vec::new();
    for number in 0..scale.writes {
        orders.push(
            order(
                server,
                &number.to_string(),
                &variants[number % variants.len()],
            )
            .await?,
        );
    }
    let shop = Arc::clone(server);
    let took = load::send(CLIENTS, scale.writes, move |number| {
        let (cookie, fields) = &orders[number];
        as_program(shop.request(Method::POST, "/checkout/orders"))
            .header(COOKIE, cookie)
            .form(fields)
    })
    .await?;
    let placed: i64 = sqlx::query_scalar(
        "select count(*) from t_lumen.orders where email like '%@bench.example'",
    )
    .fetch_one(&mut *connection)
    .await?;
    if usize::try_from(placed)? != scale.writes {
        return Err(format!("{placed} orders were placed, not {}", scale.writes).into());
    }
    let rate = scale.writes as f64 / took.as_secs_f64();
    let script = like_the_last_order(connection).await?;
    let floor = pgbench("place_order", &script, variants, scale.writes).await?;
    report.rate("orders placed", rate, floor);
    Ok(())
}

/// A cart and its filled checkout form.
async fn order(
    server: &Server,
    buyer: &str,
    variant: &str,
) -> Result<(String, Vec<(&'static str, String)>)> {
    let cookie = server.session_with(variant).await?;
    let request = server
        .request(Method::GET, "/checkout")
        .header(COOKIE, &cookie);
    let page = request.send().await?.error_for_status()?.text().await?;
    let mut fields = vec![
        ("email", format!("shopper-{buyer}@bench.example")),
        ("name", "Bench Shopper".to_owned()),
        ("street", format!("Bench Street {buyer}")),
        ("postal_code", "10115".to_owned()),
        ("city", "Berlin".to_owned()),
        ("payment_method", "cash_on_delivery".to_owned()),
        ("country", chosen_country(&page)?),
    ];
    for name in ["idempotency_key", "shown_total", "shipping_method"] {
        fields.push((name, value(&page, name)?));
    }
    Ok((cookie, fields))
}

fn as_program(request: RequestBuilder) -> RequestBuilder {
    request.header(ACCEPT, "application/json")
}

/// The value of the first field of that name.
fn value(page: &str, name: &str) -> Result<String> {
    let missing = || format!("the checkout has no {name}");
    let place = page.find(&format!("name=\"{name}\"")).ok_or_else(missing)?;
    let start = page[..place].rfind('<').ok_or_else(missing)?;
    let end = page[place..].find('>').ok_or_else(missing)? + place;
    let (_, rest) = page[start..end]
        .split_once("value=\"")
        .ok_or_else(missing)?;
    Ok(rest.split('"').next().unwrap_or_default().to_owned())
}

fn chosen_country(page: &str) -> Result<String> {
    let missing = "the checkout names no country";
    let (_, rest) = page.split_once("name=\"country\"").ok_or(missing)?;
    let (options, _) = rest.split_once("</select>").ok_or(missing)?;
    let chosen = options.split("<option").find(|option| {
        option
            .split('>')
            .next()
            .is_some_and(|tag| tag.contains("selected"))
    });
    let (_, rest) = chosen
        .and_then(|option| option.split_once("value=\""))
        .ok_or(missing)?;
    Ok(rest.split('"').next().unwrap_or_default().to_owned())
}

/// The statements with the Quote and address of a real order, so that rows are as long.
async fn like_the_last_order(connection: &mut PgConnection) -> Result<String> {
    let (quote, address): (String, String) = sqlx::query_as(
        "select quote::text, shipping_address::text from t_lumen.orders order by number desc limit 1",
    )
    .fetch_one(connection)
    .await?;
    let literal = |text: String| text.replace('\'', "''");
    Ok(PLACE_ORDER
        .replace("{quote}", &literal(quote))
        .replace("{address}", &literal(address)))
}

/// Transactions per second of the script, which names a variant, by as many clients.
async fn pgbench(
    name: &str,
    script: &str,
    variants: &[String],
    transactions: usize,
) -> Result<f64> {
    let url = given("DATABASE_URL")?;
    let mut connection = PgConnection::connect(&url).await?;
    sqlx::raw_sql(AssertSqlSafe(
        CARTS_OF_FLOOR.replace("{variant}", &variants[0]),
    ))
    .execute(&mut connection)
    .await?;
    connection.close().await?;
    let mut command = Command::new(Path::new(&given("BENCH_POSTGRES")?).join("pgbench"));
    command.args(["--no-vacuum", "--protocol=prepared", "--jobs=2"]);
    command.arg(format!("--client={CLIENTS}"));
    command.arg(format!("--transactions={}", transactions.div_ceil(CLIENTS)));
    for (number, variant) in variants.iter().enumerate() {
        let file = PathBuf::from(given("BENCH_FOLDER")?).join(format!("{name}-{number}.sql"));
        std::fs::write(&file, script.replace("{variant}", variant))?;
        command.arg("--file").arg(file);
    }
    let output = tokio::task::spawn_blocking(move || command.arg(url).output()).await??;
    let said = String::from_utf8_lossy(&output.stdout);
    let rate = said
        .lines()
        .find_map(|line| line.strip_prefix("tps = ")?.split(' ').next()?.parse().ok());
    match rate {
        Some(rate) if output.status.success() => Ok(rate),
        _ => Err(format!(
            "pgbench {name}: {said} {}",
            String::from_utf8_lossy(&output.stderr)
        )
        .into()),
    }
}
