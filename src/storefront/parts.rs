use futures::future::BoxFuture;
use leptos::prelude::*;

use super::Visitor;
use crate::db::TenantTx;
use crate::ui::PictureSource;
use crate::web::{Failure, Shop};

/// What other rooms add to the frame of a shop's pages; `app` lists it.
#[derive(Clone, Debug, Default)]
pub struct FrameParts {
    /// Inside the search box, behind its button.
    pub search: Vec<fn(&Shop) -> AnyView>,
    /// At the end of the header.
    pub actions: Vec<fn(&Shop, &Visitor) -> AnyView>,
    /// Links of the menu to pages of other rooms, in order.
    pub menu: Vec<MenuLink>,
    /// Some goods, for who looked for a page that is not there, and below the story.
    pub goods: Option<ReadGoods>,
    /// A picture of the shop, beside its story.
    pub picture: Option<ReadPicture>,
    /// What is read anew for each page, in its transaction.
    pub additions: Vec<ReadAddition>,
}

/// A page of a room that the menu leads to.
#[derive(Clone, Copy, Debug)]
pub struct MenuLink {
    /// Where the page is.
    pub path: &'static str,
    /// Key of its name.
    pub words: &'static str,
    /// Where the link stands.
    pub place: MenuPlace,
}

/// The parts of the menu that rooms may add to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MenuPlace {
    /// Behind the categories.
    Goods,
    /// Among the pages that help, in the footer too.
    Help,
    /// What belongs to the reader; wide windows show it as an icon.
    Own,
}

/// Draws what was read.
pub type Draw = Box<dyn FnOnce() -> AnyView + Send>;

/// Reads goods to show; none where the shop has none.
pub type ReadGoods =
    for<'a> fn(&'a Shop, &'a mut TenantTx) -> BoxFuture<'a, Result<Option<Draw>, Failure>>;

/// Reads a picture of the shop; none where it has none.
pub type ReadPicture =
    for<'a> fn(&'a Shop, &'a mut TenantTx) -> BoxFuture<'a, Result<Option<PictureSource>, Failure>>;

/// Reads what a room adds to one page.
pub type ReadAddition =
    for<'a> fn(&'a Shop, &'a mut TenantTx) -> BoxFuture<'a, Result<Addition, Failure>>;

/// What a room adds to one page.
#[derive(Default)]
pub struct Addition {
    /// Between the announcement and the header.
    pub news: Option<Draw>,
    /// Path and words of a link behind the categories in the menu and the footer.
    pub link: Option<(String, String)>,
}
