//! What every request can reach.

use std::sync::Arc;

use crate::core::Clock;
use crate::db::Db;
use crate::media::Shelf;
use crate::platform::Registry;
use crate::platform::domains::{SystemDns, TxtLookup};
use crate::promotion::LivePromotions;

use super::Config;
use super::limits::{LimitProfile, Limits};
use super::render::Assets;

/// The parts of the running program, cheap to clone.
#[derive(Clone, Debug)]
pub struct AppState {
    /// Settings of the installation.
    pub config: Arc<Config>,
    /// The database.
    pub db: Db,
    /// Which host is which shop, and the shops' settings.
    pub registry: Registry,
    /// Addresses of the style sheet and the browser bundle.
    pub assets: Arc<Assets>,
    /// Pictures and uploads.
    pub media: Shelf,
    /// The time.
    pub clock: Clock,
    /// Where the proof of a domain is looked for.
    pub dns: Arc<dyn TxtLookup>,
    /// How often each client may ask.
    pub limits: Limits,
    /// What changes prices now, per shop.
    pub promotions: LivePromotions,
}

impl AppState {
    /// Puts the parts together, and keeps an eye on the database from now on. To be called in a runtime.
    #[must_use]
    pub fn new(config: Config, db: Db, assets: Assets, clock: Clock) -> Self {
        let db = db.watched();
        let registry = Registry::new(db.clone());
        let limits = Limits::new(config.limit_profile().unwrap_or(LimitProfile::STANDARD));
        Self {
            media: Shelf::new(&config),
            config: Arc::new(config),
            db,
            registry,
            assets: Arc::new(assets),
            clock,
            dns: Arc::new(SystemDns),
            limits,
            promotions: LivePromotions::default(),
        }
    }
}
