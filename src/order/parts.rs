use futures::future::BoxFuture;

use super::store::OrderDetail;
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::storefront::Draw;
use crate::web::{Failure, Shop};

/// What rooms above add to the pages of an order; `app` lists it.
#[derive(Clone, Debug, Default)]
pub struct OrderParts {
    /// At the end of the buyer's page.
    pub for_buyer: Vec<ReadForBuyer>,
    /// At the beginning of the merchant's page.
    pub for_merchant: Vec<ReadForMerchant>,
}

/// Reads what a room adds to the buyer's page of an order.
pub type ReadForBuyer = for<'a> fn(
    &'a Shop,
    &'a mut TenantTx,
    &'a OrderDetail,
) -> BoxFuture<'a, Result<Option<Draw>, Failure>>;

/// Reads what a room adds to the merchant's page of an order.
pub type ReadForMerchant = for<'a> fn(
    &'a Staff,
    &'a mut TenantTx,
    &'a OrderDetail,
) -> BoxFuture<'a, Result<Option<Draw>, Failure>>;

/// What is added to the buyer's page.
pub(super) async fn for_buyer(
    shop: &Shop,
    tx: &mut TenantTx,
    order: &OrderDetail,
) -> Result<Vec<Draw>, Failure> {
    let mut added = Vec::new();
    let parts = shop.state.part::<OrderParts>();
    for read in parts.iter().flat_map(|parts| &parts.for_buyer) {
        added.extend(read(shop, tx, order).await?);
    }
    Ok(added)
}

/// What is added to the merchant's page.
pub(super) async fn for_merchant(
    staff: &Staff,
    tx: &mut TenantTx,
    order: &OrderDetail,
) -> Result<Vec<Draw>, Failure> {
    let mut added = Vec::new();
    let parts = staff.shop.state.part::<OrderParts>();
    for read in parts.iter().flat_map(|parts| &parts.for_merchant) {
        added.extend(read(staff, tx, order).await?);
    }
    Ok(added)
}
