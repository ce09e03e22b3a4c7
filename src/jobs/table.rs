use graphile_worker::{JobDefinition, TaskHandler};

/// Which jobs the program knows, and which of them run again and again.
#[derive(Default)]
pub struct JobTable {
    pub(super) definitions: Vec<JobDefinition>,
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
    pub fn job<T: TaskHandler>(mut self) -> Self {
        self.definitions.push(T::definition());
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
