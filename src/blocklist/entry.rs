use time::OffsetDateTime;

use crate::core::{BlocklistEntryId, Reason};
use crate::order::Address;

/// What an entry closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Every order.
    Orders,
    /// Orders that are paid at the door.
    Cash,
}

impl Scope {
    /// Both, the wider first.
    pub const ALL: [Self; 2] = [Self::Orders, Self::Cash];

    /// The word in the table and in forms.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Orders => "orders",
            Self::Cash => "cash",
        }
    }

    /// Reads the word.
    ///
    /// # Errors
    /// When it names neither.
    pub fn parse(word: &str) -> Result<Self, Reason> {
        Self::ALL
            .into_iter()
            .find(|scope| scope.name() == word)
            .ok_or(Reason::Unknown)
    }
}

/// What a buyer cannot do in this shop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// Nothing is closed.
    Nothing,
    /// Paying at the door.
    Cash,
    /// Ordering at all.
    Orders,
}

/// Somebody on the list: all that is given stands for the same person, and any of it is enough.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub id: BlocklistEntryId,
    /// As typed.
    pub email: Option<String>,
    /// As typed.
    pub phone: Option<String>,
    /// Without a name: whoever lives there is meant.
    pub address: Option<Address>,
    pub scope: Scope,
    pub reason: String,
    pub created_at: OffsetDateTime,
    /// Who of the staff, as long as they are there.
    pub by: Option<String>,
}
