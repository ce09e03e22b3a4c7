mod address;

use crate::core::{
    Amount, CountryCode, Email, Error, FieldErrors, Phone, ShippingMethodId, Text, optional,
};
use crate::order::{Address, IdentityDocument};
use crate::payment::PaymentMethod;
use crate::pricing::Destination;
use crate::shipping::Tariff;
use crate::tenancy::StoreSettings;
use crate::web::{Form, FormFields};

pub(super) use address::{BILLING, DELIVERY};

/// Key of the checkout's draft.
pub(super) const FORM: Form<'static> = Form::of("checkout", FIELDS);

/// Every field of the form.
pub(super) const FIELDS: &[&str] = &[
    EMAIL,
    PHONE,
    NAME,
    COMPANY,
    STREET,
    POSTAL_CODE,
    CITY,
    COUNTRY,
    REGION,
    SHIPPING,
    PAYMENT,
    BILLING_NAME,
    BILLING_COMPANY,
    BILLING_STREET,
    BILLING_POSTAL_CODE,
    BILLING_CITY,
    BILLING_COUNTRY,
    NOTE,
    GIFT_MESSAGE,
    super::key::FIELD,
];

/// Everything that a guest is asked to type or choose.
pub(super) const EMAIL: &str = "email";
/// Only where the shop asks for it, and then the buyer may leave it out.
pub(super) const PHONE: &str = "phone";
pub(super) const NAME: &str = DELIVERY.name;
/// Folded away; nobody has to know it.
pub(super) const COMPANY: &str = DELIVERY.company;
pub(super) const STREET: &str = DELIVERY.street;
pub(super) const POSTAL_CODE: &str = DELIVERY.postal_code;
pub(super) const CITY: &str = DELIVERY.city;
pub(super) const COUNTRY: &str = DELIVERY.country;
/// Only where a rate or a way of sending depends on it.
pub(super) const REGION: &str = "region";
pub(super) const SHIPPING: &str = "shipping_method";
pub(super) const PAYMENT: &str = "payment_method";
/// Folded away: the bill goes where the goods go.
pub(super) const BILLING_NAME: &str = "billing_name";
pub(super) const BILLING_COMPANY: &str = "billing_company";
pub(super) const BILLING_STREET: &str = "billing_street";
pub(super) const BILLING_POSTAL_CODE: &str = "billing_postal_code";
pub(super) const BILLING_CITY: &str = "billing_city";
pub(super) const BILLING_COUNTRY: &str = "billing_country";
/// Folded away; for the merchant.
pub(super) const NOTE: &str = "note";
/// Folded away; for the receiver of a present.
pub(super) const GIFT_MESSAGE: &str = "gift_message";
/// Longest of these, in characters.
pub(super) const LONGEST_GIFT_MESSAGE: usize = 300;
/// Only where the way of sending needs it; kept in no draft.
pub(super) const IDENTITY_DOCUMENT: &str = "identity_document";
/// Longest note, in characters.
pub(super) const LONGEST_NOTE: usize = 500;
/// The total that the page showed; only compared, never charged.
pub(super) const SHOWN_TOTAL: &str = "shown_total";
/// What gift cards pay of it, as the page showed it; only compared, never spent.
pub(super) const SHOWN_GIFT_CARDS: &str = "shown_gift_cards";

/// What a checkout asks for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asks {
    /// A telephone, which may be left out.
    pub phone: bool,
    /// Where something goes. For gift cards alone a name and a country are enough.
    pub address: bool,
}

impl Asks {
    /// For a cart in which there may be gift cards only.
    pub fn of(settings: &StoreSettings, is_gift_cards_only: bool) -> Self {
        Self {
            phone: settings.asks_phone,
            address: !is_gift_cards_only,
        }
    }
}

/// The checkout as typed, checked.
#[derive(Clone, Debug)]
pub(super) struct CheckoutForm {
    pub email: Email,
    pub phone: Option<Phone>,
    pub address: Address,
    /// Where the bill goes, if anything was typed there.
    pub billing: Option<Address>,
    /// Empty for nothing.
    pub note: String,
    /// Empty for nothing.
    pub gift_message: String,
    /// As far as it was typed this time.
    pub identity_document: Option<IdentityDocument>,
    pub to: Destination,
    pub shipping: Option<ShippingMethodId>,
    /// Not asked for where nothing is left to pay.
    pub payment: Option<PaymentMethod>,
    pub shown_total: Amount,
    pub shown_gift_cards: Amount,
}

impl CheckoutForm {
    pub fn parse(fields: &FormFields, tariff: &Tariff, asks: Asks) -> Result<Self, Error> {
        let mut errors = FieldErrors::default();
        let read = Self::read(fields, tariff, asks, &mut errors);
        read.ok_or_else(|| errors.into())
    }

    /// Nothing when something is wrong, which is noted.
    fn read(
        fields: &FormFields,
        tariff: &Tariff,
        asks: Asks,
        errors: &mut FieldErrors,
    ) -> Option<Self> {
        let email = errors.check(EMAIL, Email::parse(fields.get(EMAIL)));
        let phone = if asks.phone { fields.get(PHONE) } else { "" };
        let phone = errors.check(PHONE, optional(phone, Phone::parse));
        let country = CountryCode::parse(fields.get(COUNTRY));
        let (address, to) = if asks.address {
            let to = country.map(|country| tariff.destination(country, fields.get(REGION)));
            let to = to.ok().and_then(|to| errors.check(REGION, to));
            (DELIVERY.read(fields, errors), to)
        } else {
            let to = country.ok().map(Destination::new);
            (DELIVERY.read_name(fields, errors), to)
        };
        let shipping = errors.check(
            SHIPPING,
            optional(fields.get(SHIPPING), ShippingMethodId::parse),
        );
        let shown_total = errors.check(SHOWN_TOTAL, Amount::parse(fields.get(SHOWN_TOTAL)));
        let shown_gift_cards = optional(fields.get(SHOWN_GIFT_CARDS), Amount::parse);
        let shown_gift_cards = errors.check(SHOWN_GIFT_CARDS, shown_gift_cards);
        let shown_gift_cards = shown_gift_cards.map(Option::unwrap_or_default);
        let payment = PaymentMethod::parse(fields.get(PAYMENT));
        let payment = if shown_total.is_some() && shown_total == shown_gift_cards {
            Some(payment.ok())
        } else {
            errors.check(PAYMENT, payment).map(Some)
        };
        let billing = if bills_elsewhere(fields) {
            BILLING.read(fields, errors).map(Some)
        } else {
            Some(None)
        };
        let note = optional(fields.get(NOTE), Text::<LONGEST_NOTE>::parse);
        let note = errors.check(NOTE, note);
        let gift_message = fields.get(GIFT_MESSAGE);
        let gift_message = optional(gift_message, Text::<LONGEST_GIFT_MESSAGE>::parse);
        let gift_message = errors.check(GIFT_MESSAGE, gift_message);
        let identity_document = optional(fields.get(IDENTITY_DOCUMENT), IdentityDocument::parse);
        let identity_document = errors.check(IDENTITY_DOCUMENT, identity_document);
        let (address, to) = (address?, to?);
        Some(Self {
            email: email?,
            phone: phone?,
            address: Address {
                region: to.region.clone().map(String::from),
                country: to.country,
                ..address
            },
            billing: billing?,
            note: note?.map(String::from).unwrap_or_default(),
            gift_message: gift_message?.map(String::from).unwrap_or_default(),
            identity_document: identity_document?,
            to,
            shipping: shipping?,
            payment: payment?,
            shown_total: shown_total?,
            shown_gift_cards: shown_gift_cards?,
        })
    }

    /// Whether the page showed that nothing is left to pay.
    pub fn shows_nothing_due(&self) -> bool {
        self.shown_total == self.shown_gift_cards
    }
}

/// Whether anything was typed into the address of the bill.
fn bills_elsewhere(fields: &FormFields) -> bool {
    let mut typed = BILLING.typed().into_iter();
    typed.any(|name| !fields.get(name).trim().is_empty())
}
