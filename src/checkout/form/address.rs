//! The two addresses of an order: where it goes, and where its bill goes.

use super::{
    BILLING_CITY, BILLING_COMPANY, BILLING_COUNTRY, BILLING_NAME, BILLING_POSTAL_CODE,
    BILLING_STREET, CITY, COMPANY, COUNTRY, NAME, POSTAL_CODE, STREET,
};
use crate::core::{
    CountryCode, FieldErrors, PostalCode, city, company, optional, recipient, street,
};
use crate::order::Address;
use crate::web::FormFields;

/// What the fields of an address are called.
pub struct AddressFields {
    pub name: &'static str,
    pub company: &'static str,
    pub street: &'static str,
    pub postal_code: &'static str,
    pub city: &'static str,
    pub country: &'static str,
}

/// Where the order goes.
pub const DELIVERY: AddressFields = AddressFields {
    name: NAME,
    company: COMPANY,
    street: STREET,
    postal_code: POSTAL_CODE,
    city: CITY,
    country: COUNTRY,
};

/// Where the bill goes.
pub const BILLING: AddressFields = AddressFields {
    name: BILLING_NAME,
    company: BILLING_COMPANY,
    street: BILLING_STREET,
    postal_code: BILLING_POSTAL_CODE,
    city: BILLING_CITY,
    country: BILLING_COUNTRY,
};

impl AddressFields {
    /// What an address is typed into. Its country is chosen, and says nothing alone.
    pub fn typed(&self) -> [&'static str; 5] {
        [
            self.name,
            self.company,
            self.street,
            self.postal_code,
            self.city,
        ]
    }

    /// The address; its region is not asked for here.
    pub fn read(&self, fields: &FormFields, errors: &mut FieldErrors) -> Option<Address> {
        let name = errors.check(self.name, recipient(fields.get(self.name)));
        let of = errors.check(self.company, optional(fields.get(self.company), company));
        let country = CountryCode::parse(fields.get(self.country));
        let country = errors.check(self.country, country);
        let at_home = country.unwrap_or(CountryCode::GERMANY);
        let way = errors.check(self.street, street(at_home, fields.get(self.street)));
        // What a code looks like is known once the country is.
        let code = country.and_then(|country| {
            let code = PostalCode::parse(country, fields.get(self.postal_code));
            errors.check(self.postal_code, code)
        });
        let place = errors.check(self.city, city(fields.get(self.city)));
        Some(Address {
            name: name?.into(),
            company: of?.map(String::from),
            street: way?.into(),
            postal_code: code?.into(),
            city: place?.into(),
            region: None,
            country: country?,
        })
    }
}
