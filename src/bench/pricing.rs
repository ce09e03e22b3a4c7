//! The money engine on a large cart: 1,000 live promotions, of which 50 apply (20 in tiers, 10 buy
//! X get Y) and 950 refuse for what is in the lines, on 100 lines of 3 units. The promotions are made
//! ready once, as a shop's are; each cart is priced without explanations and with those of all promotions.

use std::hint::black_box;
use std::time::Instant;

use galleria::pricing::{Faults, Quote, QuoteInput, quote, quote_briefly};
use serde_json::{Value, json};

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

type Outcome = Result<(), Box<dyn std::error::Error>>;

const SAMPLES: usize = 3_000;

fn main() -> Outcome {
    println!("lines  promotions  applied  median µs  p99 µs  explained: median µs  p99 µs");
    for (lines, promotions) in [
        (100, 0),
        (100, 250),
        (100, 500),
        (100, 1_000),
        (100, 2_000),
        (25, 1_000),
        (50, 1_000),
        (200, 1_000),
    ] {
        report(lines, promotions)?;
    }
    Ok(())
}

/// Prints the median and the 99th percentile of one cart, without explanations and with them.
fn report(lines: usize, promotions: usize) -> Outcome {
    let input = input(lines, promotions)?;
    let applied = quote(&input)?
        .promotions
        .iter()
        .filter(|outcome| outcome.applied().is_some())
        .count();
    let (median, p99) = timed(&input, quote_briefly)?;
    let (explained, explained_p99) = timed(&input, quote)?;
    println!(
        "{lines:>5}  {promotions:>10}  {applied:>7}  {median:>9}  {p99:>6}  {explained:>20}  {explained_p99:>6}"
    );
    Ok(())
}

/// The median and the 99th percentile in microseconds, each call timed by itself.
fn timed(
    input: &QuoteInput,
    quote: fn(&QuoteInput) -> Result<Quote, Faults>,
) -> Result<(u128, u128), Faults> {
    let mut times = Vec::with_capacity(SAMPLES);
    for _ in 0..SAMPLES {
        let start = Instant::now();
        black_box(quote(black_box(input)))?;
        times.push(start.elapsed().as_micros());
    }
    times.sort_unstable();
    let at = |hundredth: usize| {
        times
            .get(SAMPLES * hundredth / 100)
            .copied()
            .unwrap_or_default()
    };
    Ok((at(50), at(99)))
}

fn input(lines: usize, promotions: usize) -> Result<QuoteInput, Box<dyn std::error::Error>> {
    let lines: Vec<_> = (0..lines).map(line).collect();
    let promotions: Vec<_> = (0..promotions).map(promotion).collect();
    let file = json!({
        "currency": "EUR", "now": "2026-06-01T12:00:00Z", "time_zone": "Europe/Berlin",
        "lines": lines, "promotions": promotions, "codes": ["WELCOME"],
        "customer": { "segments": ["regular"], "placed_orders": 3 },
        "shipping": [{ "id": "std", "price": "9.90", "tax_rate": "0.19" }],
    });
    Ok(QuoteInput::read(&file)?)
}

fn line(number: usize) -> Value {
    json!({
        "id": format!("line-{number}"),
        "sku": format!("SKU-{number}"),
        "product": format!("product-{}", number / 2),
        "unit_price": format!("{}.{:02}", 5 + number % 40, number * 7 % 100),
        "quantity": 3,
        "categories": [format!("category-{}", number % 10), "all"],
        "collections": [format!("collection-{}", number % 5)],
        "tags": [format!("tag-{}", number % 7), format!("season-{}", number % 4)],
        "attributes": { "colour": format!("colour-{}", number % 8), "size": format!("size-{}", number % 6) },
        "floor_price": if number.is_multiple_of(10) { "3.00" } else { "0" },
        "tax_rate": "0.19",
    })
}

/// As every promotion of a shop has one.
fn id(number: usize) -> String {
    format!("018f0000-0000-7000-8000-{number:012}")
}

/// Every twentieth applies.
fn promotion(number: usize) -> Value {
    if number.is_multiple_of(20) {
        applying(number / 20, number)
    } else {
        refused(number)
    }
}

fn applying(kind: usize, number: usize) -> Value {
    let category = json!({ "categories": [format!("category-{}", kind % 10)] });
    let percent = |percent: &str| json!({ "kind": "percent_off_order", "percent": percent });
    let benefit = match kind % 50 {
        0..20 => json!({
            "kind": "tiers",
            "tiers": [
                { "from": "50.00", "benefit": percent("0.5") },
                { "from": "100.00", "benefit": percent("1") },
                { "from": "90000.00", "benefit": percent("20") },
            ],
        }),
        20..30 => {
            json!({ "kind": "buy_x_get_y", "buy": category, "buy_quantity": 2, "get": category, "percent": "10", "repeat": 3 })
        }
        30..35 => percent("1"),
        35..40 => json!({ "kind": "percent_off_lines", "percent": "2", "select": category }),
        40..43 => json!({ "kind": "amount_off_order", "amount": "2.50" }),
        43..46 => {
            json!({ "kind": "amount_off_units", "amount": "0.20", "select": category, "max_units": 10 })
        }
        46..48 => json!({ "kind": "every_n_units", "n": 3, "percent": "1", "select": category }),
        _ => json!({ "kind": "percent_off_shipping", "percent": "5" }),
    };
    json!({
        "id": id(number),
        "priority": number % 5,
        "created_at": "2026-01-01T00:00:00Z",
        "condition": { "all": [
            { "kind": "contains", "select": category },
            { "kind": "subtotal", "at_least": "50.00" },
        ] },
        "benefits": [benefit],
    })
}

fn refused(number: usize) -> Value {
    let category = json!([format!("category-{}", number % 10)]);
    let contains = |select: Value, quantity: u32| json!({ "kind": "contains", "select": select, "quantity": quantity });
    let condition = match number % 5 {
        0 => contains(json!({ "categories": category }), 1_000),
        1 => json!({ "all": [
            contains(json!({ "categories": category, "tags": [format!("tag-{}", number % 7)] }), 1),
            { "kind": "contains", "select": { "attributes": { "colour": format!("colour-{}", number % 8) } }, "value": "100000.00" },
        ] }),
        2 => contains(
            json!({ "collections": [format!("collection-{}", number % 5)], "price_min": "15.00" }),
            1_000,
        ),
        3 => json!({ "any": [
            contains(json!({ "skus": [format!("SKU-{number}"), "SKU-NONE"], "not_skus": ["SKU-1"] }), 500),
            { "kind": "contains", "select": { "tags": [format!("season-{}", number % 4)] }, "value": "90000.00" },
        ] }),
        _ => json!({ "all": [
            contains(json!({ "categories": ["all"] }), 10),
            { "kind": "subtotal", "at_least": "100000.00" },
        ] }),
    };
    json!({
        "id": id(number),
        "priority": number % 5,
        "created_at": "2026-01-01T00:00:00Z",
        "condition": condition,
        "benefits": [{ "kind": "percent_off_lines", "percent": "10", "select": { "categories": category } }],
    })
}
