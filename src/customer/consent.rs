//! Consents: what somebody allowed, per channel, with time and source, and how it is taken back.

pub mod api;
pub mod pages;

use time::OffsetDateTime;

/// What is allowed or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Remembering what a visitor looks at.
    Cookies,
    /// Marketing by mail.
    Email,
}

impl Channel {
    /// The word in the table.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Cookies => "cookies",
            Self::Email => "email",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Cookies, Self::Email]
            .into_iter()
            .find(|channel| channel.name() == word)
    }
}

/// Where somebody said so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsentSource {
    /// The notice on every page.
    CookieNotice,
    /// The page of choices.
    ConsentPage,
    /// The registration form.
    Registration,
    /// The account's page.
    Account,
    /// The form in front of a coupon.
    LeadForm,
}

impl ConsentSource {
    const ALL: [Self; 5] = [
        Self::CookieNotice,
        Self::ConsentPage,
        Self::Registration,
        Self::Account,
        Self::LeadForm,
    ];

    /// The word in the table.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::CookieNotice => "cookie_notice",
            Self::ConsentPage => "consent_page",
            Self::Registration => "registration",
            Self::Account => "account",
            Self::LeadForm => "lead_form",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.name() == word)
    }
}

/// The last word of somebody on a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consent {
    /// On what.
    pub channel: Channel,
    /// Whether it is allowed.
    pub granted: bool,
    /// Where it was said.
    pub source: ConsentSource,
    /// When.
    pub recorded_at: OffsetDateTime,
}

impl Consent {
    pub(super) fn read(
        channel: &str,
        granted: bool,
        source: &str,
        recorded_at: OffsetDateTime,
    ) -> Option<Self> {
        Some(Self {
            channel: Channel::parse(channel)?,
            granted,
            source: ConsentSource::parse(source)?,
            recorded_at,
        })
    }
}
