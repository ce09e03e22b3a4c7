use serde::{Deserialize, Serialize};

use super::Right;
use crate::core::Reason;

/// What a member of the staff is in the shop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Whose shop it is.
    Owner,
    /// Runs it from day to day.
    Manager,
    /// Helps shoppers and packs parcels.
    Support,
}

impl Role {
    /// All of them, the mightiest first.
    pub const ALL: [Self; 3] = [Self::Owner, Self::Manager, Self::Support];

    /// The word in the database and in forms.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Manager => "manager",
            Self::Support => "support",
        }
    }

    /// Reads the word.
    ///
    /// # Errors
    /// [`Reason::Unknown`] for any other.
    pub fn parse(word: &str) -> Result<Self, Reason> {
        Self::ALL
            .into_iter()
            .find(|role| role.name() == word)
            .ok_or(Reason::Unknown)
    }

    /// The role table. The export of the customer base is an owner's here; a manager needs a grant
    /// (see [`super::StaffMember::may`]).
    #[must_use]
    pub fn may(self, right: Right) -> bool {
        match right {
            Right::OwnAccount
            | Right::SeeDashboard
            | Right::SeeOrders
            | Right::CommentOrders
            | Right::PackAndShip
            | Right::AnswerQuestions
            | Right::SeeCustomers => true,
            Right::CancelOrders
            | Right::CaptureAndRefund
            | Right::SellAtTill
            | Right::EditProducts
            | Right::EditPromotions
            | Right::ManageGiftCards
            | Right::EditContent
            | Right::SeeContactData
            | Right::GroupCustomers
            | Right::AnswerDataRequests
            | Right::BlockBuyers
            | Right::SeeOutbox
            | Right::StoreSettings => self != Self::Support,
            Right::ExportCustomers
            | Right::SeeLockedData
            | Right::PaymentSettings
            | Right::DomainSettings
            | Right::ManageStaff => self == Self::Owner,
        }
    }
}
