use crate::core::{CountryCode, CustomerId, Email, Phone};
use crate::order::Address;

/// All by which somebody may be recognized, in the forms in which it is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Buyer {
    pub(super) customer: Option<CustomerId>,
    pub(super) emails: Vec<String>,
    pub(super) phones: Vec<String>,
    pub(super) addresses: Vec<Vec<u8>>,
}

impl Buyer {
    /// What is known of a customer who orders nothing now.
    #[must_use]
    pub fn of_customer(customer: CustomerId) -> Self {
        Self {
            customer: Some(customer),
            ..Self::default()
        }
    }

    /// What was typed into an order: where to write to, which telephones, where it and its bill go. A telephone
    /// without a country may be of any of these countries, or of `home`.
    #[must_use]
    pub fn of_order(
        customer: Option<CustomerId>,
        email: Option<&Email>,
        phones: &[Phone],
        addresses: &[&Address],
        home: CountryCode,
    ) -> Self {
        let mut countries = vec![home];
        countries.extend(addresses.iter().map(|address| address.country));
        let phones = phones.iter().flat_map(|phone| {
            let countries = countries.iter();
            countries.map(|country| phone.international(*country))
        });
        let mut buyer = Self {
            customer,
            emails: email.into_iter().map(Email::normalized).collect(),
            phones: phones.collect(),
            addresses: addresses.iter().map(|address| address.hash()).collect(),
        };
        buyer.phones.sort_unstable();
        buyer.phones.dedup();
        buyer
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::Reason;

    fn address(country: &str) -> Result<Address, Reason> {
        Ok(Address {
            name: "Ada".to_owned(),
            company: None,
            street: "Hauptstraße 1".to_owned(),
            postal_code: "1010".to_owned(),
            city: "Wien".to_owned(),
            region: None,
            country: CountryCode::parse(country)?,
        })
    }

    #[test]
    fn cd_14_a_telephone_without_a_country_may_be_of_each_that_is_meant() -> Result<(), Reason> {
        let phones = [Phone::parse("0664 123456")?, Phone::parse("+49 30 12345")?];
        let austria = address("AT")?;
        let buyer = Buyer::of_order(None, None, &phones, &[&austria], CountryCode::GERMANY);
        assert_eq!(
            buyer.phones,
            ["+43664123456", "+493012345", "+49664123456"].map(str::to_owned)
        );
        assert_eq!(buyer.addresses, [austria.hash()]);
        Ok(())
    }
}
