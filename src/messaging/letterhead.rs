use crate::core::{Locale, city_line};
use crate::tenancy::{Store, StoreSettings, Tenant};
use crate::ui::Logo;
use crate::web::Config;
use crate::words::Words;

use std::sync::Arc;

/// A logo in a mail.
#[derive(Clone, Debug)]
pub struct LetterheadLogo {
    /// Absolute address of its picture.
    pub address: String,
    /// How wide it is shown, in pixels.
    pub width: i32,
}

impl LetterheadLogo {
    /// Height in pixels at which mails show a logo, unless it becomes too wide.
    const HEIGHT: i32 = 40;
    /// Most pixels of width.
    const MOST_WIDTH: i32 = 240;

    fn of(logo: &Logo, base_url: &str) -> Self {
        let width = logo.width_at(Self::HEIGHT).min(Self::MOST_WIDTH);
        // Twice as many pixels for fine screens; JPEG, since not every mail program reads WebP.
        let address = logo.light.address(width * 2, "jpg");
        Self {
            address: format!("{base_url}{address}"),
            width,
        }
    }
}

/// Whose mail it is: what every mail of a shop has around its words.
#[derive(Clone, Debug)]
pub struct Letterhead {
    /// Name over the mail and of its sender.
    pub name: String,
    /// Address of the shop's site, without a slash at the end.
    pub base_url: String,
    /// `#rrggbb`.
    pub accent: String,
    /// The logo, shown in place of the name.
    pub logo: Option<LetterheadLogo>,
    /// Sender's address: the shop's own, else the installation's.
    pub sender: String,
    /// Where answers go.
    pub reply_to: Option<String>,
    /// The shop's settings; none for the platform itself.
    store: Option<Arc<Store>>,
}

impl Letterhead {
    /// The letterhead of a shop.
    #[must_use]
    pub fn of_shop(config: &Config, tenant: &Tenant, store: Arc<Store>) -> Self {
        let settings = &store.settings;
        let name = if settings.name.trim().is_empty() {
            tenant.name.to_string()
        } else {
            settings.name.clone()
        };
        let base_url = config.store_url(tenant.name.as_str(), store.domain.as_deref());
        Self {
            name,
            logo: store
                .logo
                .as_ref()
                .map(|logo| LetterheadLogo::of(logo, &base_url)),
            accent: settings.theme.accent.as_str().to_owned(),
            sender: settings.email.as_ref().map_or_else(
                || config.mail_from.clone(),
                |email| email.as_str().to_owned(),
            ),
            reply_to: settings
                .email
                .as_ref()
                .map(|email| email.as_str().to_owned()),
            base_url,
            store: Some(store),
        }
    }

    /// The platform's own letterhead.
    #[must_use]
    pub fn of_platform(config: &Config) -> Self {
        Self {
            name: "Galleria".to_owned(),
            base_url: config.public_url.trim_end_matches('/').to_owned(),
            accent: "#8a4b2a".to_owned(),
            logo: None,
            sender: config.mail_from.clone(),
            reply_to: None,
            store: None,
        }
    }

    /// The shop's settings; none for the platform.
    #[must_use]
    pub fn settings(&self) -> Option<&StoreSettings> {
        self.store.as_ref().map(|store| &store.settings)
    }

    /// An absolute address of the shop for a reader of `locale`.
    #[must_use]
    pub fn url(&self, locale: Locale, path: &str) -> String {
        let prefixed = self.settings().is_some_and(|settings| {
            locale != settings.first_locale() && settings.locales.contains(&locale)
        });
        if prefixed {
            format!("{}/{}{path}", self.base_url, locale.tag())
        } else {
            format!("{}{path}", self.base_url)
        }
    }

    /// Who is behind the mail, line by line.
    #[must_use]
    pub fn imprint(&self, words: &Words) -> Vec<String> {
        let Some(settings) = self.settings() else {
            return vec![self.name.clone()];
        };
        let address = &settings.address;
        let city = city_line(settings.country, &address.postal_code, &address.city, None);
        let legal = if settings.legal_name.trim().is_empty() {
            self.name.clone()
        } else {
            settings.legal_name.clone()
        };
        let tax = if settings.tax_number.trim().is_empty() {
            String::new()
        } else {
            words.with(
                "mail-tax-number",
                [("number", settings.tax_number.clone().into())],
            )
        };
        [
            legal,
            address.street.clone(),
            city,
            settings.country.name(words.locale()).to_owned(),
            settings.phone.clone(),
            self.reply_to.clone().unwrap_or_default(),
            tax,
        ]
        .into_iter()
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
    }
}
