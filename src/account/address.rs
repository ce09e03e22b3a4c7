//! An address as it is typed into the account.

use crate::core::{CountryCode, Error, FieldErrors};
use crate::order::{Address, AddressFields};
use crate::shipping::Tariff;
use crate::web::{Form, FormFields};

const FIELDS: AddressFields = AddressFields::DELIVERY;

pub(super) const NAME: &str = FIELDS.name;
pub(super) const COMPANY: &str = FIELDS.company;
pub(super) const STREET: &str = FIELDS.street;
pub(super) const POSTAL_CODE: &str = FIELDS.postal_code;
pub(super) const CITY: &str = FIELDS.city;
pub(super) const COUNTRY: &str = FIELDS.country;
/// Only where a rate or a way of sending depends on it.
pub(super) const REGION: &str = "region";

/// Key of the form's draft.
pub(super) const FORM: Form<'static> = Form::of(
    "account-address",
    &[
        NAME,
        COMPANY,
        STREET,
        POSTAL_CODE,
        CITY,
        COUNTRY,
        REGION,
        WHICH,
    ],
);

/// The field of a draft that says which address was typed; empty for a new one.
pub(super) const WHICH: &str = "which";

/// The most that an account keeps.
pub(super) const MOST: u32 = 20;

/// Reads the form.
///
/// # Errors
/// Every fault, each beside its field.
pub(super) fn parse(fields: &FormFields, tariff: &Tariff) -> Result<Address, Error> {
    let mut errors = FieldErrors::default();
    let address = FIELDS.read(fields, &mut errors);
    let to = CountryCode::parse(fields.get(COUNTRY)).ok();
    let to = to
        .map(|country| tariff.destination(country, fields.get(REGION)))
        .and_then(|to| errors.check(REGION, to));
    match (address, to) {
        (Some(address), Some(to)) => Ok(Address {
            region: to.region.map(String::from),
            ..address
        }),
        _ => Err(errors.into()),
    }
}

/// An address as the form shows it.
pub(super) fn shown(address: &Address) -> FormFields {
    let mut fields = FormFields::default();
    fields.set(NAME, address.name.as_str());
    fields.set(COMPANY, address.company.as_deref().unwrap_or_default());
    fields.set(STREET, address.street.as_str());
    fields.set(POSTAL_CODE, address.postal_code.as_str());
    fields.set(CITY, address.city.as_str());
    fields.set(COUNTRY, address.country.as_str());
    fields.set(REGION, address.region.as_deref().unwrap_or_default());
    fields
}
