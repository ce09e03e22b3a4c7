//! `script/bench`: what a shop costs, as ratios to floors measured in the same run.

#![expect(
    clippy::float_arithmetic,
    reason = "what is measured is no money and rounds itself"
)]

mod assets;
mod catalogue;
mod codes;
mod database;
mod floor;
mod import;
mod load;
mod machine;
mod orders;
mod pages;
mod process;
mod report;
mod segments;
mod server;
mod tenants;

use std::sync::Arc;

use report::{Report, megabytes};
use server::Server;

/// Why a measurement stopped.
type Fault = Box<dyn std::error::Error + Send + Sync>;
type Result<T = ()> = std::result::Result<T, Fault>;

/// How much of everything is measured.
#[derive(Clone, Copy, Debug)]
struct Scale {
    /// Rounds of page requests; their median counts.
    rounds: usize,
    /// Page requests of each round.
    requests: usize,
    /// Lines put into carts, and orders placed.
    writes: usize,
    /// Tenants created one after the other, whose median counts.
    timed_tenants: usize,
    /// Tenants that exist when all are migrated.
    tenants: usize,
    /// Products imported.
    products: usize,
    /// Customers, with ten events each, over whom a segment is counted.
    customers: usize,
}

/// Bytes that the server may hold.
const MOST_IDLE: u64 = 80_000_000;
const MOST_LOADED: u64 = 200_000_000;

const FULL: Scale = Scale {
    rounds: 7,
    requests: 800,
    writes: 2_000,
    timed_tenants: 20,
    tenants: 1_000,
    products: 10_000,
    customers: 1_000_000,
};

const QUICK: Scale = Scale {
    rounds: 3,
    requests: 100,
    writes: 80,
    timed_tenants: 5,
    tenants: 30,
    products: 200,
    customers: 10_000,
};

#[tokio::main]
async fn main() -> Result {
    // `cargo bench` adds an argument of its own.
    let arguments: Vec<_> = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench")
        .collect();
    match arguments
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .as_slice()
    {
        [] | ["all"] => measure(FULL, true).await,
        ["quick"] => measure(QUICK, false).await,
        ["orders"] => measure_orders().await,
        ["floor", port] => floor::serve(port.parse()?).await,
        other => Err(format!("{other:?} is none of \"all\", \"quick\" and \"orders\"").into()),
    }
}

async fn measure(scale: Scale, keep: bool) -> Result {
    let mut report = Report::default();
    let server = Arc::new(Server::start().await?);
    assets::measure(&server, &mut report).await?;
    let idle = server.process().resident()?;
    pages::measure(&server, scale, &mut report).await?;
    orders::measure(&server, scale, &mut report).await?;
    codes::measure(&server, scale, &mut report).await?;
    memory(&server, idle, &mut report)?;
    drop(server);
    tenants::measure(scale, &mut report).await?;
    import::measure(scale, &mut report).await?;
    segments::measure(scale, &mut report).await?;
    report.print();
    if keep {
        std::fs::write("docs/benchmarks.md", report.markdown()?)?;
    }
    Ok(())
}

/// Carts and orders alone.
async fn measure_orders() -> Result {
    let mut report = Report::default();
    let server = Arc::new(Server::start().await?);
    orders::measure(&server, FULL, &mut report).await?;
    report.print();
    Ok(())
}

/// Before the load and at its height.
fn memory(server: &Server, idle: u64, report: &mut Report) -> Result {
    let peak = server.process().peak_resident()?;
    report.add(
        "server's resident memory, idle",
        megabytes(idle),
        "≤ 80 MB",
        idle <= MOST_IDLE,
    );
    report.add(
        "server's resident memory, most under load",
        megabytes(peak),
        "≤ 200 MB",
        peak <= MOST_LOADED,
    );
    Ok(())
}

/// A variable that `script/bench` sets.
fn given(name: &str) -> Result<String> {
    std::env::var(name).map_err(|_| format!("{name} is not set; run script/bench").into())
}
