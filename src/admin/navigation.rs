use futures::future::BoxFuture;

use crate::db::TenantTx;
use crate::identity::Right;
use crate::ui::IconName;

/// A place in the admin's navigation; each room declares its own.
#[derive(Clone, Copy, Debug)]
pub struct NavigationItem {
    /// Where it leads.
    pub path: &'static str,
    /// Key of its words.
    pub words: &'static str,
    /// What stands beside them.
    pub icon: IconName,
    /// What a member needs to open it.
    pub right: Right,
    /// How many things wait there; nothing is shown for none.
    pub count: Option<CountWaiting>,
}

/// Counts what waits behind a place of the navigation.
pub type CountWaiting = for<'a> fn(&'a mut TenantTx) -> BoxFuture<'a, sqlx::Result<i64>>;

impl PartialEq for NavigationItem {
    fn eq(&self, other: &Self) -> bool {
        self.path == other.path
    }
}

/// The navigation of the admin, in order; `app` lists it.
#[derive(Clone, Debug, Default)]
pub struct Navigation {
    /// What is used every day.
    pub daily: Vec<NavigationItem>,
    /// What is for setting up.
    pub set_up: Vec<NavigationItem>,
}
