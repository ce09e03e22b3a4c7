//! The registry as requests see it: host to tenant, tenant to store, both cached.
//!
//! A change anywhere is told to every node by `notify galleria_cache`; entries also age out.

use std::sync::Arc;
use std::time::{Duration, Instant};

use moka::Expiry;
use moka::future::Cache;
use sqlx::postgres::{PgListener, PgPoolOptions};
use tracing::warn;

use super::{StoreSettings, Tenant, store};
use crate::core::TenantName;
use crate::db::{Db, Health, is_gone};
use crate::ui::Logo;

/// The channel on which nodes tell each other that something cached has changed.
const CHANNEL: &str = "galleria_cache";

/// An entry of the shop's main navigation, in the store's first language and with translations.
#[derive(Clone, Debug)]
pub struct NavigationEntry {
    /// Slug of the category.
    pub slug: String,
    /// Its name.
    pub name: super::LocalText,
    /// The categories in it, and the collections that hold something of it.
    pub below: Vec<NavigationLink>,
}

/// What stands under an entry of the main navigation.
#[derive(Clone, Debug)]
pub struct NavigationLink {
    /// Path of its page.
    pub path: String,
    /// Its name.
    pub name: super::LocalText,
}

/// What every page of a shop needs and few requests change.
#[derive(Clone, Debug)]
pub struct Store {
    /// The settings.
    pub settings: StoreSettings,
    /// Top-level categories.
    pub navigation: Vec<NavigationEntry>,
    /// The shop's own proven domain, if it has one.
    pub domain: Option<String>,
    /// The logo's pictures.
    pub logo: Option<Logo>,
    /// Grows each time that this node reads a store: what is remembered beside one is as old as it.
    pub edition: u64,
}

/// How long a host is remembered. One without a shop only briefly: it may get one any moment.
struct HostLifetime;

impl Expiry<String, Option<Arc<Tenant>>> for HostLifetime {
    fn expire_after_create(
        &self,
        _: &String,
        tenant: &Option<Arc<Tenant>>,
        _: Instant,
    ) -> Option<Duration> {
        Some(Duration::from_secs(if tenant.is_some() { 30 } else { 3 }))
    }
}

/// How long what was last known is good enough to say that the shop will be back soon.
const LAST: Duration = Duration::from_hours(1);

/// Cached look-ups of tenants and stores.
#[derive(Clone, Debug)]
pub struct Registry {
    db: Db,
    hosts: Cache<String, Option<Arc<Tenant>>>,
    stores: Cache<String, Arc<Store>>,
    // What was known when the database went away: a shop's visitors are told so in the shop's own frame.
    last_hosts: Cache<String, Arc<Tenant>>,
    last_stores: Cache<String, Arc<Store>>,
}

impl Registry {
    /// An empty cache over `db`.
    #[must_use]
    pub fn new(db: Db) -> Self {
        Self {
            db,
            // Strangers choose hosts: the cache is bounded.
            hosts: Cache::builder()
                .max_capacity(20_000)
                .expire_after(HostLifetime)
                .build(),
            stores: Cache::builder()
                .max_capacity(5_000)
                .time_to_live(Duration::from_secs(60))
                .build(),
            last_hosts: Cache::builder()
                .max_capacity(5_000)
                .time_to_live(LAST)
                .build(),
            last_stores: Cache::builder()
                .max_capacity(5_000)
                .time_to_live(LAST)
                .build(),
        }
    }

    /// The tenant served under `host`: a subdomain of `platform_host`, or a proven domain of its own. While the
    /// database is away, the one that was.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub async fn tenant_by_host(
        &self,
        host: &str,
        platform_host: &str,
    ) -> sqlx::Result<Option<Arc<Tenant>>> {
        if let Some(known) = self.hosts.get(host).await {
            return Ok(known);
        }
        let subdomain = host
            .strip_suffix(platform_host)
            .and_then(|rest| rest.strip_suffix('.'));
        let found = match subdomain.map(TenantName::parse) {
            _ if self.db.health() == Health::Away => Err(sqlx::Error::PoolTimedOut),
            Some(Ok(name)) => store::tenant_by_name(self.db.pool(), &name).await,
            Some(Err(_)) => Ok(None),
            None => store::tenant_by_domain(self.db.pool(), host).await,
        };
        let tenant = match found {
            Ok(tenant) => tenant.map(Arc::new),
            Err(error) => {
                return known_before(&error, self.last_hosts.get(host).await)
                    .map(Some)
                    .ok_or(error);
            }
        };
        self.hosts.insert(host.to_owned(), tenant.clone()).await;
        if let Some(tenant) = &tenant {
            self.last_hosts
                .insert(host.to_owned(), Arc::clone(tenant))
                .await;
        }
        Ok(tenant)
    }

    /// The tenant's settings and navigation; while the database is away, as they were.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub async fn store(&self, tenant: &Tenant) -> sqlx::Result<Arc<Store>> {
        if let Some(known) = self.stores.get(tenant.schema.as_str()).await {
            return Ok(known);
        }
        let key = tenant.schema.as_str();
        let found = match self.read_store(tenant).await {
            Ok(found) => Arc::new(found),
            Err(error) => {
                return known_before(&error, self.last_stores.get(key).await).ok_or(error);
            }
        };
        self.stores.insert(key.to_owned(), Arc::clone(&found)).await;
        self.last_stores
            .insert(key.to_owned(), Arc::clone(&found))
            .await;
        Ok(found)
    }

    async fn read_store(&self, tenant: &Tenant) -> sqlx::Result<Store> {
        let mut tx = self.db.begin(&tenant.schema).await?;
        let found = store::load_store(&mut tx, tenant).await?;
        tx.commit().await?;
        Ok(found)
    }

    /// Forgets the tenant's store on this node at once, so that who changed it sees the change.
    pub async fn forget(&self, tenant: &Tenant) {
        self.stores.invalidate(tenant.schema.as_str()).await;
    }

    /// Forgets what is cached on this node.
    pub fn forget_all(&self) {
        self.hosts.invalidate_all();
        self.stores.invalidate_all();
    }

    /// Listens for changes told by any node, until the program ends.
    pub async fn listen(self) {
        loop {
            match self.listen_once().await {
                Ok(()) => return,
                Err(cause) => warn!(%cause, "cache listener lost its connection"),
            }
            // What was told meanwhile is unknown.
            self.forget_all();
            tokio::time::sleep(Duration::from_secs(2)).await;
        }
    }

    async fn listen_once(&self) -> sqlx::Result<()> {
        // A connection of its own: one of the pool's would be missed by requests.
        let options = self.db.pool().connect_options().as_ref().clone();
        let pool = PgPoolOptions::new()
            .max_connections(1)
            .connect_with(options)
            .await?;
        let mut listener = PgListener::connect_with(&pool).await?;
        listener.listen(CHANNEL).await?;
        loop {
            let notice = listener.recv().await?;
            match notice.payload() {
                "" => self.forget_all(),
                schema => {
                    self.stores.invalidate(schema).await;
                    self.hosts.invalidate_all();
                }
            }
        }
    }
}

/// What was known before, where the reason for not knowing better is that nobody can be asked.
fn known_before<T>(error: &sqlx::Error, before: Option<T>) -> Option<T> {
    before.filter(|_| is_gone(error))
}
