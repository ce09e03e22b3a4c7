//! The admin's part of the route table: every address with the right it needs. The right is
//! checked before the handler runs, so that none can forget it.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::http::Method;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{MethodFilter, any, on};

use super::failure;
use crate::identity::{Right, guard};
use crate::web::{AppState, Failure, panics};

/// One row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdminRoute {
    /// How it is asked.
    pub method: Method,
    /// The path, with `{placeholders}`.
    pub path: &'static str,
    /// What it needs; nothing for the doors, where nobody is signed in yet.
    pub right: Option<Right>,
}

/// The table while it is written.
#[derive(Debug)]
pub struct AdminRoutes {
    state: AppState,
    router: Router<AppState>,
    table: Vec<AdminRoute>,
}

impl AdminRoutes {
    /// An empty table.
    #[must_use]
    pub fn new(state: &AppState) -> Self {
        Self {
            state: state.clone(),
            router: Router::new(),
            table: Vec::new(),
        }
    }

    /// A page of the admin.
    #[must_use]
    pub fn get<H, T>(self, path: &'static str, right: Right, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        self.guarded(Method::GET, MethodFilter::GET, path, right, handler)
    }

    /// A form of the admin.
    #[must_use]
    pub fn post<H, T>(self, path: &'static str, right: Right, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        self.guarded(Method::POST, MethodFilter::POST, path, right, handler)
    }

    /// A form of the admin that brings files, at most `largest` bytes of them.
    #[must_use]
    pub fn upload<H, T>(
        mut self,
        path: &'static str,
        right: Right,
        largest: usize,
        handler: H,
    ) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        self.note(Method::POST, path, Some(right));
        let guarded = on(MethodFilter::POST, handler)
            .layer(DefaultBodyLimit::max(largest))
            .route_layer(from_fn_with_state((self.state.clone(), right), guard));
        self.router = self.router.route(path, guarded);
        self
    }

    /// A page for people who are not signed in.
    #[must_use]
    pub fn open_get<H, T>(mut self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        self.note(Method::GET, path, None);
        self.router = self.router.route(path, on(MethodFilter::GET, handler));
        self
    }

    /// A form for people who are not signed in.
    #[must_use]
    pub fn open_post<H, T>(mut self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        self.note(Method::POST, path, None);
        self.router = self.router.route(path, on(MethodFilter::POST, handler));
        self
    }

    /// The rows of one room.
    #[must_use]
    pub fn also(self, rows: impl FnOnce(Self) -> Self) -> Self {
        rows(self)
    }

    /// The rows written so far.
    #[must_use]
    pub fn table(&self) -> &[AdminRoute] {
        &self.table
    }

    /// The table as a router, with the pages for what fails or is not there.
    pub fn into_router(self) -> Router<AppState> {
        self.router
            .route("/admin/{*unknown}", any(|| async { Failure::NotFound }))
            .layer(from_fn(panics::catch))
            .layer(from_fn_with_state(self.state, failure::pages))
    }

    fn guarded<H, T>(
        mut self,
        method: Method,
        filter: MethodFilter,
        path: &'static str,
        right: Right,
        handler: H,
    ) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        self.note(method, path, Some(right));
        let guarded =
            on(filter, handler).route_layer(from_fn_with_state((self.state.clone(), right), guard));
        self.router = self.router.route(path, guarded);
        self
    }

    fn note(&mut self, method: Method, path: &'static str, right: Option<Right>) {
        self.table.push(AdminRoute {
            method,
            path,
            right,
        });
    }
}
