use crate::core::{
    Amount, CountryCode, Email, Error, FieldErrors, Phone, PostalCode, ShippingMethodId, city,
    optional, recipient, street,
};
use crate::order::Address;
use crate::payment::PaymentMethod;
use crate::pricing::Destination;
use crate::shipping::Tariff;
use crate::web::{Form, FormFields};

/// Key of the checkout's draft.
pub(super) const FORM: Form<'static> = Form::of(
    "checkout",
    &[
        EMAIL,
        PHONE,
        NAME,
        STREET,
        POSTAL_CODE,
        CITY,
        COUNTRY,
        REGION,
        SHIPPING,
        PAYMENT,
        super::key::FIELD,
    ],
);

/// Everything that a guest is asked to type or choose.
pub(super) const EMAIL: &str = "email";
/// Only where the shop asks for it, and then the buyer may leave it out.
pub(super) const PHONE: &str = "phone";
pub(super) const NAME: &str = "name";
pub(super) const STREET: &str = "street";
pub(super) const POSTAL_CODE: &str = "postal_code";
pub(super) const CITY: &str = "city";
pub(super) const COUNTRY: &str = "country";
/// Only where a rate or a way of sending depends on it.
pub(super) const REGION: &str = "region";
pub(super) const SHIPPING: &str = "shipping_method";
pub(super) const PAYMENT: &str = "payment_method";
/// The total that the page showed; only compared, never charged.
pub(super) const SHOWN_TOTAL: &str = "shown_total";

/// The checkout as typed, checked.
#[derive(Clone, Debug)]
pub(super) struct CheckoutForm {
    pub email: Email,
    pub phone: Option<Phone>,
    pub address: Address,
    pub to: Destination,
    pub shipping: Option<ShippingMethodId>,
    /// Not asked for where the shown total is 0.00.
    pub payment: Option<PaymentMethod>,
    pub shown_total: Amount,
}

impl CheckoutForm {
    pub fn parse(fields: &FormFields, tariff: &Tariff, asks_phone: bool) -> Result<Self, Error> {
        let mut errors = FieldErrors::default();
        let email = errors.check(EMAIL, Email::parse(fields.get(EMAIL)));
        let phone = if asks_phone { fields.get(PHONE) } else { "" };
        let phone = errors.check(PHONE, optional(phone, Phone::parse));
        let name = errors.check(NAME, recipient(fields.get(NAME)));
        let country = errors.check(COUNTRY, CountryCode::parse(fields.get(COUNTRY)));
        let at_home = country.unwrap_or(CountryCode::GERMANY);
        let street = errors.check(STREET, street(at_home, fields.get(STREET)));
        // What a code looks like is known once the country is.
        let postal_code = country.and_then(|country| {
            errors.check(
                POSTAL_CODE,
                PostalCode::parse(country, fields.get(POSTAL_CODE)),
            )
        });
        let city = errors.check(CITY, city(fields.get(CITY)));
        let to = country
            .map(|country| tariff.destination(country, fields.get(REGION)))
            .and_then(|to| errors.check(REGION, to));
        let shipping = errors.check(
            SHIPPING,
            optional(fields.get(SHIPPING), ShippingMethodId::parse),
        );
        let shown_total = errors.check(SHOWN_TOTAL, Amount::parse(fields.get(SHOWN_TOTAL)));
        let payment = PaymentMethod::parse(fields.get(PAYMENT));
        let payment = if shown_total.is_some_and(|total| total.get().is_zero()) {
            Some(payment.ok())
        } else {
            errors.check(PAYMENT, payment).map(Some)
        };
        match (
            email,
            phone,
            name,
            street,
            postal_code,
            city,
            to,
            shipping,
            payment,
            shown_total,
        ) {
            (
                Some(email),
                Some(phone),
                Some(name),
                Some(street),
                Some(postal_code),
                Some(city),
                Some(to),
                Some(shipping),
                Some(payment),
                Some(shown_total),
            ) => Ok(Self {
                email,
                phone,
                address: Address {
                    name: name.into(),
                    street: street.into(),
                    postal_code: postal_code.into(),
                    city: city.into(),
                    region: to.region.clone().map(String::from),
                    country: to.country,
                },
                to,
                shipping,
                payment,
                shown_total,
            }),
            _ => Err(errors.into()),
        }
    }
}
