//! Questions to the shop: the contact form, the number that it answers with, and the merchant's list.
//!
//! Invariants: anybody may ask, so a question that looks like advertising is held back from the shop's mailbox
//! but never lost; nothing that a stranger typed is mailed to the address they typed before a member of the staff
//! has answered; an answered question has an answer.

pub mod admin;
mod api;
pub mod letters;
mod page;
mod state;
mod store;
mod tidying;

pub use api::submit;
pub use page::{sent, show};
pub use state::QuestionState;
pub use store::OWN_DATA;
pub use tidying::tidy;

use crate::storefront::{MenuLink, MenuPlace};
use crate::web::Form;

/// Where one asks.
const PATH: &str = "/contact";
/// Where the number is told.
const SENT: &str = "/contact/sent";

/// The way to the form in menu and footer.
pub const MENU: MenuLink = MenuLink {
    path: PATH,
    words: "question-title",
    place: MenuPlace::Help,
};

/// The form; what stands in the trap is not kept.
const FORM: Form<'static> = Form::of("question", &[NAME, EMAIL, SUBJECT, MESSAGE]);
const NAME: &str = "name";
const EMAIL: &str = "email";
const SUBJECT: &str = "subject";
const MESSAGE: &str = "message";
/// A field that nobody sees; programs fill it in.
const TRAP: &str = "website";
