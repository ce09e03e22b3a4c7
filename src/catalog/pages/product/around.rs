//! What stands beside buying a product.

use futures::future::BoxFuture;
use leptos::prelude::*;

use super::similar::similar;
use crate::back_in_stock::{self, Asking};
use crate::catalog::Card;
use crate::catalog::pages::buy_box::{BesideBuying, BuyBoxData, Wish};
use crate::catalog::product::{Product, Variant};
use crate::core::ProductId;
use crate::db::TenantTx;
use crate::gift_card::recipient_fields;
use crate::web::{Failure, Shop};

/// What rooms above add to the page of a product; `app` lists it.
#[derive(Clone, Debug, Default)]
pub struct ProductParts {
    /// Under the form that buys it, in order.
    pub under_buying: Vec<ReadProductPart>,
}

/// Reads what a room adds, in the page's transaction.
pub type ReadProductPart = for<'a> fn(
    &'a Shop,
    &'a mut TenantTx,
    ProductId,
) -> BoxFuture<'a, Result<DrawProductPart, Failure>>;

/// Draws it for the variant that is chosen (its id, or nothing) and the page's path with that choice. Hidden fields
/// that are marked as those of the buy box follow the choice.
pub type DrawProductPart = Box<dyn FnOnce(&str, &str) -> AnyView + Send>;

pub(super) struct Around {
    /// Where something of the product is sold out.
    asking: Option<Asking>,
    added: Vec<DrawProductPart>,
    related: Vec<Card>,
}

impl Around {
    pub async fn read(
        shop: &Shop,
        tx: &mut TenantTx,
        product: &Product,
        related: Vec<Card>,
    ) -> Result<Self, Failure> {
        let asking = if product.variants.iter().any(Variant::is_sold_out) {
            Some(back_in_stock::read(shop, tx, &product.slug).await?)
        } else {
            None
        };
        let parts = shop.state.part::<ProductParts>();
        let mut added = Vec::new();
        for read in parts.iter().flat_map(|parts| &parts.under_buying) {
            added.push(read(shop, tx, ProductId::from_uuid(product.id)).await?);
        }
        Ok(Self {
            asking,
            added,
            related,
        })
    }

    /// What stands under the form, and the cards of what goes with the product.
    pub fn beside(self, shop: &Shop, data: &BuyBoxData, wish: &Wish) -> (BesideBuying, Vec<Card>) {
        let form = data.choices.form(&wish.selection);
        let chosen = form.filter(|_| wish.selection.open.is_empty());
        let variant = chosen.map_or("", |form| form.id.as_str());
        let added = self.added.into_iter();
        let beside = BesideBuying {
            added: added.map(|draw| draw(variant, &wish.back)).collect(),
            similar: (self.asking.as_ref()).and_then(|_| similar(shop, &self.related)),
            recipient: wish
                .recipient
                .clone()
                .map(|text| recipient_fields(&shop.words, text).into_any()),
            asking: self.asking.map(|asking| asking.view(shop, variant)),
        };
        (beside, self.related)
    }
}
