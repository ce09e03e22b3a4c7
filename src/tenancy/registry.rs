//! The registry as requests see it: host to tenant, tenant to store, both cached.
//!
//! A change anywhere is told to every node by `notify galleria_cache`; entries also age out.

use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::{PgListener, PgPoolOptions};
use tracing::warn;

use super::{StoreSettings, Tenant, store};
use crate::core::{Kept, TenantName};
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

/// How long a host is remembered.
const HOST: Duration = Duration::from_secs(30);
/// The same of one without a shop: it may get one any moment.
const STRANGE_HOST: Duration = Duration::from_secs(3);

/// How long what was last known is good enough to say that the shop will be back soon.
const LAST: Duration = Duration::from_hours(1);

/// Cached look-ups of tenants and stores.
#[derive(Clone, Debug)]
pub struct Registry {
    db: Db,
    hosts: Kept<Option<Arc<Tenant>>>,
    stores: Kept<Store>,
    // What was known when the database went away: a shop's visitors are told so in the shop's own frame.
    last_hosts: Kept<Tenant>,
    last_stores: Kept<Store>,
}

impl Registry {
    /// An empty cache over `db`.
    #[must_use]
    pub fn new(db: Db) -> Self {
        Self {
            db,
            // Strangers choose hosts: the cache is bounded.
            hosts: Kept::at_most(20_000, HOST),
            stores: Kept::at_most(5_000, Duration::from_secs(60)),
            last_hosts: Kept::at_most(5_000, LAST),
            last_stores: Kept::at_most(5_000, LAST),
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
        if let Some(known) = self.hosts.get(host) {
            return Ok(known.as_ref().clone());
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
                return known_before(&error, self.last_hosts.get(host))
                    .map(Some)
                    .ok_or(error);
            }
        };
        let lifetime = if tenant.is_some() { HOST } else { STRANGE_HOST };
        let known = Arc::new(tenant.clone());
        self.hosts.insert_for(host.to_owned(), known, lifetime);
        if let Some(tenant) = &tenant {
            let tenant = Arc::clone(tenant);
            self.last_hosts.insert(host.to_owned(), tenant);
        }
        Ok(tenant)
    }

    /// The tenant's settings and navigation; while the database is away, as they were.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub async fn store(&self, tenant: &Tenant) -> sqlx::Result<Arc<Store>> {
        if let Some(known) = self.stores.get(tenant.schema.as_str()) {
            return Ok(known);
        }
        let key = tenant.schema.as_str();
        let found = match self.read_store(tenant).await {
            Ok(found) => Arc::new(found),
            Err(error) => {
                return known_before(&error, self.last_stores.get(key)).ok_or(error);
            }
        };
        self.stores.insert(key.to_owned(), Arc::clone(&found));
        self.last_stores.insert(key.to_owned(), Arc::clone(&found));
        Ok(found)
    }

    async fn read_store(&self, tenant: &Tenant) -> sqlx::Result<Store> {
        let mut tx = self.db.begin(&tenant.schema).await?;
        let found = store::load_store(&mut tx, tenant).await?;
        tx.commit().await?;
        Ok(found)
    }

    /// Forgets the tenant's store on this node at once, so that who changed it sees the change.
    pub fn forget(&self, tenant: &Tenant) {
        self.stores.forget(tenant.schema.as_str());
    }

    /// Forgets what is cached on this node.
    pub fn forget_all(&self) {
        self.hosts.forget_all();
        self.stores.forget_all();
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
                    self.stores.forget(schema);
                    self.hosts.forget_all();
                }
            }
        }
    }
}

/// What was known before, where the reason for not knowing better is that nobody can be asked.
fn known_before<T>(error: &sqlx::Error, before: Option<T>) -> Option<T> {
    before.filter(|_| is_gone(error))
}
