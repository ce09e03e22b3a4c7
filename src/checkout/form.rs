use crate::core::{
    Amount, CountryCode, Email, Error, FieldErrors, Phone, Reason, ShippingMethodId, ShortText,
    optional,
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
        let name = errors.check(NAME, ShortText::<100>::parse(fields.get(NAME)));
        let street = errors.check(STREET, ShortText::<120>::parse(fields.get(STREET)));
        let postal_code = errors.check(POSTAL_CODE, postal_code(fields.get(POSTAL_CODE)));
        let city = errors.check(CITY, ShortText::<100>::parse(fields.get(CITY)));
        let country = errors.check(COUNTRY, CountryCode::parse(fields.get(COUNTRY)));
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

/// Codes differ from country to country: letters, digits, spaces and hyphens, at most ten.
fn postal_code(text: &str) -> Result<ShortText<10>, Reason> {
    let code = ShortText::parse(text)?;
    let allowed = |c: char| c.is_ascii_alphanumeric() || c == ' ' || c == '-';
    if code.as_str().chars().all(allowed) {
        Ok(code)
    } else {
        Err(Reason::Malformed)
    }
}
