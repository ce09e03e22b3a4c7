//! What every request can reach.

use std::sync::Arc;

use axum::http::Extensions;

use crate::core::Clock;
use crate::db::Db;
use crate::media::PictureStore;
use crate::tenancy::Registry;
use crate::tenancy::domains::{SystemDns, TxtLookup};

use super::limits::{LimitProfile, Limits};
use super::render::Assets;
use super::{Config, Memory, Streams};

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
    pub media: PictureStore,
    /// The time.
    pub clock: Clock,
    /// Where the proof of a domain is looked for.
    pub dns: Arc<dyn TxtLookup>,
    /// How often each client may ask.
    pub limits: Limits,
    /// What rooms remember of each shop.
    pub memory: Memory,
    /// Answers that stay open.
    pub streams: Streams,
    /// What rooms above hand to those below: see [`AppState::part`].
    parts: Arc<Extensions>,
}

impl AppState {
    /// Puts the parts together, and keeps an eye on the database from now on. To be called in a runtime.
    /// `parts` are those that only rooms above know; `app` brings them.
    #[must_use]
    pub fn new(config: Config, db: Db, assets: Assets, clock: Clock, parts: Extensions) -> Self {
        let db = db.watched();
        let registry = Registry::new(db.clone());
        let limits = Limits::new(config.limit_profile().unwrap_or(LimitProfile::STANDARD));
        Self {
            media: config.picture_store(),
            streams: Streams::new(&config),
            config: Arc::new(config),
            db,
            registry,
            assets: Arc::new(assets),
            clock,
            dns: Arc::new(SystemDns),
            limits,
            memory: Memory::default(),
            parts: Arc::new(parts),
        }
    }

    /// A part that `app` has handed in, by its type.
    #[must_use]
    pub fn part<T: Send + Sync + 'static>(&self) -> Option<&T> {
        self.parts.get()
    }
}
