//! The Store's settings: one JSON document per tenant, each field with a default, so that a new
//! field needs no migration.

mod local_text;
mod page_kind;

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Theme;
use crate::core::{
    CountryCode, Currency, Email, Iban, Locale, MediaId, Notation, ShortText, TimeZone,
};

pub use local_text::{LocalText, Translations};
pub use page_kind::PageKind;

/// A postal address of the shop.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Address {
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// City.
    pub city: String,
}

/// A bank account of the shop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BankAccount {
    /// Whose it is.
    pub holder: ShortText<70>,
    /// Its number.
    pub iban: Iban,
    /// The bank's own code, where the merchant names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bic: Option<ShortText<11>>,
}

/// Payment by transfer before shipping.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BankTransfer {
    /// Whether it is offered.
    pub enabled: bool,
    /// What is to be known about it, or the whole account in words: shown after the order and in its mail.
    pub instructions: LocalText,
    /// Where the money goes, in parts that can be copied and scanned; perhaps only told in the instructions.
    pub account: Option<BankAccount>,
    /// Days until an unpaid order expires.
    pub days: u16,
}

impl BankAccount {
    /// For reading: holder, number, bank, a line each.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let number = ["IBAN ", &self.iban.spaced()].concat();
        let bank = self.bic.as_ref().map(|bic| ["BIC ", bic.as_str()].concat());
        let lines = [self.holder.as_str().to_owned(), number];
        lines.into_iter().chain(bank).collect()
    }
}

impl Default for BankTransfer {
    fn default() -> Self {
        Self {
            enabled: false,
            instructions: LocalText::default(),
            account: None,
            days: 7,
        }
    }
}

/// The large picture and words at the top of the home page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HomeHero {
    /// Headline.
    pub headline: LocalText,
    /// One or two sentences.
    pub text: LocalText,
    /// Words on the button.
    pub button: LocalText,
    /// Path the button leads to.
    pub link: String,
    /// The picture.
    pub media: Option<MediaId>,
    /// What it shows, in words; empty when it only decorates.
    pub alt: LocalText,
}

/// Every setting of a shop.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StoreSettings {
    /// Name over the door.
    pub name: String,
    /// One line under it.
    pub tagline: LocalText,
    /// Who contracts with the buyer.
    pub legal_name: String,
    /// Where to reach the shop; also the sender of its mail.
    pub email: Option<Email>,
    /// Telephone.
    pub phone: String,
    /// Where the shop is.
    pub address: Address,
    /// The country the shop sells from; prices include its taxes.
    pub country: CountryCode,
    /// VAT or tax number.
    pub tax_number: String,
    /// Languages, the first without prefix in addresses.
    pub locales: Vec<Locale>,
    /// The one currency of the shop.
    pub currency: Currency,
    /// The clock on the shop's wall.
    #[serde(deserialize_with = "TimeZone::deserialize_known")]
    pub time_zone: TimeZone,
    /// Whether list prices contain tax.
    pub prices_include_tax: bool,
    /// With tax in the prices: a buyer in another tax zone pays the same net instead of the same gross.
    pub same_net_abroad: bool,
    /// Days in which goods may come back.
    pub return_days: u16,
    /// "Only 3 left" is said up to this number.
    pub low_stock: u16,
    /// The shop is told by mail when a sale leaves so many of a variant or fewer; never at 0.
    pub low_stock_alert: u16,
    /// Whether shoppers are told how few are left, and how many others are checking out with them.
    pub shows_scarcity: bool,
    /// Cap on open unpaid orders per customer, and per delivery address.
    pub open_unpaid_orders: u16,
    /// The most units in the open unpaid orders of a buyer whose address is not proven.
    pub guest_units: u16,
    /// The most that these orders come to, in whole units of the currency; a default for the currency
    /// where nothing was chosen, see [`StoreSettings::guest_total`].
    pub guest_total: Option<u32>,
    /// The most days that such a buyer has for a transfer.
    pub guest_transfer_days: u16,
    /// For how many minutes goods are held for an order that is being paid by card.
    pub hold_minutes: u16,
    /// From this score on an order waits for a member of the staff before it is packed; 0: none does.
    pub review_from: u16,
    /// Whether the checkout has a field for a telephone number, which the buyer may leave empty.
    pub asks_phone: bool,
    /// For how many years after the end of the year in which was ordered the law keeps who bought, once the buyer's data
    /// was erased.
    pub retention_years: u16,
    /// A cart that nobody touches is abandoned after so many minutes.
    pub abandoned_after_minutes: u16,
    /// Line above the header; empty for none.
    pub announcement: LocalText,
    /// Top of the home page.
    pub hero: HomeHero,
    /// Colors and fonts.
    pub theme: Theme,
    /// Texts of the law pages and the story, as Markdown.
    pub pages: BTreeMap<PageKind, LocalText>,
    /// Payment by transfer.
    pub bank_transfer: BankTransfer,
    /// Payment to the carrier at the door.
    pub cash_on_delivery: bool,
    /// Whoever has refused so many parcels does not pay at the door any more; 0: everybody does.
    pub refused_parcels: u16,
    /// Payment by card on the pages of a provider, whose keys are kept apart and sealed.
    pub card_online: bool,
    /// Payment at PayPal, whose keys are kept apart and sealed.
    pub paypal: bool,
    /// Whether buyers may collect orders at the counter.
    pub collect_in_store: bool,
    /// Whether the lowest price of the 30 days before is told of reduced goods; where nothing was
    /// chosen, as the law of the shop's country wants it.
    pub lowest_price_notice: Option<bool>,
    /// Whether everybody on the staff needs a second factor.
    pub second_factor_required: bool,
    /// Days after which members of the staff are to change their password; 0 for never.
    pub password_days: u16,
    /// Whether they must, rather than being reminded.
    pub password_forced: bool,
}

impl Default for StoreSettings {
    fn default() -> Self {
        Self {
            name: String::new(),
            tagline: LocalText::default(),
            legal_name: String::new(),
            email: None,
            phone: String::new(),
            address: Address::default(),
            country: CountryCode::GERMANY,
            tax_number: String::new(),
            locales: vec![Locale::En],
            currency: Currency::EUR,
            time_zone: TimeZone::known("Europe/Berlin"),
            prices_include_tax: true,
            same_net_abroad: false,
            return_days: 30,
            low_stock: 5,
            low_stock_alert: 3,
            shows_scarcity: true,
            open_unpaid_orders: 5,
            guest_units: 200,
            guest_total: None,
            guest_transfer_days: 4,
            hold_minutes: 10,
            review_from: 60,
            asks_phone: false,
            retention_years: 10,
            abandoned_after_minutes: 60,
            announcement: LocalText::default(),
            hero: HomeHero::default(),
            theme: Theme::default(),
            pages: BTreeMap::new(),
            bank_transfer: BankTransfer::default(),
            cash_on_delivery: true,
            refused_parcels: 2,
            card_online: false,
            paypal: false,
            collect_in_store: false,
            lowest_price_notice: None,
            second_factor_required: false,
            password_days: 0,
            password_forced: false,
        }
    }
}

impl StoreSettings {
    /// The language without prefix.
    #[must_use]
    pub fn first_locale(&self) -> Locale {
        self.locales.first().copied().unwrap_or(Locale::En)
    }

    /// Whether the lowest price of the 30 days before is told of reduced goods.
    #[must_use]
    pub fn tells_lowest_price(&self) -> bool {
        self.lowest_price_notice
            .unwrap_or_else(|| self.country.is_in_european_union())
    }

    /// The most that the open unpaid orders of a buyer without a proven address come to, in whole units of
    /// the currency: 10,000, or 1,000,000 where the currency has no smaller unit.
    #[must_use]
    pub fn guest_total(&self) -> u32 {
        self.guest_total.unwrap_or_else(|| {
            if self.currency.minor_digits() == 0 {
                1_000_000
            } else {
                10_000
            }
        })
    }

    /// Days that a buyer has for a transfer; fewer where nobody has proven the address.
    #[must_use]
    pub fn transfer_days(&self, proven: bool) -> u16 {
        let days = self.bank_transfer.days;
        if proven {
            days
        } else {
            days.min(self.guest_transfer_days)
        }
    }

    /// The text for a reader of `locale`.
    #[must_use]
    pub fn text<'t>(&self, text: &'t LocalText, locale: Locale) -> &'t str {
        text.get(locale, self.first_locale())
    }

    /// A page's Markdown for a reader of `locale`; empty when the merchant wrote none.
    #[must_use]
    pub fn page(&self, kind: PageKind, locale: Locale) -> &str {
        self.pages
            .get(&kind)
            .map_or("", |text| self.text(text, locale))
    }

    /// Whether there is such a page.
    #[must_use]
    pub fn has_page(&self, kind: PageKind, locale: Locale) -> bool {
        !kind.is_optional() || !self.page(kind, locale).trim().is_empty()
    }

    /// How the shop's people write amounts.
    #[must_use]
    pub fn notation(&self) -> Notation {
        Notation::new(self.currency, self.first_locale())
    }

    /// An amount of the shop's currency, for display of a stored number.
    #[must_use]
    pub fn money(&self, amount: Decimal) -> crate::core::Money {
        crate::core::Money::rounded(amount, self.currency)
            .unwrap_or_else(|_| crate::core::Money::zero(self.currency))
    }
}
