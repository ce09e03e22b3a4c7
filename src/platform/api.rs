//! What the platform's forms do.

pub mod operator;
pub mod sign_up;
pub mod sign_ups;
pub mod tenants;
