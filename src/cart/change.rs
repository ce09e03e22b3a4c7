//! What may be done to a cart. Both doors come here: plain forms (`api.rs`) and islands (`calls.rs`).

mod begin;
mod end;

use rust_decimal::Decimal;
use serde_json::json;

use self::begin::open_cart;
use self::end::done;
use super::store::Size;
use super::way_back::BACK;
use super::{send_to, store};
use crate::core::{
    Amount, CartId, CountryCode, Error, FieldErrors, LineItemId, Quantity, Refusal, VariantId,
};
use crate::db::TenantTx;
use crate::gift_card::{Recipient, recipient};
use crate::pricing::QuoteInput;
use crate::promotion;
use crate::web::{Failure, Form, FormFields, Shop};

pub use self::begin::begin;
pub(crate) use self::begin::note_arrival;
pub use self::end::{Change, Done, Rejected};

/// Key of what the cart has to say about the last change.
pub const FORM: Form<'static> = Form::of(
    "cart",
    &[
        "variant_id",
        "quantity",
        "wanted",
        "line",
        "country",
        recipient::NAME,
        recipient::EMAIL,
        recipient::MESSAGE,
        recipient::DAY,
        BACK,
    ],
);

/// Key of what was taken out just now.
pub(super) const REMOVED: Form<'static> =
    Form::of("cart-removed", &["variant_id", "quantity", "title"]);

/// The field that names the line whose change was refused.
pub(super) const LINE: &str = "line";

/// The field that says how many are added to what is there, or taken away.
pub(super) const STEP: &str = "step";

/// The most lines of a cart.
pub const MAX_LINES: u32 = 100;

fn rejected(fields: &FormFields, error: impl Into<Error>) -> Rejected {
    Rejected::Form(FORM, fields.clone(), error.into())
}

/// Puts units of a variant into the cart.
pub async fn add(shop: &Shop, fields: &FormFields) -> Result<Done, Rejected> {
    let mut errors = FieldErrors::default();
    let variant = errors.check("variant_id", VariantId::parse(fields.get("variant_id")));
    let quantity = if fields.has("quantity") {
        errors.check("quantity", Quantity::parse(fields.get("quantity")))
    } else {
        Some(Quantity::ONE)
    };
    let to = Recipient::read(
        fields,
        promotion::today(shop, shop.state.clock.now()),
        &mut errors,
    );
    let (Some(variant), Some(quantity), Some(to)) = (variant, quantity, to) else {
        return Err(rejected(fields, errors));
    };
    let mut tx = shop.begin().await?;
    let (session, cart) = begin(shop, &mut tx).await?;
    let (present, lines) = store::contents(&mut tx, cart, variant, &to).await?;
    if present == 0 && lines >= i64::from(MAX_LINES) {
        return Err(rejected(fields, Refusal::CartFull { max: MAX_LINES }));
    }
    let wanted = present.saturating_add(u32::from(quantity));
    match put(&mut tx, cart, variant, &to, wanted).await? {
        Ok(change) => done(shop, tx, session, fields, variant, change).await,
        Err(refusal) => Err(rejected(fields, refusal)),
    }
}

/// Sets how many of a line there are, or takes some away or adds some; none removes it.
pub async fn set(shop: &Shop, line: &str, mut fields: FormFields) -> Result<Done, Rejected> {
    let line = line_of(line)?;
    let typed = fields.get("quantity").trim();
    let wanted = match fields.get(STEP).parse::<i64>() {
        // Beside what was typed; a line of what is none stays as it is.
        Ok(step) => typed.parse::<i64>().map_or_else(
            |_| typed.to_owned(),
            |now| (now.saturating_add(step)).max(0).to_string(),
        ),
        Err(_) => typed.to_owned(),
    };
    if wanted == "0" {
        return remove_line(shop, line).await;
    }
    let quantity = match Quantity::parse(&wanted) {
        Ok(quantity) => quantity,
        Err(reason) => {
            fields.set(LINE, line.to_string());
            return Err(rejected(&fields, Error::invalid("quantity", reason)));
        }
    };
    let (mut tx, session, cart) = open_cart(shop).await?;
    let (variant, to) = store::chosen_of(&mut tx, cart, line)
        .await?
        .ok_or(Failure::NotFound)?;
    match put(&mut tx, cart, variant, &to, u32::from(quantity)).await? {
        Ok(change) => done(shop, tx, session, &fields, variant, change).await,
        Err(refusal) => {
            fields.set(LINE, line.to_string());
            Err(rejected(&fields, refusal))
        }
    }
}

/// Takes a line out; for a while it can be put back.
pub async fn remove(shop: &Shop, line: &str) -> Result<Done, Rejected> {
    remove_line(shop, line_of(line)?).await
}

fn line_of(text: &str) -> Result<LineItemId, Failure> {
    LineItemId::parse(text).map_err(|_| Failure::NotFound)
}

async fn remove_line(shop: &Shop, line: LineItemId) -> Result<Done, Rejected> {
    let (mut tx, session, cart) = open_cart(shop).await?;
    let lines = store::lines(&mut tx, cart, shop.locale).await?;
    let gone = lines
        .into_iter()
        .find(|own| own.id == line)
        .ok_or(Failure::NotFound)?;
    store::remove(&mut tx, cart, line).await?;
    // What one click puts back goes to nobody else.
    if gone.recipient == Recipient::default() {
        let mut fields = FormFields::default();
        fields.set("variant_id", gone.variant.to_string());
        fields.set("quantity", gone.quantity.to_string());
        fields.set("title", gone.title);
        shop.keep_draft(&mut tx, &session.hash, REMOVED, &fields, &NOTHING_WRONG)
            .await?;
    }
    done(
        shop,
        tx,
        session,
        &FormFields::default(),
        gone.variant,
        Change::REMOVED,
    )
    .await
}

/// Lowers every line to what is left and takes out what is no longer sold.
pub async fn adjust(shop: &Shop) -> Result<Done, Rejected> {
    let (mut tx, session, id) = open_cart(shop).await?;
    for line in store::lines(&mut tx, id, shop.locale).await? {
        let buyable = line.buyable();
        if buyable == 0 {
            store::remove(&mut tx, id, line.id).await?;
        } else if buyable < u32::from(line.quantity) {
            let quantity = Quantity::new(i64::from(buyable)).map_err(Failure::internal)?;
            store::put(&mut tx, id, line.variant, &line.recipient, quantity).await?;
        }
    }
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    Ok(Done {
        answer: json!({}),
        session,
        cookie: None,
    })
}

/// Remembers the country, and the region where it matters, that the estimate is for.
pub async fn choose_destination(shop: &Shop, fields: &FormFields) -> Result<Done, Rejected> {
    let country = match CountryCode::parse(fields.get("country")) {
        Ok(country) => country,
        Err(reason) => return Err(rejected(fields, Error::invalid("country", reason))),
    };
    let mut tx = shop.begin().await?;
    let (session, cart) = begin(shop, &mut tx).await?;
    send_to(shop, &mut tx, cart, country, fields.get("region")).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    Ok(Done {
        answer: json!({ "country": country }),
        session,
        cookie: None,
    })
}

/// The most units of all lines of a cart together.
pub(super) const MAX_UNITS: u32 = QuoteInput::MAX_UNITS;

/// Puts so many of a variant into a cart; takes what is there, up to what was wished for. A cart that would
/// be beyond what can be priced or sold is refused, and the caller undoes `tx`; less may always be put.
pub async fn put(
    tx: &mut TenantTx,
    cart: CartId,
    variant: VariantId,
    to: &Recipient,
    wanted: u32,
) -> Result<Result<Change, Refusal>, Failure> {
    let Some(sellable) = store::sellable(tx, variant).await? else {
        return Ok(Err(Refusal::NotForSale));
    };
    // Nothing else has a recipient.
    let nobody = Recipient::default();
    let to = if sellable.is_gift_card { to } else { &nobody };
    let available = sellable.available;
    let most = u32::from(Quantity::MAX);
    let quantity = wanted.min(available.unwrap_or(most)).min(most);
    let Ok(units) = Quantity::new(i64::from(quantity)) else {
        return Ok(Err(Refusal::OutOfStock { available: 0 }));
    };
    let before = store::size(tx, cart).await?;
    store::put(tx, cart, variant, to, units).await?;
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

/// For what is kept only to be told.
const NOTHING_WRONG: Error = Error::Invalid(Vec::new());
