use graphile_worker::{JobDefinition, TaskHandler};

/// Who works a job. Each pool has workers of its own, so that what waits for somebody else's server holds
/// up nothing but its like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pool {
    /// What needs the database and nothing else.
    #[default]
    House,
    /// What waits for a mail server.
    Mail,
    /// What runs for minutes, and fetches from the servers of others.
    Import,
}

impl Pool {
    pub(super) const ALL: [Self; 3] = [Self::House, Self::Mail, Self::Import];

    /// How many of its jobs run at once in one process.
    pub(super) fn workers(self) -> usize {
        match self {
            Self::House => 4,
            Self::Mail => 8,
            Self::Import => 2,
        }
    }
}

/// Which jobs the program knows, and which of them run again and again.
#[derive(Default)]
pub struct JobTable {
    pub(super) definitions: Vec<(Pool, JobDefinition)>,
    pub(super) regular: Regular,
}

/// Jobs that come round with the clock.
#[derive(Clone, Debug, Default)]
pub(super) struct Regular {
    /// Once for every active tenant.
    pub for_each_tenant: Vec<&'static str>,
    /// Once.
    pub for_platform: Vec<&'static str>,
}

impl JobTable {
    /// Adds a job that runs when it is asked for.
    #[must_use]
    pub fn job<T: TaskHandler>(self) -> Self {
        self.job_of::<T>(Pool::House)
    }

    /// Adds a job that runs when it is asked for, worked by the workers of `pool`.
    #[must_use]
    pub fn job_of<T: TaskHandler>(mut self, pool: Pool) -> Self {
        self.definitions.push((pool, T::definition()));
        self
    }

    /// Adds a job that comes round for every active tenant; its payload is `{"tenant": id}`.
    #[must_use]
    pub fn for_each_tenant<T: TaskHandler>(mut self) -> Self {
        self.regular.for_each_tenant.push(T::IDENTIFIER);
        self.job::<T>()
    }

    /// Adds a job that comes round for the platform; its payload is `{}`.
    #[must_use]
    pub fn for_platform<T: TaskHandler>(mut self) -> Self {
        self.regular.for_platform.push(T::IDENTIFIER);
        self.job::<T>()
    }
}
