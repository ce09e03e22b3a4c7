//! `TestShop`: a platform with the shop `acme`, served on a free port, and a browser without script
//! that keeps cookies.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use galleria::core::{Clock, TenantName};
use galleria::db::{Db, Migrator, SchemaName, TenantTx};
use galleria::tenancy::{self, StoreSettings, Tenant};
use galleria::web::render::Assets;
use galleria::web::{AppState, Config, listening};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::{Client, Method, RequestBuilder, StatusCode, header, redirect};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tokio::net::TcpListener;
use tokio::sync::OnceCell;

/// Without shops.
const TEMPLATE: &str = "galleria_test_template";
/// With the shop `acme`: to copy one is much faster than to make it.
const SHOP_TEMPLATE: &str = "galleria_test_template_shop";

/// A running platform over a database that dies with it.
pub struct TestPlatform {
    pub state: AppState,
    pub address: SocketAddr,
    pub folder: TestFolder,
    _database: TestDatabase,
}

/// A visitor of one shop of a platform.
pub struct TestShop {
    pub platform: Arc<TestPlatform>,
    pub tenant: TenantName,
    client: Client,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: header::HeaderMap,
    pub text: String,
}

impl Answer {
    /// What came back to a request.
    async fn to(request: RequestBuilder) -> Self {
        let response = request.send().await.expect("an answer");
        let (status, headers) = (response.status(), response.headers().clone());
        Self {
            status,
            headers,
            text: response.text().await.expect("a body"),
        }
    }

    /// A header's value, empty when it was not sent.
    pub fn header(&self, name: &str) -> String {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
            .to_owned()
    }

    /// Where the answer sends the browser.
    pub fn location(&self) -> String {
        self.header("location")
    }
}

/// A visitor of the platform's own site.
pub struct Visitor {
    platform: Arc<TestPlatform>,
    client: Client,
}

impl Visitor {
    /// Without cookies.
    pub fn of(platform: &Arc<TestPlatform>) -> Self {
        Self {
            platform: Arc::clone(platform),
            client: browser(platform.address),
        }
    }

    /// Another one, without this one's cookies.
    pub fn stranger(&self) -> Self {
        Self::of(&self.platform)
    }

    /// Gets a page as a browser.
    pub async fn get(&self, path: &str) -> Answer {
        let request = self.request(Method::GET, path);
        Answer::to(request.header(header::ACCEPT, "text/html")).await
    }

    /// Posts a form as a browser; redirects are not followed.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self.request(Method::POST, path).form(fields);
        Answer::to(request.header(header::ACCEPT, "text/html")).await
    }

    /// Posts a form as a program.
    pub async fn post_as_program(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self.request(Method::POST, path).form(fields);
        Answer::to(request.header(header::ACCEPT, "application/json")).await
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let port = self.platform.address.port();
        self.client
            .request(method, format!("http://localhost:{port}{path}"))
    }
}

/// Address of the server function that tells the cart.
pub const READ_CART: &str = "/api/cart/read";

impl TestShop {
    /// A platform with the shop `acme`, standard settings.
    pub async fn open() -> Self {
        Self::open_with(|_| {}).await
    }

    /// The same with the configuration changed first.
    pub async fn open_with(change: impl FnOnce(&mut Config)) -> Self {
        let database = TestDatabase::create(SHOP_TEMPLATE).await;
        let router = galleria::app::router;
        let stop = std::future::pending();
        Self::on(
            TestPlatform::over(database, Clock::system(), change, router, stop).await,
            "acme",
        )
    }

    /// The same by a clock that stands still until it is set.
    pub async fn open_at(now: time::OffsetDateTime) -> Self {
        Self::open_at_with(now, |_| {}).await
    }

    /// The same with the configuration changed first.
    pub async fn open_at_with(now: time::OffsetDateTime, change: impl FnOnce(&mut Config)) -> Self {
        let clock = Clock::standing_at(now);
        let router = galleria::app::router;
        let platform = TestPlatform::start_by(clock, change, router, std::future::pending()).await;
        Self::on(platform, "acme").created().await
    }

    /// A visitor of the shop `name`, which may not exist yet.
    pub fn on(platform: Arc<TestPlatform>, name: &str) -> Self {
        let client = browser(platform.address);
        Self {
            platform,
            tenant: TenantName::parse(name).expect("tenant name"),
            client,
        }
    }

    /// Another visitor of the same shop, without this one's cookies.
    pub fn stranger(&self) -> Self {
        Self::on(Arc::clone(&self.platform), self.tenant.as_str())
    }

    /// A further shop on the same platform, with a visitor.
    pub async fn neighbour(&self, name: &str) -> Self {
        let shop = Self::on(Arc::clone(&self.platform), name);
        shop.create(&StoreSettings {
            name: name.to_owned(),
            ..StoreSettings::default()
        })
        .await;
        shop
    }

    /// The same visitor, once the shop exists.
    pub async fn created(self) -> Self {
        self.create(&StoreSettings {
            name: self.tenant.to_string(),
            ..StoreSettings::default()
        })
        .await;
        self
    }

    async fn create(&self, settings: &StoreSettings) {
        tenancy::create(
            &self.platform.state.db,
            &Migrator::embedded(),
            &self.tenant,
            settings,
            None,
        )
        .await
        .expect("create tenant");
    }

    /// Gets a page as a browser.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(
            self.request(Method::GET, path)
                .header(header::ACCEPT, "text/html"),
        )
        .await
    }

    /// Posts a form as a browser; redirects are not followed.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(
            self.request(Method::POST, path)
                .header(header::ACCEPT, "text/html")
                .form(fields),
        )
        .await
    }

    /// Posts a form as a program.
    pub async fn post_as_program(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(
            self.request(Method::POST, path)
                .header(header::ACCEPT, "application/json")
                .form(fields),
        )
        .await
    }

    /// Calls a server function as an island does.
    pub async fn call(&self, path: &str, question: &serde_json::Value) -> Answer {
        let request = self
            .request(Method::POST, path)
            .header("accept", "application/json")
            .header("x-live", "1")
            .json(question);
        self.send(request).await
    }

    /// Changes the cart as an island does.
    pub async fn change_cart(&self, change: serde_json::Value) -> Answer {
        let question = serde_json::json!({ "change": change, "place": "drawer" });
        self.call("/api/cart/change", &question).await
    }

    /// What the drawer shows.
    pub async fn drawer(&self) -> galleria::cart::view::CartView {
        let answer = self.look(READ_CART).await;
        serde_json::from_str(&answer.text).expect("a cart")
    }

    /// The id of the first line of the cart.
    pub async fn first_line(&self) -> String {
        let html = self.drawer().await.html;
        let id = html.split("data-line=\"").nth(1).expect("a line");
        id.split('"').next().expect("an id").to_owned()
    }

    /// A page, or what a server function tells without being asked anything.
    pub async fn look(&self, path: &str) -> Answer {
        if path.starts_with("/api/") {
            self.call(path, &serde_json::json!({ "place": "drawer" }))
                .await
        } else {
            self.get(path).await
        }
    }

    /// A request to this shop, to be changed before [`TestShop::send`].
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(
            method,
            format!(
                "http://{}.localhost:{}{path}",
                self.tenant,
                self.platform.address.port()
            ),
        )
    }

    /// The shop's public address, without a slash at the end.
    pub fn address(&self) -> String {
        let port = self.platform.address.port();
        format!("http://{}.localhost:{port}", self.tenant)
    }

    /// Sends a request.
    pub async fn send(&self, request: RequestBuilder) -> Answer {
        Answer::to(request).await
    }

    /// The tenant as the registry knows it.
    pub async fn registered(&self) -> Arc<Tenant> {
        let state = &self.platform.state;
        let host = format!("{}.{}", self.tenant, state.config.public_host());
        state
            .registry
            .tenant_by_host(&host, state.config.public_host())
            .await
            .expect("registry")
            .expect("tenant")
    }

    /// A transaction in the shop's schema, for arranging and looking.
    pub async fn tx(&self) -> TenantTx {
        self.platform
            .state
            .db
            .begin(&SchemaName::of(&self.tenant))
            .await
            .expect("begin")
    }

    /// Runs SQL statements in the shop's schema and commits.
    pub async fn sql(&self, statements: &str) {
        let mut tx = self.tx().await;
        sqlx::raw_sql(AssertSqlSafe(statements.to_owned()))
            .execute(&mut *tx)
            .await
            .expect("sql");
        tx.commit().await.expect("commit");
        // As whoever changes the store by a form does.
        let registry = &self.platform.state.registry;
        let tenant = self.registered().await;
        registry.forget(&tenant);
    }

    /// One number from the shop's schema.
    pub async fn count(&self, sql: &str) -> i64 {
        let mut tx = self.tx().await;
        sqlx::query_scalar(AssertSqlSafe(sql.to_owned()))
            .fetch_one(&mut *tx)
            .await
            .expect("count")
    }

    /// One text from the shop's schema.
    pub async fn text(&self, sql: &str) -> String {
        let mut tx = self.tx().await;
        sqlx::query_scalar(AssertSqlSafe(sql.to_owned()))
            .fetch_one(&mut *tx)
            .await
            .expect("text")
    }

    /// Changes the store's settings.
    pub async fn settle(&self, change: impl FnOnce(&mut StoreSettings)) {
        let tenant = self.registered().await;
        let registry = &self.platform.state.registry;
        let mut settings = registry
            .store(&tenant)
            .await
            .expect("store")
            .settings
            .clone();
        change(&mut settings);
        let mut tx = self.tx().await;
        tenancy::store::save_settings(&mut tx, &tenant, &settings)
            .await
            .expect("save settings");
        tx.commit().await.expect("commit");
        registry.forget_all();
    }
}

impl TestPlatform {
    /// Starts a platform without shops.
    pub async fn start(change: impl FnOnce(&mut Config)) -> Arc<Self> {
        Self::start_with(change, galleria::app::router, std::future::pending()).await
    }

    /// The same with other routes, until `stop` is done.
    pub async fn start_with(
        change: impl FnOnce(&mut Config),
        router: impl FnOnce(AppState) -> Router,
        stop: impl Future<Output = ()> + Send + 'static,
    ) -> Arc<Self> {
        Self::start_by(Clock::system(), change, router, stop).await
    }

    /// The same by another clock.
    async fn start_by(
        clock: Clock,
        change: impl FnOnce(&mut Config),
        router: impl FnOnce(AppState) -> Router,
        stop: impl Future<Output = ()> + Send + 'static,
    ) -> Arc<Self> {
        let database = TestDatabase::create(TEMPLATE).await;
        Self::over(database, clock, change, router, stop).await
    }

    async fn over(
        database: TestDatabase,
        clock: Clock,
        change: impl FnOnce(&mut Config),
        router: impl FnOnce(AppState) -> Router,
        stop: impl Future<Output = ()> + Send + 'static,
    ) -> Arc<Self> {
        let folder = TestFolder::create();
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
        let address = listener.local_addr().expect("address");
        let mut config = Config {
            database_url: database.url.clone(),
            database_connections: 8,
            port: address.port(),
            public_url: format!("http://localhost:{}", address.port()),
            data_dir: folder.0.clone(),
            worker: false,
            rate_limits: "bench".to_owned(),
            ..Config::default()
        };
        change(&mut config);
        let db = Db::connect(&config.database_url, config.database_connections)
            .await
            .expect("connect");
        let assets = Assets::load(&config.site_dir);
        let state = galleria::app::state(config, db, assets, clock);
        let (config, router) = (state.config.clone(), router(state.clone()));
        let streams = state.streams.clone();
        let stop = async move {
            stop.await;
            streams.close();
        };
        tokio::spawn(async move { listening::serve(&config, listener, router, stop).await });
        Arc::new(Self {
            state,
            address,
            folder,
            _database: database,
        })
    }
}

/// A client that finds every host on this machine and keeps cookies, but follows no redirect.
fn browser(address: SocketAddr) -> Client {
    struct Here(SocketAddr);
    impl Resolve for Here {
        fn resolve(&self, _: Name) -> Resolving {
            let addresses: Addrs = Box::new(std::iter::once(self.0));
            Box::pin(std::future::ready(Ok(addresses)))
        }
    }
    Client::builder()
        .dns_resolver(Arc::new(Here(address)))
        .no_proxy()
        .cookie_store(true)
        .redirect(redirect::Policy::none())
        .build()
        .expect("client")
}

/// A folder that is removed with its test.
pub struct TestFolder(pub std::path::PathBuf);

impl TestFolder {
    pub fn create() -> Self {
        let path = std::env::temp_dir().join(format!("galleria-test-{}", uuid::Uuid::now_v7()));
        std::fs::create_dir_all(&path).expect("folder");
        Self(path)
    }
}

impl Drop for TestFolder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

struct TestDatabase {
    name: String,
    url: String,
}

impl TestDatabase {
    /// A copy of a template, which the first test of each process brings up to date.
    async fn create(template: &'static str) -> Self {
        static READY: OnceCell<()> = OnceCell::const_new();
        let mut server = server_connection().await;
        READY.get_or_init(|| prepare_templates(&mut server)).await;
        let name = format!("galleria_test_{}", uuid::Uuid::now_v7().simple());
        // Copying a template needs it to have no connection, but many may copy it at once.
        run(&mut server, "select pg_advisory_lock_shared(77201)").await;
        run(
            &mut server,
            &format!("create database {name} template {template} strategy wal_log"),
        )
        .await;
        Self {
            url: database_url(&name),
            name,
        }
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let name = std::mem::take(&mut self.name);
        // The test's own runtime is ending; a thread of its own can still wait.
        let (done, is_gone) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("runtime");
            runtime.block_on(async {
                let mut server = server_connection().await;
                run(
                    &mut server,
                    &format!("drop database if exists {name} with (force)"),
                )
                .await;
            });
            let _ = done.send(());
        });
        // Postgres waits for everybody who is just signing in, and another shop of the test may do so on
        // the very thread that waits here: then it goes on, and the database goes meanwhile.
        let _ = is_gone.recv_timeout(Duration::from_secs(2));
    }
}

async fn prepare_templates(server: &mut PgConnection) {
    let settings = StoreSettings {
        name: "Acme".to_owned(),
        ..StoreSettings::default()
    };
    let of_platform = format!("{:?}", Migrator::embedded());
    // Another program may make another shop.
    let program = std::env::current_exe().and_then(std::fs::metadata);
    let built = program.and_then(|file| file.modified()).ok();
    let of_shop = format!("{of_platform} {settings:?} {built:?}");
    let templates = [(TEMPLATE, of_platform), (SHOP_TEMPLATE, of_shop)]
        .map(|(name, state)| (name, blake3::hash(state.as_bytes()).to_hex().to_string()));
    run(server, "select pg_advisory_lock_shared(77201)").await;
    let mut is_ready = true;
    for (name, state) in &templates {
        is_ready &= state_of(server, name).await.as_ref() == Some(state);
    }
    run(server, "select pg_advisory_unlock_shared(77201)").await;
    if is_ready {
        return;
    }
    run(server, "select pg_advisory_lock(77201)").await;
    for (name, state) in &templates {
        if state_of(server, name).await.as_ref() != Some(state) {
            run(
                server,
                &format!("drop database if exists {name} with (force)"),
            )
            .await;
            run(server, &format!("create database {name}")).await;
            let db = Db::connect(&database_url(name), 2)
                .await
                .expect("connect template");
            let migrator = Migrator::embedded();
            migrator
                .migrate_platform(&db)
                .await
                .expect("migrate template");
            if *name == SHOP_TEMPLATE {
                let acme = TenantName::parse("acme").expect("tenant name");
                tenancy::create(&db, &migrator, &acme, &settings, None)
                    .await
                    .expect("create tenant");
            }
            db.pool().close().await;
            run(server, &format!("comment on database {name} is '{state}'")).await;
        }
    }
    run(server, "select pg_advisory_unlock(77201)").await;
}

/// What a template was made of.
async fn state_of(server: &mut PgConnection, template: &str) -> Option<String> {
    sqlx::query_scalar(
        "select shobj_description(oid, 'pg_database') from pg_database where datname = $1",
    )
    .bind(template)
    .fetch_optional(server)
    .await
    .expect("the template's state")
    .flatten()
}

async fn server_connection() -> PgConnection {
    PgConnection::connect(&server_url())
        .await
        .expect("Postgres answers at TEST_DATABASE_URL")
}

async fn run(server: &mut PgConnection, sql: &str) {
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
        .execute(server)
        .await
        .expect("server statement");
}

fn server_url() -> String {
    std::env::var("TEST_DATABASE_URL")
        .unwrap_or_else(|_| "postgres://galleria:galleria@127.0.0.1:5432/postgres".to_owned())
}

fn database_url(name: &str) -> String {
    let mut url = url::Url::parse(&server_url()).expect("TEST_DATABASE_URL");
    url.set_path(name);
    url.to_string()
}
