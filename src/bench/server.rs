//! The program under measurement and its Postgres.

use std::fs::File;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use reqwest::{Client, Method, RequestBuilder, header};
use sqlx::{Connection, PgConnection};

use crate::process::Process;
use crate::{Result, catalogue, given, load};

/// The demo shop that is measured.
pub const SHOP: &str = "lumen";

/// A started program; ended with this value.
pub struct Program {
    child: Child,
}

impl Program {
    /// Starts `command`; what it says goes to a file.
    pub fn start(mut command: Command, log: &str) -> Result<Self> {
        let log = File::create(PathBuf::from(given("BENCH_FOLDER")?).join(log))?;
        command.stdout(log.try_clone()?).stderr(log);
        Ok(Self {
            child: command.spawn()?,
        })
    }

    /// Its process.
    pub fn process(&self) -> Process {
        Process(self.child.id())
    }

    /// Whether it still runs; an error when it failed.
    pub fn is_running(&mut self) -> Result<bool> {
        match self.child.try_wait()? {
            None => Ok(true),
            Some(status) if status.success() => Ok(false),
            Some(status) => Err(format!("a program ended with {status}; see data/bench").into()),
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// `galleria` with these arguments, on the database of this run.
pub fn galleria(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_galleria"));
    command.args(arguments).env("GALLERIA_RATE_LIMITS", "bench");
    command
}

/// A port that nobody has now.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// Waits until something answers at `address`.
pub async fn await_answer(program: &mut Program, address: &str) -> Result {
    let client = load::client()?;
    let began = Instant::now();
    while program.is_running()? && began.elapsed() < Duration::from_secs(30) {
        if client.get(address).send().await.is_ok() {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Err(format!("nothing answers at {address}").into())
}

/// The server of all shops.
pub struct Server {
    program: Program,
    port: u16,
    client: Client,
}

impl Server {
    /// Starts `galleria serve` and waits until it is ready.
    pub async fn start() -> Result<Self> {
        let port = free_port()?;
        let mut command = galleria(&["serve"]);
        command.env("PORT", port.to_string());
        // Five hundred buyers come from one address here.
        command.env("GALLERIA_CONNECTIONS_PER_CLIENT", "1024");
        let mut program = Program::start(command, "server.log")?;
        await_answer(&mut program, &format!("http://127.0.0.1:{port}/readyz")).await?;
        Ok(Self {
            program,
            port,
            client: load::client()?,
        })
    }

    /// Its process.
    pub fn process(&self) -> Process {
        self.program.process()
    }

    /// Its port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The cookie of a new visitor who has put something into a cart.
    pub async fn session_with_cart(&self) -> Result<String> {
        let variants = catalogue::variants(1).await?;
        self.session_with(&variants[0]).await
    }

    /// The same with a certain variant.
    pub async fn session_with(&self, variant: &str) -> Result<String> {
        let fields = [("variant_id", variant), ("quantity", "1")];
        let answer = self
            .request(Method::POST, "/cart/lines")
            .form(&fields)
            .send()
            .await?;
        let cookie = answer
            .headers()
            .get(header::SET_COOKIE)
            .and_then(|cookie| cookie.to_str().ok()?.split(';').next())
            .ok_or_else(|| format!("no session began: {}", answer.status()))?;
        Ok(cookie.to_owned())
    }

    /// A request to the measured shop.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client
            .request(method, format!("http://127.0.0.1:{}{path}", self.port))
            .header(header::HOST, format!("{SHOP}.localhost:{}", self.port))
            .header(header::ACCEPT, "text/html")
    }

    /// The text of a page or file.
    pub async fn get(&self, path: &str) -> Result<String> {
        let answer = self.request(Method::GET, path).send().await?;
        Ok(answer.error_for_status()?.text().await?)
    }

    /// The bytes of a file.
    pub async fn file(&self, path: &str) -> Result<Vec<u8>> {
        let answer = self.request(Method::GET, path).send().await?;
        Ok(answer.error_for_status()?.bytes().await?.to_vec())
    }
}

/// The process that all connections of the database are children of.
pub async fn postmaster() -> Result<Process> {
    let mut connection = PgConnection::connect(&given("DATABASE_URL")?).await?;
    let backend: i32 = sqlx::query_scalar("select pg_backend_pid()")
        .fetch_one(&mut connection)
        .await?;
    let postmaster = Process(u32::try_from(backend)?).parent()?;
    connection.close().await?;
    Ok(postmaster)
}
