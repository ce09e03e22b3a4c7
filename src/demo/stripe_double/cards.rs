//! Cards that exist nowhere but in tests.

/// Pays.
pub const ACCEPTED: &str = "4242424242424242";
/// Is declined.
pub const DECLINED: &str = "4000000000000002";

/// Each with what it does, for the page.
pub(super) const ALL: [(&str, &str, &str); 2] = [
    (ACCEPTED, "4242 4242 4242 4242", "is accepted"),
    (DECLINED, "4000 0000 0000 0002", "is declined"),
];
