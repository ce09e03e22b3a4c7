//! A promotion as its form holds it: text in fields, and back. What the form says is put into the
//! words of the quote file and read by the money engine's own reader, whose faults know their place.

mod fault;
pub(super) mod kind;
mod reading;
mod rows;
mod segment;
mod selector;
mod showing;

pub(super) use fault::FormFaults;
pub(super) use reading::{FormContext, public_name_field, read};
pub(super) use rows::{MOST_ROWS, Part};
pub(super) use selector::selects_nothing;
pub(super) use showing::{fields_of, rows_shown};
