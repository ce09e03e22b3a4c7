//! What was bought once is put into the cart again, as far as there is still any of it.

use serde_json::json;

use super::api::answer;
use super::change::{self, Done, FORM, MAX_LINES, MAX_UNITS, Rejected};
use super::merge::{Capped, written};
use super::store;
use crate::core::{CartId, Error, Refusal, VariantId};
use crate::customer::EventKind;
use crate::customer::event::happened;
use crate::db::TenantTx;
use crate::gift_card::Recipient;
use crate::web::{Failure, Form, FormFields, Outcome, Shop};

/// Key of what the cart has to say about the last time.
pub(super) const REFILLED: Form<'static> = Form::of("cart-refill", &["capped"]);

/// Units of a variant that somebody wants once more.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The variant, while it exists.
    pub variant: Option<VariantId>,
    /// How many.
    pub quantity: u32,
    /// What it was called.
    pub title: String,
}

/// Puts all of it into the visitor's cart and leads there; what could not be put in whole is told there.
pub async fn refill(shop: &Shop, wishes: &[Wish]) -> Outcome {
    answer(shop, put_in(shop, wishes).await, "/cart").await
}

async fn put_in(shop: &Shop, wishes: &[Wish]) -> Result<Done, Rejected> {
    let mut tx = shop.begin().await?;
    let (session, cart) = change::begin(shop, &mut tx).await?;
    let units = store::size(&mut tx, cart).await?.units;
    let left = i64::from(MAX_UNITS).saturating_sub(units);
    let mut room = u32::try_from(left).unwrap_or(0);
    let mut capped = Vec::new();
    for wish in wishes {
        let quantity = match put(shop, &mut tx, cart, wish, room).await? {
            Ok(quantity) => quantity,
            // Undone as a whole: nobody knows what the buyer would leave out.
            Err(refusal) => {
                let fields = FormFields::default();
                return Err(Rejected::Form(FORM, fields, refusal.into()));
            }
        };
        room = room.saturating_sub(quantity);
        if quantity < wish.quantity {
            capped.push(Capped {
                title: wish.title.clone(),
                wanted: wish.quantity,
                quantity,
            });
        }
    }
    shop.forget_each(&mut tx, &[FORM, REFILLED]).await?;
    if !capped.is_empty() {
        let nothing_wrong = Error::Invalid(Vec::new());
        let fields = written(&capped);
        shop.keep_draft(&mut tx, &session.hash, REFILLED, &fields, &nothing_wrong)
            .await?;
    }
    tx.commit().await?;
    let missing = capped.iter().map(
        |line| json!({ "title": line.title, "wanted": line.wanted, "quantity": line.quantity }),
    );
    Ok(Done {
        answer: json!({ "missing": missing.collect::<Vec<_>>() }),
        session,
        cookie: None,
    })
}

/// Puts in what there is of one wish, as far as there is room for units, and answers how many that were; a refusal when the cart is beyond what can be
/// sold in one order.
async fn put(
    shop: &Shop,
    tx: &mut TenantTx,
    cart: CartId,
    wish: &Wish,
    room: u32,
) -> Result<Result<u32, Refusal>, Failure> {
    let Some(variant) = wish.variant else {
        return Ok(Ok(0));
    };
    let nobody = Recipient::default();
    let (present, lines) = store::contents(tx, cart, variant, &nobody).await?;
    let more = wish.quantity.min(room);
    if more == 0 || (present == 0 && lines >= i64::from(MAX_LINES)) {
        return Ok(Ok(0));
    }
    match change::put(tx, cart, variant, &nobody, present.saturating_add(more)).await? {
        Ok(change) => {
            let subject = json!({ "variant": variant, "quantity": change.quantity });
            happened(shop, tx, EventKind::CartChange, subject).await?;
            Ok(Ok(change.quantity.saturating_sub(present)))
        }
        Err(refusal @ Refusal::CartTooLarge) => Ok(Err(refusal)),
        Err(_) => Ok(Ok(0)),
    }
}
