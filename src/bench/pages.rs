//! CPU time of pages, with a cart in the visitor's session, against the floor.

use std::collections::HashSet;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use reqwest::header::{ACCEPT_ENCODING, COOKIE, HOST};
use reqwest::{Client, Method};

use crate::floor::{CATEGORY_PAGE, PRODUCT_PAGE};
use crate::process::Process;
use crate::report::{Report, median};
use crate::server::{Program, SHOP, Server, await_answer, free_port, postmaster};
use crate::{Result, Scale, catalogue, given, load};

/// Requests at once.
const CLIENTS: usize = 4;
const LARGEST_RATIO: f64 = 4.0;
const LONGEST: Duration = Duration::from_millis(2);

/// One of the two that are compared.
struct Side {
    port: u16,
    process: Process,
}

/// What a page cost, each.
#[derive(Clone, Copy)]
struct Cost {
    program: Duration,
    postgres: Duration,
}

impl Cost {
    fn total(self) -> Duration {
        self.program + self.postgres
    }
}

/// Both pages, plain and compressed.
pub async fn measure(server: &Server, scale: Scale, report: &mut Report) -> Result {
    let cookie = server.session_with_cart().await?;
    let pages = [
        (
            "product page",
            catalogue::product_path().await?,
            PRODUCT_PAGE,
        ),
        (
            "category page",
            catalogue::category_path().await?,
            CATEGORY_PAGE,
        ),
    ];
    for (_, path, file) in &pages {
        let request = server.request(Method::GET, path).header(COOKIE, &cookie);
        let page = request.send().await?.error_for_status()?.text().await?;
        std::fs::write(Path::new(&given("BENCH_FOLDER")?).join(file), page)?;
    }
    let port = free_port()?;
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["floor", &port.to_string()]);
    let mut floor = Program::start(command, "floor.log")?;
    await_answer(&mut floor, &format!("http://127.0.0.1:{port}/")).await?;
    let real = Side {
        port: server.port(),
        process: server.process(),
    };
    let floor_side = Side {
        port,
        process: floor.process(),
    };
    let compared = Compared {
        real,
        floor: floor_side,
        postgres: postmaster().await?,
        client: load::client()?,
        cookie,
    };
    for (what, path, _) in &pages {
        compared.check_content(what, path, report).await?;
        compared
            .page(&format!("{what}: CPU"), path, None, scale, report)
            .await?;
    }
    let (what, path, _) = &pages[0];
    compared
        .page(
            &format!("{what}, compressed (br): CPU"),
            path,
            Some("br"),
            scale,
            report,
        )
        .await?;
    report.note(format!(
        "CPU is user and system time of the server and of all processes of Postgres per page, from `/proc`, \
         {CLIENTS} requests at once, median of {} rounds of {}, both sides in turn. Tenant lookup, session and the \
         number in the cart are included. The floor is a hand-written axum and maud handler in a process of its own \
         that sends the same content from the same queries; what stands around `<main>` it sends as prepared bytes.",
        scale.rounds, scale.requests
    ));
    Ok(())
}

struct Compared {
    real: Side,
    floor: Side,
    postgres: Process,
    client: Client,
    cookie: String,
}

impl Compared {
    async fn page(
        &self,
        what: &str,
        path: &str,
        encoding: Option<&'static str>,
        scale: Scale,
        report: &mut Report,
    ) -> Result {
        for side in [&self.real, &self.floor] {
            self.cost(side, path, encoding, scale.requests / 2).await?;
        }
        let (mut real, mut floor) = (Vec::new(), Vec::new());
        for _ in 0..scale.rounds {
            real.push(
                self.cost(&self.real, path, encoding, scale.requests)
                    .await?,
            );
            floor.push(
                self.cost(&self.floor, path, encoding, scale.requests)
                    .await?,
            );
        }
        let ratios = real.iter().zip(&floor);
        let ratio = median(
            ratios
                .map(|(real, floor)| real.total().as_secs_f64() / floor.total().as_secs_f64())
                .collect(),
        );
        let total = middle(&real, |cost| cost.total());
        let server = middle(&real, |cost| cost.program);
        let floor = middle(&floor, |cost| cost.total());
        let met = ratio <= LARGEST_RATIO && total < LONGEST.as_secs_f64();
        report.compare(
            what,
            format!("{} (server {})", milliseconds(total), milliseconds(server)),
            (milliseconds(floor), ratio),
            "≤ 4 × floor, < 2 ms",
            met,
        );
        Ok(())
    }

    async fn cost(
        &self,
        side: &Side,
        path: &str,
        encoding: Option<&'static str>,
        requests: usize,
    ) -> Result<Cost> {
        let before = (side.process.cpu()?, self.postgres.cpu_with_children()?);
        let (client, cookie) = (self.client.clone(), self.cookie.clone());
        let (address, host) = (side.address(path), side.host());
        load::send(CLIENTS, requests, move |_| {
            let request = client
                .get(&address)
                .header(HOST, &host)
                .header(COOKIE, &cookie);
            let request = request.header("accept", "text/html");
            match encoding {
                Some(encoding) => request.header(ACCEPT_ENCODING, encoding),
                None => request,
            }
        })
        .await?;
        let count = u32::try_from(requests)?;
        Ok(Cost {
            program: (side.process.cpu()? - before.0) / count,
            postgres: self.postgres.cpu_with_children()?.saturating_sub(before.1) / count,
        })
    }

    /// A floor that leaves something out would be too low.
    async fn check_content(&self, what: &str, path: &str, report: &mut Report) -> Result {
        let mut texts = Vec::new();
        let mut sizes = Vec::new();
        for side in [&self.real, &self.floor] {
            let request = self
                .client
                .get(side.address(path))
                .header(HOST, side.host());
            let request = request
                .header(COOKIE, &self.cookie)
                .header("accept", "text/html");
            let page = request.send().await?.error_for_status()?.text().await?;
            sizes.push(page.len());
            texts.push(words(&page));
        }
        let missing: Vec<_> = texts[0].difference(&texts[1]).cloned().collect();
        let share = missing.len() as f64 / texts[0].len() as f64;
        if share > 0.02 {
            return Err(format!("the floor's {what} lacks {missing:?}").into());
        }
        report.note(format!(
            "The {what} (`{path}`) is {} bytes long, the floor's {} bytes.",
            sizes[0], sizes[1]
        ));
        Ok(())
    }
}

impl Side {
    fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    fn host(&self) -> String {
        format!("{SHOP}.localhost:{}", self.port)
    }
}

/// The different words that a page shows.
fn words(page: &str) -> HashSet<String> {
    let body = page.split_once("<body").map_or(page, |(_, body)| body);
    let texts = body
        .split('<')
        .filter_map(|piece| Some(piece.split_once('>')?.1));
    texts
        .flat_map(str::split_whitespace)
        .map(str::to_owned)
        .collect()
}

fn middle(costs: &[Cost], part: impl Fn(Cost) -> Duration) -> f64 {
    median(costs.iter().map(|cost| part(*cost).as_secs_f64()).collect())
}

fn milliseconds(seconds: f64) -> String {
    format!("{:.2} ms", seconds * 1e3)
}
