//! SQL of promotions.

mod changes;
mod live;
mod read;
mod row;
mod write;

pub use changes::{ChangeKind, PromotionChange, changes};
pub use live::live;
pub use read::{by_id, for_change};
pub use write::{insert, set_state, update};
