//! The shopper's pages of the catalogue.

pub mod home;
