//! Whether a path leads to a page of the shop.

use crate::catalog;
use crate::core::{PromotionId, Slug};
use crate::db::TenantTx;
use crate::pricing::CouponCode;
use crate::promotion::{self, CodeStanding, today};
use crate::tenancy::PageKind;
use crate::web::{Failure, Shop};

/// Pages that every shop has and that a link may lead to.
const PAGES: [&str; 11] = [
    "",
    "search",
    "promotions",
    "cart",
    "account",
    "account/register",
    "account/sign-in",
    "account/discount",
    "contact",
    "faq",
    "withdrawal",
];

/// Whether a visitor who follows `link` finds something; an empty link is none, and what is no path
/// is told elsewhere.
pub(super) async fn leads_somewhere(
    shop: &Shop,
    tx: &mut TenantTx,
    link: &str,
) -> Result<bool, Failure> {
    let path = link.trim().split(['?', '#']).next().unwrap_or_default();
    let Some(path) = path.strip_prefix('/') else {
        return Ok(true);
    };
    if PAGES.contains(&path) {
        return Ok(true);
    }
    let Some((kind, name)) = path.split_once('/') else {
        return Ok(false);
    };
    match kind {
        "categories" | "collections" | "products" => match Slug::parse(name) {
            Ok(slug) => Ok(catalog::store::has_page(tx, kind, &slug).await?),
            Err(_) => Ok(false),
        },
        "pages" => Ok(PageKind::ALL.iter().any(|kind| kind.slug() == name)),
        "coupons" => has_coupon(shop, tx, name).await,
        "offers" => match PromotionId::parse(name) {
            Ok(id) => Ok(crate::lead::asks(shop, tx, id).await?),
            Err(_) => Ok(false),
        },
        _ => Ok(false),
    }
}

/// Whether everybody may hold the coupon of a code now.
async fn has_coupon(shop: &Shop, tx: &mut TenantTx, name: &str) -> Result<bool, Failure> {
    let Ok(code) = CouponCode::parse(name) else {
        return Ok(false);
    };
    let now = shop.state.clock.now();
    let found = promotion::find_code(tx, &code, today(shop, now)).await?;
    Ok(found.is_some_and(|found| found.standing(now, None) == CodeStanding::Live))
}
