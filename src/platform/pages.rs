//! The platform's own pages: for strangers, and for its operator.

pub mod landing;
pub mod operator;
pub mod sign_up;
pub mod sign_ups;
pub mod tenant;
pub mod tenants;

mod frame;
