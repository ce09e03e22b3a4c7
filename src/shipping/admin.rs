//! The merchant's settings of shipping methods and tax rates.

pub mod methods;
pub mod taxes;
