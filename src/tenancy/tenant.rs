use crate::core::{TenantId, TenantName};
use crate::db::SchemaName;

/// Whether a shop is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TenantState {
    /// Its schema is being made.
    Creating,
    /// Open.
    Active,
    /// Closed by the operator; answers 503.
    Suspended,
}

impl TenantState {
    /// Reads the registry's word.
    #[must_use]
    pub fn parse(word: &str) -> Self {
        match word {
            "active" => Self::Active,
            "creating" => Self::Creating,
            _ => Self::Suspended,
        }
    }

    /// The registry's word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Creating => "creating",
            Self::Active => "active",
            Self::Suspended => "suspended",
        }
    }
}

/// One isolated merchant: a row of the registry.
#[derive(Clone, Debug)]
pub struct Tenant {
    /// Its id.
    pub id: TenantId,
    /// Its name: the subdomain it is served under.
    pub name: TenantName,
    /// Where its tables are.
    pub schema: SchemaName,
    /// Whether it is served.
    pub state: TenantState,
}

impl Tenant {
    /// Whether requests must be turned away.
    #[must_use]
    pub fn is_suspended(&self) -> bool {
        self.state != TenantState::Active
    }
}
