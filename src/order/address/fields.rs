//! An address as it is typed into a form.

use super::Address;
use crate::core::{
    CountryCode, FieldErrors, PostalCode, city, company, optional, recipient, street,
};
use crate::web::FormFields;

/// What the fields of an address are called.
#[derive(Clone, Copy, Debug)]
pub struct AddressFields {
    /// The recipient's.
    pub name: &'static str,
    /// The company's.
    pub company: &'static str,
    /// That of street and number.
    pub street: &'static str,
    /// The postal code's.
    pub postal_code: &'static str,
    /// The city's.
    pub city: &'static str,
    /// The country's.
    pub country: &'static str,
}

impl AddressFields {
    /// Those of the address where things are sent, in every form that takes one.
    pub const DELIVERY: Self = Self {
        name: "name",
        company: "company",
        street: "street",
        postal_code: "postal_code",
        city: "city",
        country: "country",
    };

    /// What an address is typed into. Its country is chosen, and says nothing alone.
    #[must_use]
    pub fn typed(&self) -> [&'static str; 5] {
        [
            self.name,
            self.company,
            self.street,
            self.postal_code,
            self.city,
        ]
    }

    /// Only who it is and in which country, where nothing is sent.
    pub fn read_name(&self, fields: &FormFields, errors: &mut FieldErrors) -> Option<Address> {
        let name = errors.check(self.name, recipient(fields.get(self.name)));
        let country = errors.check(self.country, CountryCode::parse(fields.get(self.country)));
        Some(Address {
            name: name?.into(),
            company: None,
            street: String::new(),
            postal_code: String::new(),
            city: String::new(),
            region: None,
            country: country?,
        })
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
