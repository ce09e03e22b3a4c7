//! Back-in-stock mail: who wants to hear when a variant that is sold out can be bought again, and that they hear of it.
//!
//! Invariants: a variant and a mailbox have one open entry; nobody is told before the address is known to be theirs;
//! no more people are told than there are units, in the order in which they asked, each once; what is told is true
//! when the mail is written.

pub mod admin;
mod api;
mod form;
mod jobs;
pub mod letters;
mod pages;
mod places;
mod store;

pub use api::{answer, ask};
pub use form::{Asking, read};
pub use jobs::TellBackInStock;
pub use pages::{show, stopped};
pub use store::{OWN_DATA, tidy};

use crate::web::Form;

/// Where one asks; behind it stands the token of a mail's link.
const PATH: &str = "/back-in-stock";
/// Where it is said that no more mails come.
const STOPPED: &str = "/back-in-stock/stopped";

/// The form under a product that is sold out.
const FORM: Form<'static> = Form::of("back-in-stock", &[PRODUCT, VARIANT, EMAIL]);
const PRODUCT: &str = "product";
const VARIANT: &str = "variant_id";
const EMAIL: &str = "email";

/// What the link in a mail answers: `yes` or `stop`.
const ANSWER: &str = "answer";

/// Days in which the link of the first mail has to be followed.
const DAYS_TO_CONFIRM: i32 = 3;
