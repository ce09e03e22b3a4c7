//! What a shop holds of one person, which the person may read and have erased (GDPR, articles 15, 17 and 20).
//!
//! Each room that keeps something of people declares here how it is read and how it is erased; `app` lists the rooms. A
//! test compares their tables with every column of the schema that may name somebody.
//!
//! Invariants: an address of mail counts as a person's only once they have proven it; everything is erased in one
//! transaction, or nothing; what the law keeps is locked away by the room that owns it.

use axum::http::header;
use axum::response::IntoResponse;
use futures::future::BoxFuture;
use serde_json::{Map, Value};
use time::format_description::well_known::Rfc3339;
use uuid::Uuid;

use crate::core::{AccountId, CustomerId, Error, Refusal};
use crate::db::TenantTx;
use crate::web::{AppState, Failure, Outcome, Shop};

/// Whose data it is, by everything under which rooms keep some.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Their account, if they have one.
    pub account: Option<AccountId>,
    /// The customer that they are.
    pub customer: Option<CustomerId>,
    /// Their address in small letters; none while nobody has proven it, since anybody may have typed it.
    pub email: Option<String>,
}

impl Person {
    /// The account's id, for SQL.
    #[must_use]
    pub fn account_id(&self) -> Option<Uuid> {
        self.account.map(AccountId::as_uuid)
    }

    /// The customer's id, for SQL.
    #[must_use]
    pub fn customer_id(&self) -> Option<Uuid> {
        self.customer.map(CustomerId::as_uuid)
    }

    /// The proven address, for SQL.
    #[must_use]
    pub fn email(&self) -> Option<&str> {
        self.email.as_deref()
    }
}

/// Reads what a room holds of somebody.
pub type ReadOwn = for<'a> fn(&'a mut TenantTx, &'a Person) -> BoxFuture<'a, sqlx::Result<Value>>;

/// Says why nothing can be erased yet.
pub type HinderErasure =
    for<'a> fn(&'a mut TenantTx, &'a Person) -> BoxFuture<'a, sqlx::Result<Option<Refusal>>>;

/// Erases what a room holds of somebody.
pub type EraseOwn = for<'a> fn(&'a mut TenantTx, &'a Person) -> BoxFuture<'a, sqlx::Result<()>>;

/// What a room holds of people.
#[derive(Clone, Copy, Debug)]
pub struct OwnData {
    /// What it is called in the file that the person gets; none where all of it is only read by machines.
    pub read: Option<(&'static str, ReadOwn)>,
    /// What has to end first.
    pub hinder: Option<HinderErasure>,
    /// Takes it away, or locks away what the law keeps.
    pub erase: EraseOwn,
    /// The tables it sees to.
    pub tables: &'static [&'static str],
}

/// What the rooms hold, in the order in which it is erased; `app` lists it.
#[derive(Clone, Debug, Default)]
pub struct OwnDataOfRooms(pub Vec<OwnData>);

/// Everything that the shop holds of somebody, by room.
pub async fn read(
    state: &AppState,
    tx: &mut TenantTx,
    person: &Person,
) -> Result<Map<String, Value>, Failure> {
    let mut all = Map::new();
    for room in rooms(state)? {
        if let Some((name, read)) = room.read {
            all.insert(name.to_owned(), read(tx, person).await?);
        }
    }
    Ok(all)
}

/// The same as a file to keep.
pub async fn file(shop: &Shop, tx: &mut TenantTx, person: &Person) -> Outcome {
    let made_at = shop.state.clock.now().format(&Rfc3339);
    let made_at = made_at.map_err(Failure::internal)?;
    let mut all = Map::new();
    all.insert("shop".to_owned(), Value::from(shop.settings().name.clone()));
    all.insert("made_at".to_owned(), Value::from(made_at));
    all.append(&mut read(&shop.state, tx, person).await?);
    let text = serde_json::to_string_pretty(&all).map_err(Failure::internal)?;
    let headers = [
        (header::CONTENT_TYPE, "application/json; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"data.json\"",
        ),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, text).into_response())
}

/// Why somebody's data cannot be erased yet, if so.
pub async fn hindrance(
    state: &AppState,
    tx: &mut TenantTx,
    person: &Person,
) -> Result<Option<Refusal>, Failure> {
    for room in rooms(state)? {
        if let Some(hinder) = room.hinder
            && let Some(refusal) = hinder(tx, person).await?
        {
            return Ok(Some(refusal));
        }
    }
    Ok(None)
}

/// Erases everything that the shop holds of somebody, but for what the law keeps. Account and customer are to be locked
/// before, so that nobody orders meanwhile.
///
/// # Errors
/// The refusal of whichever room has something that must end first.
pub async fn erase(state: &AppState, tx: &mut TenantTx, person: &Person) -> Result<(), Failure> {
    if let Some(refusal) = hindrance(state, tx, person).await? {
        return Err(Error::Refused(refusal).into());
    }
    for room in rooms(state)? {
        (room.erase)(tx, person).await?;
    }
    Ok(())
}

fn rooms(state: &AppState) -> Result<&[OwnData], Failure> {
    // Without the rooms a person would be told that nothing is known of them.
    let rooms = state.part::<OwnDataOfRooms>();
    rooms
        .map(|OwnDataOfRooms(rooms)| rooms.as_slice())
        .ok_or_else(|| Failure::internal("no room says what it holds of people"))
}
