//! What runs later: one queue in Postgres, worked by every process that is told to.
//!
//! Invariants: a job is put into the queue in the transaction of what it follows from; a tenant's
//! job names its tenant by id and runs only while that tenant is active, in that tenant's schema. Of one kind
//! a tenant has one job at work at a time: ten thousand of one shop do not hold up the one of another.
//! The queue knows no other room: which jobs there are, and what is tidied, is said in `app`.

mod schedule;
mod store;
mod table;
mod tidying;
mod worker;

pub use schedule::ScheduleTenants;
pub use store::{active_tenant, add_for_platform, add_for_tenant};
pub use table::{JobTable, Pool};
pub use tidying::{Tidy, TidyOfPlatform, TidyPlatform, TidyTenant, Tidying};
pub use worker::{JobFault, keep_running, program, run};
