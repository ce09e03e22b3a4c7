//! SQL of payments: the ledger, attempts at providers, what goes back, and the keys.

mod attempt_steps;
mod attempts;
mod disputes;
mod events;
mod keys;
mod ledger;
mod refunds;

pub use attempt_steps::{
    begin_attempt, end_attempt, give_back, pay_attempt, set_attempt_state, set_opened, take_back,
};
pub use attempts::{
    Attempt, AttemptState, attempt, attempt_of_event, attempt_of_intent, attempts_of, live_attempt,
    live_since, lock_attempt,
};
pub use disputes::{
    Dispute, NewDispute, close_dispute, dispute, disputes_of, insert_dispute, is_disputed,
};
pub(super) use events::drop_old_events;
pub use events::{Heard, Missed, last_event_at, missed_intents, note_event, set_matched};
pub use keys::{KeysShown, StoredKeys, keys_shown, open_attempts};
pub(super) use keys::{drop_keys, keys, keys_for_change, reseal_keys, save_keys, set_tested};
pub use ledger::{balance, record};
pub use refunds::{
    Refund, RefundState, asked_refunds, insert_refund, known_refund, lock_refund, refund_under,
    refunds_of, set_refund_state,
};

/// A word in a table that the program does not know.
fn unknown(word: &str) -> sqlx::Error {
    sqlx::Error::Decode(format!("unknown word in a table: {word}").into())
}
