//! What a shopper does with their addresses.

use axum::extract::Path;

use crate::account::address::{FORM, MOST, WHICH, parse};
use crate::account::store;
use crate::core::{AddressId, Error, Refusal};
use crate::customer::signed_in;
use crate::shipping;
use crate::web::{Failure, FormFields, Outcome, Shop};

const PAGE: &str = "/account/addresses";
const SAVED: &str = "/account/addresses?done=saved";

/// `POST /account/addresses/new`
pub async fn add(shop: Shop, fields: FormFields) -> Outcome {
    let kept = keep(&shop, &fields, None).await;
    answer(&shop, kept, "/account/addresses/new", fields, "").await
}

/// `POST /account/addresses/{address}`
pub async fn change(shop: Shop, Path(address): Path<String>, fields: FormFields) -> Outcome {
    let id = address_id(&address)?;
    let kept = keep(&shop, &fields, Some(id)).await;
    let page = format!("{PAGE}/{id}");
    answer(&shop, kept, &page, fields, &id.to_string()).await
}

async fn answer(
    shop: &Shop,
    kept: Result<(), Failure>,
    page: &str,
    mut fields: FormFields,
    which: &str,
) -> Outcome {
    match kept {
        Ok(()) => shop.see_other(SAVED),
        Err(Failure::Wire(error @ (Error::Invalid(_) | Error::Refused(_)))) => {
            fields.set(WHICH, which);
            shop.reject(FORM, page, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

/// Keeps an address, in the place of `id` or as a new one.
async fn keep(shop: &Shop, fields: &FormFields, id: Option<AddressId>) -> Result<(), Failure> {
    let mut tx = shop.begin().await?;
    let account = signed_in(shop, &mut tx).await?.account;
    let tariff = shipping::tariff(shop, &mut tx).await?;
    let address = parse(fields, &tariff)?;
    match id {
        Some(id) => {
            found(store::set_address(&mut tx, account, id, &address).await?)?;
        }
        None => {
            // Two that come at once are counted one after the other.
            store::lock(&mut tx, account).await?;
            let kept = store::addresses(&mut tx, account).await?.len();
            if u32::try_from(kept).is_ok_and(|kept| kept >= MOST) {
                return Err(Error::Refused(Refusal::LimitReached { max: MOST }).into());
            }
            store::insert_address(&mut tx, account, &address).await?;
        }
    }
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    Ok(())
}

/// `POST /account/addresses/{address}/default`
pub async fn prefer(shop: Shop, Path(address): Path<String>) -> Outcome {
    let mut tx = shop.begin().await?;
    let account = signed_in(&shop, &mut tx).await?.account;
    found(store::set_default_address(&mut tx, account, address_id(&address)?).await?)?;
    tx.commit().await?;
    shop.see_other(SAVED)
}

/// `POST /account/addresses/{address}/delete`
pub async fn delete(shop: Shop, Path(address): Path<String>) -> Outcome {
    let mut tx = shop.begin().await?;
    let account = signed_in(&shop, &mut tx).await?.account;
    found(store::delete_address(&mut tx, account, address_id(&address)?).await?)?;
    tx.commit().await?;
    shop.see_other("/account/addresses?done=deleted")
}

/// The id in an address; what is none names nothing.
pub(in crate::account) fn address_id(text: &str) -> Result<AddressId, Failure> {
    AddressId::parse(text).map_err(|_| Failure::NotFound)
}

fn found(done: bool) -> Result<(), Failure> {
    if done { Ok(()) } else { Err(Failure::NotFound) }
}
