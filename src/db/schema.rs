use crate::core::TenantName;

/// The name of a tenant's schema: `t_` and the tenant's name, hyphens as underscores.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SchemaName(String);

impl SchemaName {
    /// The schema of the tenant with that name.
    #[must_use]
    pub fn of(name: &TenantName) -> Self {
        Self(format!("t_{}", name.as_str().replace('-', "_")))
    }

    /// The schema that every tenant's looks like and that SQL is checked against at compile time.
    #[must_use]
    pub fn template() -> Self {
        Self("template".to_owned())
    }

    /// The platform's own schema: some of its tables have the form of a tenant's.
    #[must_use]
    pub fn platform() -> Self {
        Self("platform".to_owned())
    }

    /// A name read back from the registry, where only [`SchemaName::of`] is ever written.
    pub(crate) fn from_registry(name: &str) -> Self {
        Self(name.to_owned())
    }

    /// The name, unquoted.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
