use tokio::sync::OnceCell;

use super::{Buyer, KnownBy, store};
use crate::core::CartId;
use crate::db::TenantTx;
use crate::pricing::{self, About, Label};
use crate::web::{Failure, Shop};

/// Who is here and from where. The goods of a page, what goes with them and its frame all ask; a page reads
/// each once (see [`Shop::read_so_far`]), and only what is asked for.
#[derive(Debug, Default)]
pub struct Visit {
    buyer: OnceCell<Buyer>,
    /// Where the cart's visit came from.
    cart_channel: OnceCell<Option<String>>,
}

impl Visit {
    /// The visitor: who is signed in, and what is known of them.
    pub async fn buyer(shop: &Shop, tx: &mut TenantTx) -> Result<Buyer, Failure> {
        let visit = shop.read_so_far::<Self>();
        let buyer = visit.buyer.get_or_try_init(|| Buyer::of_session(shop, tx));
        Ok(buyer.await?.clone())
    }

    /// Whoever is about to buy.
    pub async fn known(shop: &Shop, tx: &mut TenantTx, by: KnownBy<'_>) -> Result<Buyer, Failure> {
        match by {
            KnownBy::Session(typed) => {
                let buyer = Self::buyer(shop, tx).await?;
                buyer.having_typed(tx, typed).await
            }
            KnownBy::Counter(told) => Buyer::at_counter(shop, tx, told).await,
        }
    }

    /// Where the visit came from, which is looked up only where a rule asks for it.
    pub async fn channel_for(
        shop: &Shop,
        tx: &mut TenantTx,
        rules: impl Iterator<Item = &pricing::Promotion>,
    ) -> Result<Option<Label>, Failure> {
        let is_asked = rules
            .filter_map(|rule| rule.condition.as_ref())
            .any(|condition| condition.is_about(|about| about == About::Visit));
        if !is_asked {
            return Ok(None);
        }
        match (&shop.arrival, &shop.session) {
            (None, Some(token)) => {
                let hash = token.hash();
                let visit = shop.read_so_far::<Self>();
                let channel = visit
                    .cart_channel
                    .get_or_try_init(|| store::channel_of_session(tx, &hash));
                Ok(label(channel.await?.as_deref()))
            }
            (arrival, _) => Ok(label(arrival.as_ref().map(|it| it.channel.as_str()))),
        }
    }

    /// Where the buyer of the visitor's cart, or of one at the counter, came from: what the address or the
    /// browser says, else what lies with the cart.
    pub async fn channel_of_cart(
        shop: &Shop,
        tx: &mut TenantTx,
        cart: CartId,
        by: KnownBy<'_>,
    ) -> Result<Option<Label>, Failure> {
        match (by, &shop.arrival) {
            (KnownBy::Session(_), Some(arrival)) => Ok(label(Some(&arrival.channel))),
            (KnownBy::Session(_), None) => {
                let visit = shop.read_so_far::<Self>();
                let channel = visit
                    .cart_channel
                    .get_or_try_init(|| store::channel_of_cart(tx, cart));
                Ok(label(channel.await?.as_deref()))
            }
            // Where the browser at the counter came from is nobody's visit.
            (KnownBy::Counter(_), _) => {
                Ok(label(store::channel_of_cart(tx, cart).await?.as_deref()))
            }
        }
    }
}

fn label(channel: Option<&str>) -> Option<Label> {
    Label::parse(channel?).ok()
}
