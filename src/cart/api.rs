//! Changes of a cart, as plain forms: browsers are sent on to the cart, programs get what was done.

use axum::Json;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::json;

use super::store::Size;
use super::{merge, send_to, store};
use crate::core::{
    Amount, CartId, CountryCode, Error, FieldErrors, LineItemId, Quantity, Refusal, VariantId,
};
use crate::customer::EventKind;
use crate::customer::event::happened;
use crate::db::TenantTx;
use crate::pricing::QuoteInput;
use crate::web::forms::with_cookie;
use crate::web::session::{self, Session};
use crate::web::{Failure, Form, FormFields, Outcome, Shop};

/// Key of what the cart has to say about the last change.
pub(super) const FORM: Form<'static> = Form::of(
    "cart",
    &["variant_id", "quantity", "wanted", "line", "country"],
);

/// The field that names the line whose change was refused.
pub(super) const LINE: &str = "line";

/// The most lines of a cart.
pub const MAX_LINES: u32 = 100;

/// What a change came to.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Change {
    /// How many of the variant are in the cart now.
    pub quantity: u32,
    /// How many were wished for.
    pub wanted: u32,
    /// How many may be sold, where that is limited.
    pub available: Option<u32>,
}

impl Change {
    /// Whether less was taken than wished for.
    #[must_use]
    pub fn is_limited(&self) -> bool {
        self.quantity < self.wanted
    }
}

/// `POST /cart/lines`: puts units of a variant into the cart.
pub async fn add(shop: Shop, fields: FormFields) -> Outcome {
    let mut errors = FieldErrors::default();
    let variant = errors.check("variant_id", VariantId::parse(fields.get("variant_id")));
    let quantity = if fields.has("quantity") {
        errors.check("quantity", Quantity::parse(fields.get("quantity")))
    } else {
        Some(Quantity::ONE)
    };
    let (Some(variant), Some(quantity)) = (variant, quantity) else {
        return shop.reject(FORM, "/cart", &fields, errors.into()).await;
    };
    let mut tx = shop.begin().await?;
    let (session, cart) = begin(&shop, &mut tx).await?;
    let (present, lines) = store::contents(&mut tx, cart, variant).await?;
    if present == 0 && lines >= i64::from(MAX_LINES) {
        return refuse(shop, tx, &fields, Refusal::CartFull { max: MAX_LINES }).await;
    }
    match put(&mut tx, cart, variant, present + u32::from(quantity)).await? {
        Ok(change) => done(&shop, tx, session, &fields, variant, change).await,
        Err(refusal) => refuse(shop, tx, &fields, refusal).await,
    }
}

/// `POST /cart/lines/{id}`: sets how many of a line; none removes it.
pub async fn change(shop: Shop, Path(line): Path<String>, mut fields: FormFields) -> Outcome {
    let line = LineItemId::parse(&line).map_err(|_| Failure::NotFound)?;
    if fields.get("quantity").trim() == "0" {
        return remove_line(&shop, line).await;
    }
    let quantity = match Quantity::parse(fields.get("quantity")) {
        Ok(quantity) => quantity,
        Err(reason) => {
            fields.set(LINE, line.to_string());
            let error = Error::invalid("quantity", reason);
            return shop.reject(FORM, "/cart", &fields, error).await;
        }
    };
    let (mut tx, session, cart) = open_cart(&shop).await?;
    let variant = store::variant_of(&mut tx, cart, line)
        .await?
        .ok_or(Failure::NotFound)?;
    match put(&mut tx, cart, variant, u32::from(quantity)).await? {
        Ok(change) => done(&shop, tx, session, &fields, variant, change).await,
        Err(refusal) => {
            fields.set(LINE, line.to_string());
            refuse(shop, tx, &fields, refusal).await
        }
    }
}

/// `POST /cart/lines/{id}/remove`
pub async fn remove(shop: Shop, Path(line): Path<String>) -> Outcome {
    let line = LineItemId::parse(&line).map_err(|_| Failure::NotFound)?;
    remove_line(&shop, line).await
}

async fn remove_line(shop: &Shop, line: LineItemId) -> Outcome {
    let (mut tx, session, cart) = open_cart(shop).await?;
    let variant = store::variant_of(&mut tx, cart, line)
        .await?
        .ok_or(Failure::NotFound)?;
    store::remove(&mut tx, cart, line).await?;
    let change = Change {
        quantity: 0,
        wanted: 0,
        available: None,
    };
    done(shop, tx, session, &FormFields::default(), variant, change).await
}

/// `POST /cart/adjust`: lowers every line to what is left and takes out what is no longer sold.
pub async fn adjust(shop: Shop, fields: FormFields) -> Outcome {
    let (mut tx, session, id) = open_cart(&shop).await?;
    let cart = store::of_session(&mut tx, &session.hash, shop.locale)
        .await?
        .ok_or(Failure::NotFound)?;
    for line in &cart.lines {
        let buyable = line.buyable();
        if buyable == 0 {
            store::remove(&mut tx, id, line.id).await?;
        } else if buyable < u32::from(line.quantity) {
            let quantity = Quantity::new(i64::from(buyable)).map_err(Failure::internal)?;
            store::put(&mut tx, id, line.variant, quantity).await?;
        }
    }
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    let back = if fields.get("to") == "checkout" {
        "/checkout"
    } else {
        "/cart"
    };
    shop.see_other(back)
}

/// `POST /cart/destination`: the country, and the region where it matters, that the
/// estimate is for.
pub async fn choose_destination(shop: Shop, fields: FormFields) -> Outcome {
    let country = match CountryCode::parse(fields.get("country")) {
        Ok(country) => country,
        Err(reason) => {
            let error = Error::invalid("country", reason);
            return shop.reject(FORM, "/cart", &fields, error).await;
        }
    };
    let mut tx = shop.begin().await?;
    let (session, cart) = begin(&shop, &mut tx).await?;
    send_to(&shop, &mut tx, cart, country, fields.get("region")).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    Ok(with_cookie(shop.see_other("/cart")?, session.cookie))
}

/// The visitor's cart, locked, with the session that it is in; both are made when they are missing.
/// Whatever puts something into a cart begins here.
///
/// # Errors
/// [`Failure::Contended`] when the visitor signs in or out at the same moment.
pub(super) async fn begin(shop: &Shop, tx: &mut TenantTx) -> Result<(Session, CartId), Failure> {
    let session = session::open(tx, &shop.state.config, shop.session.as_ref()).await?;
    let cart = store::open(tx, &session.hash)
        .await?
        .ok_or(Failure::Contended)?;
    note_arrival(shop, tx, cart).await?;
    Ok((session, cart))
}

/// The cart of the session, locked; a visitor without one has nothing that could be changed.
async fn open_cart(shop: &Shop) -> Result<(TenantTx, Session, CartId), Failure> {
    let token = shop.session.as_ref().ok_or(Failure::NotFound)?;
    let mut tx = shop.begin().await?;
    let session = session::open(&mut tx, &shop.state.config, Some(token)).await?;
    let cart = session.cart.ok_or(Failure::NotFound)?;
    store::lock(&mut tx, cart).await?;
    note_arrival(shop, &mut tx, cart).await?;
    Ok((tx, session, cart))
}

/// Where the visit came from is kept with the cart.
pub(crate) async fn note_arrival(
    shop: &Shop,
    tx: &mut TenantTx,
    cart: CartId,
) -> Result<(), Failure> {
    if let Some(arrival) = &shop.arrival {
        store::note_arrival(tx, cart, arrival).await?;
    }
    Ok(())
}

/// The most units of all lines of a cart together.
pub(super) const MAX_UNITS: u32 = QuoteInput::MAX_UNITS;

/// Puts so many of a variant into a cart; takes what is there, up to what was wished for. A cart that would
/// be beyond what can be priced or sold is refused, and the caller undoes `tx`; less may always be put.
pub async fn put(
    tx: &mut TenantTx,
    cart: CartId,
    variant: VariantId,
    wanted: u32,
) -> Result<Result<Change, Refusal>, Failure> {
    let Some(available) = store::sellable(tx, variant).await? else {
        return Ok(Err(Refusal::NotForSale));
    };
    let most = u32::from(Quantity::MAX);
    let quantity = wanted.min(available.unwrap_or(most)).min(most);
    let Ok(units) = Quantity::new(i64::from(quantity)) else {
        return Ok(Err(Refusal::OutOfStock { available: 0 }));
    };
    let before = store::size(tx, cart).await?;
    store::put(tx, cart, variant, units).await?;
    let after = store::size(tx, cart).await?;
    if after.units > before.units
        && let Some(refusal) = beyond(&after)
    {
        return Ok(Err(refusal));
    }
    Ok(Ok(Change {
        quantity,
        wanted,
        available,
    }))
}

/// Why a cart of this size cannot be ordered.
fn beyond(size: &Size) -> Option<Refusal> {
    if size.units > i64::from(MAX_UNITS) {
        Some(Refusal::TooManyUnits { max: MAX_UNITS })
    } else if size.value > Decimal::from(Amount::MOST_KEPT) {
        Some(Refusal::CartTooLarge)
    } else {
        None
    }
}

/// Commits. When less was taken than wished for, the cart says so until the next change.
async fn done(
    shop: &Shop,
    mut tx: TenantTx,
    session: Session,
    fields: &FormFields,
    variant: VariantId,
    change: Change,
) -> Outcome {
    if change.is_limited() {
        let mut fields = fields.clone();
        fields.set("variant_id", variant.to_string());
        fields.set("wanted", change.wanted.to_string());
        let available = change.available.unwrap_or(change.quantity);
        let error = Error::Refused(Refusal::OutOfStock { available });
        shop.keep_draft(&mut tx, &session.hash, FORM, &fields, &error)
            .await?;
    } else {
        shop.forget_draft(&mut tx, FORM).await?;
    }
    shop.forget_draft(&mut tx, merge::FORM).await?;
    let subject = json!({ "variant": variant, "quantity": change.quantity });
    happened(shop, &mut tx, EventKind::CartChange, subject).await?;
    tx.commit().await?;
    let response: Response = if shop.is_program {
        Json(change).into_response()
    } else {
        shop.see_other("/cart")?
    };
    Ok(with_cookie(response, session.cookie))
}

/// Undoes what was begun and says why.
async fn refuse(shop: Shop, tx: TenantTx, fields: &FormFields, refusal: Refusal) -> Outcome {
    drop(tx);
    shop.reject(FORM, "/cart", fields, refusal.into()).await
}
