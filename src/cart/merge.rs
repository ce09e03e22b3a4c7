//! Two carts become one when a shopper signs in: nothing is lost without a word.

use super::{CartLine, store};
use crate::core::{AccountId, CartId, Error, Quantity};
use crate::db::TenantTx;
use crate::web::session::Session;
use crate::web::{Draft, Failure, Form, FormFields, Shop};

/// Key of what the cart has to say about the last time two were put together.
pub(super) const FORM: Form<'static> = Form::of("cart-merge", &[CAPPED]);
/// The field of one line that was capped, sent once for each.
const CAPPED: &str = "capped";

/// A line of which less is in the cart than was to be put there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capped {
    /// The product's name.
    pub title: String,
    /// How many were to be in the cart.
    pub wanted: u32,
    /// How many are in the cart now.
    pub quantity: u32,
}

/// Gives the session of a shopper who signs in the account's cart, with what the visitor had chosen
/// before put into it. What could not be put in whole is answered, and told on the cart's page.
pub async fn follow_account(
    shop: &Shop,
    tx: &mut TenantTx,
    session: &Session,
    account: AccountId,
) -> Result<Vec<Capped>, Failure> {
    let own = store::of_account(tx, account).await?;
    let Some(cart) = own.or(session.cart) else {
        return Ok(Vec::new());
    };
    let mut capped = Vec::new();
    if let Some(brought) = session.cart.filter(|brought| *brought != cart) {
        capped = put_together(shop, tx, brought, cart).await?;
    }
    store::give_to_account(tx, cart, account).await?;
    if !capped.is_empty() {
        let nothing_wrong = Error::Invalid(Vec::new());
        shop.keep_draft(tx, &session.hash, FORM, &written(&capped), &nothing_wrong)
            .await?;
    }
    Ok(capped)
}

async fn put_together(
    shop: &Shop,
    tx: &mut TenantTx,
    brought: CartId,
    own: CartId,
) -> Result<Vec<Capped>, Failure> {
    // Always in the same order, so that two of these never wait for each other.
    for cart in [brought.min(own), brought.max(own)] {
        store::lock(tx, cart).await?;
    }
    let kept = store::lines(tx, own, shop.locale).await?;
    let mut places = usize::try_from(super::change::MAX_LINES)
        .unwrap_or(usize::MAX)
        .saturating_sub(kept.len());
    let mut units =
        super::change::MAX_UNITS.saturating_sub(kept.iter().map(|l| u32::from(l.quantity)).sum());
    let mut capped = Vec::new();
    for line in store::lines(tx, brought, shop.locale).await? {
        let mut kept = kept.iter();
        let present =
            kept.find(|own| own.variant == line.variant && own.recipient == line.recipient);
        let present = present.map_or(0, |own| u32::from(own.quantity));
        let wanted = present.saturating_add(u32::from(line.quantity));
        let quantity = if present == 0 && places == 0 {
            0
        } else {
            together(&line, present, wanted).min(present.saturating_add(units))
        };
        units = units.saturating_sub(quantity.saturating_sub(present));
        if let Ok(units) = Quantity::new(i64::from(quantity)) {
            store::put(tx, own, line.variant, &line.recipient, units).await?;
            places = places.saturating_sub(usize::from(present == 0));
        }
        if quantity < wanted {
            capped.push(Capped {
                title: line.title,
                wanted,
                quantity,
            });
        }
    }
    store::replace_by(tx, brought, own).await?;
    Ok(capped)
}

/// How many of a line there are afterwards. What is sold out or not sold any more stays as it was:
/// the cart's page says so and asks.
fn together(line: &CartLine, present: u32, wanted: u32) -> u32 {
    let most = u32::from(Quantity::MAX);
    match line.available {
        _ if !line.for_sale => present.max(u32::from(line.quantity)),
        Some(0) => present.max(u32::from(line.quantity)),
        Some(available) => wanted.min(available).min(most),
        None => wanted.min(most),
    }
}

pub(super) fn written(capped: &[Capped]) -> FormFields {
    capped
        .iter()
        .map(|line| {
            let told = format!("{} {} {}", line.wanted, line.quantity, line.title);
            (CAPPED.to_owned(), told)
        })
        .collect()
}

/// What was left to be told under [`FORM`], or by whoever else wrote it.
pub(super) fn told(draft: &Draft) -> Vec<Capped> {
    let read = |text: &str| {
        let mut parts = text.splitn(3, ' ');
        Some(Capped {
            wanted: parts.next()?.parse().ok()?,
            quantity: parts.next()?.parse().ok()?,
            title: parts.next()?.to_owned(),
        })
    };
    draft.fields().map_or_else(Vec::new, |fields| {
        fields.all(CAPPED).filter_map(read).collect()
    })
}
