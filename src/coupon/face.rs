use time::OffsetDateTime;

use super::drawing::Ink;
use super::{Symbol, path_of};
use crate::core::{PromotionId, city_line};
use crate::coupon::store::HeldCode;
use crate::pricing::{self, CouponCode};
use crate::promotion::words::{TargetNames, benefits_text, terms};
use crate::promotion::{FoundCode, LeadField, LivePromotion};
use crate::web::Shop;

/// What stands on a coupon, in the words of its reader.
#[derive(Clone, Debug)]
pub struct Face {
    /// Whose coupon it is.
    pub shop: String,
    /// Where the shop is and how it is reached, line by line.
    pub address: Vec<String>,
    /// What the promotion is called; may be empty.
    pub name: String,
    /// What it gives.
    pub gain: String,
    /// What it asks for, one sentence each.
    pub terms: Vec<String>,
    /// The code as it is handed out.
    pub code: String,
    /// The words over it.
    pub code_label: String,
    /// Until when it holds, in words; nothing for one without an end.
    pub when: Vec<String>,
    /// The first moment at which it no longer holds.
    pub ends_at: Option<OffsetDateTime>,
    /// The time left until then, in words, once that is less than a few days.
    pub left: Option<String>,
    /// The address of its page, which works anywhere.
    pub address_of_page: String,
    /// That address for a camera.
    pub qr: Option<Symbol>,
    /// The code for the till.
    pub barcode: Option<Symbol>,
    /// The shop's color.
    pub accent: Ink,
    /// The promotion whose coupon it is.
    pub promotion: PromotionId,
    /// What its reader has to give before anything of it may be shown; nothing for who has.
    pub asks: Vec<LeadField>,
}

impl Face {
    pub(super) fn new(
        shop: &Shop,
        promotion: &LivePromotion,
        found: &FoundCode,
        held: HeldCode,
        names: &TargetNames,
        asks: Vec<LeadField>,
    ) -> Self {
        let settings = shop.settings();
        let words = &shop.words;
        let mut rule = pricing::Promotion::clone(&promotion.rule);
        // The code's own dates and uses are what its holder has.
        rule.starts_at = found
            .starts_at
            .filter(|start| *start > shop.state.clock.now());
        rule.ends_at = found.ends_at;
        if let Some(limit) = held.limit_total.and_then(|limit| u64::try_from(limit).ok()) {
            rule.limits.total = Some(limit);
        }
        let name = promotion.name(shop.locale, settings.first_locale()).trim();
        let gain = benefits_text(shop, &rule, names);
        let address_of_page = shop.url(&path_of(&held.code));
        let left = time_left(shop, found.ends_at);
        let when = found
            .ends_at
            .map(|end| words.with("terms-until", [("moment", shop.moment(end).into())]));
        Self {
            shop: settings.name.clone(),
            address: address(shop),
            name: name.to_owned(),
            gain: if gain.is_empty() {
                name.to_owned()
            } else {
                gain
            },
            terms: terms(shop, &rule, names),
            code_label: words.t("coupon-code"),
            when: when.into_iter().collect(),
            ends_at: found.ends_at,
            left,
            qr: Symbol::qr(&address_of_page),
            barcode: Symbol::barcode(&CouponCode::normalised(&held.code)),
            address_of_page,
            code: held.code,
            accent: Ink::of_hex(settings.theme.accent.as_str()),
            promotion: promotion.id,
            asks,
        }
    }

    /// What the page and the files are called.
    #[must_use]
    pub fn title(&self) -> String {
        format!("{} · {}", self.gain, self.shop)
    }
}

/// The shop's imprint, as short as a coupon has room for.
fn address(shop: &Shop) -> Vec<String> {
    let settings = shop.settings();
    let address = &settings.address;
    [
        settings.legal_name.clone(),
        address.street.clone(),
        city_line(settings.country, &address.postal_code, &address.city, None),
        settings.phone.clone(),
        settings
            .email
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
    ]
    .into_iter()
    .map(|line| line.trim().to_owned())
    .filter(|line| !line.is_empty())
    .collect()
}

/// "2 days left", "3 h 20 min left"; nothing while the end is more than a week away.
fn time_left(shop: &Shop, ends_at: Option<OffsetDateTime>) -> Option<String> {
    let left = ends_at? - shop.state.clock.now();
    if !left.is_positive() || left > time::Duration::WEEK {
        return None;
    }
    if left > time::Duration::days(2) {
        let days = left.whole_days();
        return Some(shop.words.with("coupon-days-left", [("days", days.into())]));
    }
    // A minute that has begun is still left.
    let minutes = (left.whole_seconds() + 59) / 60;
    let (hours, minutes) = (minutes / 60, minutes % 60);
    let values = [("hours", hours.into()), ("minutes", minutes.into())];
    Some(shop.words.with("time-left", values))
}
