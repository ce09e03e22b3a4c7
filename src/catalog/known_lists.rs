//! What long lists are filtered and sorted by, kept for some seconds for all who look.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::sync::Arc;
use std::time::Duration;

use time::OffsetDateTime;
use uuid::Uuid;

use super::listing::Index;
use super::{sale, store};
use crate::core::{Kept, PromotionId};
use crate::db::TenantTx;
use crate::promotion;
use crate::web::{Failure, Shop};

/// Lists of fewer products are read anew each time.
const LONG: usize = 500;
/// Most variants that are kept, of all shops together: some 50 MB.
const MOST_KEPT: u64 = 200_000;
/// How long a list is kept at most. A change that began before another one and ended after it is not told by the
/// moments of the last changes.
const FRESH: Duration = Duration::from_secs(10);

/// The lists of all shops, by schema, language and path; `app` hands it in.
#[derive(Clone, Debug)]
pub struct KnownLists(Kept<Known>);

#[derive(Debug)]
struct Known {
    stamp: Stamp,
    index: Arc<Index>,
}

/// Two that are equal were read of the same goods at the same prices.
#[derive(Debug, PartialEq, Eq)]
struct Stamp {
    /// Of the store, by whose change promotions and collections are told.
    edition: u64,
    /// When a product and when some stock was last changed.
    changed_at: [Option<OffsetDateTime>; 2],
    /// Of the ids of the products.
    products: u64,
    /// The sales of this moment.
    sales: Vec<PromotionId>,
}

impl Default for KnownLists {
    fn default() -> Self {
        Self(Kept::at_most(MOST_KEPT, FRESH))
    }
}

/// What a list is filtered and sorted by, at the prices that this visitor is shown.
///
/// # Errors
/// When the database refuses or a price leaves the bounds of money.
pub async fn index(
    shop: &Shop,
    tx: &mut TenantTx,
    path: &str,
    products: &[Uuid],
) -> Result<Arc<Index>, Failure> {
    let known = shop.state.part::<KnownLists>();
    let Some(known) = known.filter(|_| products.len() >= LONG) else {
        return Ok(Arc::new(read(shop, tx, products).await?));
    };
    // Where a sale is not for everybody, each visitor has prices of his own.
    let Some(sales) = promotion::sales_for_everybody(shop, tx).await? else {
        return Ok(Arc::new(read(shop, tx, products).await?));
    };
    let mut hasher = DefaultHasher::new();
    products.hash(&mut hasher);
    let stamp = Stamp {
        edition: shop.store.edition,
        changed_at: store::last_changes(tx).await?,
        products: hasher.finish(),
        sales,
    };
    let schema = shop.tenant.schema.as_str();
    let key = format!("{schema} {} {path}", shop.locale.tag());
    if let Some(known) = known.0.get(&key).filter(|known| known.stamp == stamp) {
        return Ok(Arc::clone(&known.index));
    }
    let index = Arc::new(read(shop, tx, products).await?);
    let read = Known {
        stamp,
        index: Arc::clone(&index),
    };
    let variants = index.forms.len();
    known.0.insert_weighing(key, Arc::new(read), variants);
    Ok(index)
}

async fn read(shop: &Shop, tx: &mut TenantTx, products: &[Uuid]) -> Result<Index, Failure> {
    let mut index = store::index(tx, shop.locale, products).await?;
    sale::on_index(shop, tx, &mut index).await?;
    Ok(index)
}
