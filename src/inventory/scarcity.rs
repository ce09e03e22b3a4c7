//! How much is left of a product, and who is checking out with some of it: the numbers by which orders are placed,
//! read once for all who look.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::OnceCell;
use uuid::Uuid;

use super::store;
use crate::core::{AccountId, Kept, VariantId};
use crate::db::TenantTx;
use crate::web::{Failure, Shop};

/// How old what is told may be.
const FRESH: Duration = Duration::from_secs(2);

/// A variant as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scarce {
    /// Which one.
    pub variant: VariantId,
    /// Units that may be sold; `None` when the shop does not count or sells on regardless.
    pub available: Option<i64>,
    /// Whose orders hold some of it and wait for their card.
    pub holders: Vec<Holder>,
}

/// Who holds goods, as far as that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Hash of the session that ordered.
    pub session: Vec<u8>,
    /// The account that was signed in.
    pub account: Option<AccountId>,
}

impl Holder {
    /// Whether two are the same person: one account, or one session.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        self.session == other.session || (self.account.is_some() && self.account == other.account)
    }
}

impl Scarce {
    /// How many people but `viewer` are checking out with some of it.
    #[must_use]
    pub fn others(&self, viewer: Option<&Holder>) -> usize {
        let mut people: Vec<Vec<&Holder>> = Vec::new();
        for holder in &self.holders {
            let mut known = people.iter_mut();
            match known.find(|person| person.iter().any(|other| other.is(holder))) {
                Some(person) => person.push(holder),
                None => people.push(vec![holder]),
            }
        }
        let is_viewer = |holder: &&Holder| viewer.is_some_and(|viewer| viewer.is(holder));
        let others = people.iter();
        others
            .filter(|person| !person.iter().any(is_viewer))
            .count()
    }
}

/// What was read of each product a moment ago; `app` hands it in.
#[derive(Clone, Debug)]
pub struct ScarceGoods(Kept<OnceCell<Arc<Vec<Scarce>>>>);

impl Default for ScarceGoods {
    fn default() -> Self {
        Self(Kept::at_most(10_000, FRESH))
    }
}

fn key(shop: &Shop, product: Uuid) -> String {
    format!("{} {product}", shop.tenant.schema.as_str())
}

/// How the variants of a product stand. However many ask, the database is asked once in two seconds.
///
/// # Errors
/// When the database refuses.
pub async fn of_product(shop: &Shop, product: Uuid) -> Result<Arc<Vec<Scarce>>, Failure> {
    let read = async {
        let mut tx = shop.state.db.begin(&shop.tenant.schema).await?;
        let now = shop.state.clock.now();
        let scarce = store::scarce(&mut tx, product, now).await?;
        tx.commit().await?;
        Ok::<_, sqlx::Error>(scarce)
    };
    match shop.state.part::<ScarceGoods>() {
        Some(known) => Ok(known.0.get_or_read(key(shop, product), read).await?),
        None => Ok(Arc::new(read.await?)),
    }
}

/// The same in a transaction that is open already: nobody waits for a second connection while holding one.
///
/// # Errors
/// When the database refuses.
pub async fn of_product_in(
    shop: &Shop,
    tx: &mut TenantTx,
    product: Uuid,
) -> Result<Arc<Vec<Scarce>>, Failure> {
    let known = shop.state.part::<ScarceGoods>();
    let key = key(shop, product);
    if let Some(known) = known
        && let Some(scarce) = known.0.get(&key).as_deref().and_then(OnceCell::get)
    {
        return Ok(Arc::clone(scarce));
    }
    let scarce = Arc::new(store::scarce(tx, product, shop.state.clock.now()).await?);
    if let Some(known) = known {
        let cell = OnceCell::new_with(Some(Arc::clone(&scarce)));
        known.0.insert(key, Arc::new(cell));
    }
    Ok(scarce)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holder(session: u8, account: Option<AccountId>) -> Holder {
        Holder {
            session: vec![session],
            account,
        }
    }

    #[test]
    fn ca_14_people_are_counted_and_not_orders() {
        let account = Some(AccountId::new());
        let scarce = Scarce {
            variant: VariantId::new(),
            available: Some(3),
            holders: vec![
                holder(1, None),
                holder(1, account),
                holder(2, account),
                holder(3, None),
            ],
        };
        assert_eq!(scarce.others(None), 2);
        assert_eq!(scarce.others(Some(&holder(3, None))), 1);
        assert_eq!(scarce.others(Some(&holder(9, account))), 1);
        assert_eq!(scarce.others(Some(&holder(9, None))), 2);
    }
}
