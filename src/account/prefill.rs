use super::store;
use crate::customer::here;
use crate::db::TenantTx;
use crate::web::{Failure, FormFields, Shop};

/// What a signed-in shopper need not type into the checkout, under the names of its fields: address
/// of mail, telephone, name, and the default address or where the last order went. Empty for guests.
pub async fn checkout_fields(shop: &Shop, tx: &mut TenantTx) -> Result<FormFields, Failure> {
    let mut known = FormFields::default();
    let Some(shopper) = here(shop, tx).await? else {
        return Ok(known);
    };
    known.set("email", shopper.email.as_str());
    known.set("phone", shopper.phone.as_str());
    known.set("name", shopper.name());
    if let Some(address) = store::usual_address(tx, shopper.account).await? {
        known.set("name", address.name);
        known.set("company", address.company.unwrap_or_default());
        known.set("street", address.street);
        known.set("postal_code", address.postal_code);
        known.set("city", address.city);
        known.set("country", address.country.as_str());
        known.set("region", address.region.unwrap_or_default());
    }
    Ok(known)
}
