//! SQL of the platform's own tables: operators, sign-ups, settings.

pub(super) mod operators;
pub(super) mod settings;
pub(super) mod sign_ups;
mod tidying;

pub use tidying::tidy;
