//! SQL of partners.

mod codes;
mod credits;
mod outcome;
mod partners;

pub use codes::{CodePromotion, PartnerCode, code_promotions, codes_of};
pub use credits::{Met, credit_again, insert_credit, met_last, note_partner, take_back};
pub use outcome::{Month, Totals, months, totals};
pub use partners::{
    Partner, PartnerLink, PartnerRow, by_id, by_report_token, by_slug, partners, save,
    set_disabled, set_report_token,
};
