use serde::{Deserialize, Serialize};

use crate::core::{Reason, TenantName};

/// Who may open a shop on the sign-up page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignUpPolicy {
    /// Everybody with a proven e-mail address.
    #[default]
    Open,
    /// The same, once the operator agrees.
    Approval,
    /// Nobody.
    Closed,
}

impl SignUpPolicy {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Open, Self::Approval, Self::Closed];

    /// Reads a word.
    ///
    /// # Errors
    /// When it is none of the three.
    pub fn parse(word: &str) -> Result<Self, Reason> {
        Self::ALL
            .into_iter()
            .find(|policy| policy.word() == word)
            .ok_or(Reason::Unknown)
    }

    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Approval => "approval",
            Self::Closed => "closed",
        }
    }
}

/// The platform's own settings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlatformSettings {
    /// Who may open a shop.
    pub sign_up: SignUpPolicy,
    /// Shops to look at, linked from the platform's front page.
    pub demo_shops: Vec<TenantName>,
}
