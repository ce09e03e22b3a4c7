//! Why a migration stopped.

/// Why a migration stopped.
#[derive(Debug)]
pub enum MigrationFault {
    /// The file that failed and what the database said; version 0 is the migrator's own work.
    Failed(i64, sqlx::Error),
    /// A folder of migrations could not be read.
    Unreadable(std::io::Error),
    /// The job queue's own migrations failed.
    Queue(String),
}

impl std::fmt::Display for MigrationFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Failed(0, error) => write!(f, "{error}"),
            Self::Failed(version, error) => write!(f, "migration {version}: {error}"),
            Self::Queue(error) => write!(f, "job queue: {error}"),
            Self::Unreadable(error) => write!(f, "migrations cannot be read: {error}"),
        }
    }
}

impl std::error::Error for MigrationFault {}

impl From<sqlx::Error> for MigrationFault {
    fn from(error: sqlx::Error) -> Self {
        Self::Failed(0, error)
    }
}
