//! The two addresses of an order: where it goes, and where its bill goes.

use super::{
    BILLING_CITY, BILLING_COMPANY, BILLING_COUNTRY, BILLING_NAME, BILLING_POSTAL_CODE,
    BILLING_STREET,
};
use crate::order::AddressFields;

/// Where the order goes.
pub const DELIVERY: AddressFields = AddressFields::DELIVERY;

/// Where the bill goes.
pub const BILLING: AddressFields = AddressFields {
    name: BILLING_NAME,
    company: BILLING_COMPANY,
    street: BILLING_STREET,
    postal_code: BILLING_POSTAL_CODE,
    city: BILLING_CITY,
    country: BILLING_COUNTRY,
};
