//! The lines of a sale.

use axum::extract::Path;

use super::{LINE, PATH, forget, set};
use crate::cart;
use crate::core::{CartId, Error, LineItemId, Quantity, VariantId};
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::till::Sale;
use crate::web::{Failure, FormFields, Outcome};

/// `POST /admin/till/lines/{line}`: how many of a line; none takes it off.
pub async fn change(staff: Staff, Path(line): Path<String>, mut fields: FormFields) -> Outcome {
    let line = LineItemId::parse(&line).map_err(|_| Failure::NotFound)?;
    if fields.get("quantity").trim() == "0" {
        return take_off(&staff, line).await;
    }
    let mut tx = staff.shop.begin().await?;
    let (cart, variant) = line_of(&staff, &mut tx, line).await?;
    let wanted = Quantity::parse(fields.get("quantity"))
        .map_err(|reason| Error::invalid("quantity", reason).into());
    let done = match wanted {
        Ok(wanted) => set(&mut tx, cart, variant, u32::from(wanted)).await,
        Err(failure) => Err(failure),
    };
    match done {
        Ok(()) => {
            forget(&staff, &mut tx).await?;
            tx.commit().await?;
            staff.shop.see_other(PATH)
        }
        Err(Failure::Wire(error)) => {
            drop(tx);
            fields.set("line", line.to_string());
            staff.shop.reject(LINE, PATH, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

/// `POST /admin/till/lines/{line}/remove`
pub async fn remove(staff: Staff, Path(line): Path<String>) -> Outcome {
    let line = LineItemId::parse(&line).map_err(|_| Failure::NotFound)?;
    take_off(&staff, line).await
}

async fn take_off(staff: &Staff, line: LineItemId) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let (cart, _) = line_of(staff, &mut tx, line).await?;
    cart::store::remove(&mut tx, cart, line).await?;
    forget(staff, &mut tx).await?;
    tx.commit().await?;
    staff.shop.see_other(PATH)
}

/// The cart of the member's sale, locked, and the variant of one of its lines.
async fn line_of(
    staff: &Staff,
    tx: &mut TenantTx,
    line: LineItemId,
) -> Result<(CartId, VariantId), Failure> {
    let sale = Sale::of(staff, tx).await?.ok_or(Failure::NotFound)?;
    cart::store::lock(tx, sale.cart).await?;
    let variant = cart::store::chosen_of(tx, sale.cart, line).await?;
    let (variant, _) = variant.ok_or(Failure::NotFound)?;
    Ok((sale.cart, variant))
}
