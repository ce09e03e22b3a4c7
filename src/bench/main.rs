//! `script/bench`: what a shop costs, as ratios to floors measured in the same run.

#![expect(
    clippy::float_arithmetic,
    reason = "what is measured is no money and rounds itself"
)]

mod assets;
mod catalogue;
mod import;
mod load;
mod machine;
mod process;
mod report;
mod server;
mod tenants;

use report::Report;
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
}

const FULL: Scale = Scale {
    rounds: 7,
    requests: 800,
    writes: 2_000,
    timed_tenants: 20,
    tenants: 1_000,
    products: 10_000,
};

const QUICK: Scale = Scale {
    rounds: 3,
    requests: 100,
    writes: 80,
    timed_tenants: 5,
    tenants: 30,
    products: 200,
};

#[tokio::main]
async fn main() -> Result {
    // `cargo bench` adds an argument of its own.
    let argument = std::env::args()
        .skip(1)
        .find(|argument| argument != "--bench");
    match argument.as_deref() {
        None | Some("all") => measure(FULL, true).await,
        Some("quick") => measure(QUICK, false).await,
        Some(other) => Err(format!("{other:?} is neither \"all\" nor \"quick\"").into()),
    }
}

async fn measure(scale: Scale, keep: bool) -> Result {
    let mut report = Report::default();
    let server = Server::start().await?;
    assets::measure(&server, &mut report).await?;
    drop(server);
    tenants::measure(scale, &mut report).await?;
    import::measure(scale, &mut report).await?;
    report.print();
    if keep {
        std::fs::write("docs/benchmarks.md", report.markdown()?)?;
    }
    Ok(())
}

/// A variable that `script/bench` sets.
fn given(name: &str) -> Result<String> {
    std::env::var(name).map_err(|_| format!("{name} is not set; run script/bench").into())
}
