//! The number of the receiver's identity document, where the way of sending needs it.
//!
//! Invariants: it is sealed at rest, bound to its shop and row; nothing but its last signs is shown until a member of the
//! staff asks for it, which the order's timeline says; it is gone once the order has arrived or was called off.

use tracing::error;

use super::store::{self, StoredDocument};
use crate::core::{CartId, IdentityDocumentId, OrderId, Reason};
use crate::db::{SchemaName, TenantTx};
use crate::tenancy::{SealFault, SealingKeys, Tenant};
use crate::web::{AppState, Failure, Shop};

/// A number of an identity document as its holder typed it, without spaces.
#[derive(Clone, PartialEq, Eq)]
pub struct IdentityDocument(String);

impl IdentityDocument {
    /// Accepts 4 to 30 letters and digits of any country; spaces, hyphens, dots and slashes may stand between them.
    ///
    /// # Errors
    /// When it is none.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let between = |c: char| c.is_whitespace() || matches!(c, '-' | '.' | '/' | '–');
        let number: String = text.chars().filter(|c| !between(*c)).collect();
        if number.is_empty() {
            return Err(Reason::Required);
        }
        if !number.chars().all(char::is_alphanumeric) {
            return Err(Reason::Malformed);
        }
        match number.chars().count() {
            0..=3 => Err(Reason::TooShort { min: 4 }),
            4..=30 => Ok(Self(number.to_uppercase())),
            _ => Err(Reason::TooLong { max: 30 }),
        }
    }

    /// The whole number, for who was asked to show it.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// The last two signs.
    #[must_use]
    pub fn end(&self) -> String {
        let all = self.0.chars().count();
        self.0.chars().skip(all.saturating_sub(2)).collect()
    }
}

impl std::fmt::Debug for IdentityDocument {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("IdentityDocument(…)")
    }
}

/// Whether numbers can be asked for: they are kept sealed or not at all.
#[must_use]
pub fn is_offered(state: &AppState) -> bool {
    state.config.sealing_keys.is_some()
}

/// Keeps a number with a cart; the one before is forgotten.
///
/// # Errors
/// When the installation cannot seal or the database refuses.
pub async fn keep(
    shop: &Shop,
    tx: &mut TenantTx,
    cart: CartId,
    document: &IdentityDocument,
) -> Result<(), Failure> {
    let keys = shop.state.config.sealing_keys.as_ref();
    let keys = keys.ok_or_else(|| Failure::internal(SealFault::UnknownKey))?;
    let id = IdentityDocumentId::new();
    let sealed = keys
        .seal(&place(&shop.tenant.schema, id), &document.0)
        .map_err(Failure::internal)?;
    let stored = StoredDocument { id, sealed };
    let now = shop.state.clock.now();
    Ok(store::keep_document(tx, cart, &stored, &document.end(), now).await?)
}

/// The number of an order, if it is still there.
///
/// # Errors
/// When the database refuses.
pub async fn open(
    shop: &Shop,
    tx: &mut TenantTx,
    order: OrderId,
) -> Result<Option<IdentityDocument>, Failure> {
    let stored = store::document_of_order(tx, order).await?;
    Ok(stored.and_then(|stored| opened(&shop.state, &shop.tenant, &stored)))
}

/// Seals a shop's numbers anew where an older key of the installation sealed them.
pub(super) async fn keep_sealed(
    state: &AppState,
    tenant: &Tenant,
    keys: &SealingKeys,
) -> sqlx::Result<()> {
    let mut tx = state.db.begin(&tenant.schema).await?;
    for old in store::documents_of_other_keys(&mut tx, keys.current()).await? {
        let Some(document) = opened(state, tenant, &old) else {
            continue;
        };
        match keys.seal(&place(&tenant.schema, old.id), &document.0) {
            Ok(new) => store::reseal_document(&mut tx, &old, &new).await?,
            Err(fault) => {
                error!(tenant = tenant.name.as_str(), id = %old.id, %fault, "the number of a document cannot be sealed anew");
            }
        }
    }
    tx.commit().await
}

fn opened(state: &AppState, tenant: &Tenant, stored: &StoredDocument) -> Option<IdentityDocument> {
    let keys = state.config.sealing_keys.as_ref();
    let place = place(&tenant.schema, stored.id);
    let opened = keys
        .ok_or(SealFault::UnknownKey)
        .and_then(|keys| keys.open(&place, &stored.sealed));
    match opened {
        Ok(number) => Some(IdentityDocument(number)),
        Err(fault) => {
            error!(tenant = tenant.name.as_str(), id = %stored.id, %fault, "the number of a document cannot be read");
            None
        }
    }
}

/// A number can be opened only where it was put: in another row it is nothing.
fn place(schema: &SchemaName, id: IdentityDocumentId) -> String {
    format!("{}/identity_document/{id}", schema.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cd_13_numbers_of_every_country_are_read_and_none_is_printed() {
        let parse = |text| IdentityDocument::parse(text).map(|document| document.0);
        assert_eq!(parse(" l01x 00t-47 "), Ok("L01X00T47".to_owned()));
        assert_eq!(parse("АА 123456"), Ok("АА123456".to_owned()));
        assert_eq!(parse("12.345.678/9"), Ok("123456789".to_owned()));
        assert_eq!(parse(" - "), Err(Reason::Required));
        assert_eq!(parse("12"), Err(Reason::TooShort { min: 4 }));
        assert_eq!(parse("L01X00T47<script>"), Err(Reason::Malformed));
        assert_eq!(parse(&"1".repeat(31)), Err(Reason::TooLong { max: 30 }));
        let document = IdentityDocument::parse("L01X00T47");
        let document = document.map(|document| (document.end(), format!("{document:?}")));
        let shown = ("47".to_owned(), "IdentityDocument(…)".to_owned());
        assert_eq!(document, Ok(shown));
    }
}
