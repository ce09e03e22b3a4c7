use futures::future::BoxFuture;
use leptos::prelude::*;

use super::Visitor;
use crate::db::TenantTx;
use crate::web::{Failure, Shop};

/// What other rooms add to the frame of a shop's pages; `app` lists it.
#[derive(Clone, Debug, Default)]
pub struct FrameParts {
    /// Inside the search box, behind its button.
    pub search: Vec<fn(&Shop) -> AnyView>,
    /// At the end of the header.
    pub actions: Vec<fn(&Shop, &Visitor) -> AnyView>,
    /// What is read anew for each page, in its transaction.
    pub additions: Vec<ReadAddition>,
}

/// Reads what a room adds to one page.
pub type ReadAddition =
    for<'a> fn(&'a Shop, &'a mut TenantTx) -> BoxFuture<'a, Result<Addition, Failure>>;

/// What a room adds to one page.
#[derive(Default)]
pub struct Addition {
    /// Between the announcement and the header.
    pub news: Option<Box<dyn FnOnce() -> AnyView + Send>>,
    /// Path and words of a link among the categories in the footer.
    pub link: Option<(String, String)>,
}
