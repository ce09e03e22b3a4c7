//! Promotions: what changes prices, the codes that open it, and the uses that were made of it.
//!
//! Invariants: what a promotion does is decided by the money engine and nowhere else; limits hold
//! because they are checked where they are counted, in the transaction of the order; a code that
//! cannot be used is refused in one way, whatever the cause.

mod live;
mod record;
mod state;
pub mod store;

pub use live::{LivePromotion, LivePromotions};
pub use record::{Counters, Promotion};
pub use state::PromotionState;
