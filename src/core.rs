//! The words every room uses: money, texts that were checked once, ids, pages, the wire error.
//!
//! Nothing here does I/O. A type of this room is either right or was never made: each has one
//! `parse`, and reading it from JSON goes through the same `parse`.

mod address_line;
mod amount;
mod country;
mod currency;
mod date;
mod email;
mod error;
mod form;
mod iban;
mod id;
mod locale;
mod money;
mod notation;
mod page;
mod percentage;
mod phone;
mod postal_code;
mod quantity;
mod reason;
mod region;
mod rounding;
mod share;
mod sku;
mod slug;
mod string_type;
mod tenant_name;
mod text;

#[cfg(feature = "ssr")]
mod alphabet;
#[cfg(feature = "ssr")]
mod clock;
#[cfg(feature = "ssr")]
mod kept;
#[cfg(feature = "ssr")]
mod slug_of_title;
#[cfg(feature = "ssr")]
mod time_zone;

pub use address_line::{city, company, recipient, street};
pub use amount::Amount;
pub use country::CountryCode;
pub use currency::Currency;
pub use date::{format_date, format_date_time, format_days};
pub use email::Email;
pub use error::{Error, Refusal, Result};
pub use form::{Field, FieldErrors};
pub use iban::Iban;
pub use id::*;
pub use locale::{Locale, format_money};
pub use money::{Money, MoneyError};
pub use notation::{Notation, whole_number};
pub use page::{Page, PageNumber, ROWS_PER_PAGE};
pub use percentage::{Percentage, TaxRate};
pub use phone::Phone;
pub use postal_code::{PostalCode, PostalCodeKind, PostalCodeNeed, PostalCodes};
pub use quantity::Quantity;
pub use reason::Reason;
pub use region::city_line;
pub use rounding::{divide_half_up, round_half_up};
pub use share::{Share, largest_remainder};
pub use sku::Sku;
pub use slug::Slug;
pub use tenant_name::TenantName;
pub use text::{ShortText, Text, like_pattern, optional};

#[cfg(feature = "ssr")]
pub use clock::Clock;
#[cfg(feature = "ssr")]
pub use kept::Kept;
#[cfg(feature = "ssr")]
pub use time_zone::TimeZone;
