//! Events: what somebody did. They are added while the request is answered, in its transaction, by
//! one statement; which of them may be kept is decided there.

use serde_json::Value;

use super::store;
use crate::core::CustomerId;
use crate::db::TenantTx;
use crate::web::{Failure, Shop};

macro_rules! event_kinds {
    ($($(#[$doc:meta])* $name:ident $word:literal,)*) => {
        /// What happened.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum EventKind { $($(#[$doc])* $name,)* }

        impl EventKind {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The word in the table.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => $word),* }
            }

            /// Reads the word.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.name() == word)
            }
        }
    };
}

event_kinds! {
    /// Came to the shop.
    Visit "visit",
    /// Looked at a product: `{"product": id}`.
    View "view",
    /// Searched: `{"words": …, "found": n}`.
    Search "search",
    /// Changed how many of a variant are in the cart: `{"variant": id, "quantity": n}`.
    CartChange "cart_change",
    /// Became a customer with an account.
    SignUp "sign_up",
    /// Placed an order: `{"order": id, "total": "12.00"}`.
    Order "order",
    /// Used a code or promotion: `{"promotion": id, "code": …, "order": id}`.
    Redemption "redemption",
    /// Got money back: `{"order": id, "amount": "12.00"}`.
    Refund "refund",
    /// Chose another country: `{"country": "AT"}`.
    LocationChange "location_change",
    /// Wrote an opinion: `{"product": id, "stars": n}`.
    Review "review",
}

impl EventKind {
    /// Whether it is only watched, not part of what the shopper asked for: kept with consent only.
    #[must_use]
    pub fn is_watched(self) -> bool {
        matches!(self, Self::Visit | Self::View | Self::Search)
    }
}

/// Adds what the holder of the session did. Of a visitor nothing is kept without consent; of a
/// signed-in customer what belongs to buying is, and what is only watched needs the consent too.
pub async fn happened(
    shop: &Shop,
    tx: &mut TenantTx,
    kind: EventKind,
    subject: Value,
) -> Result<(), Failure> {
    // A page that a browser fetches ahead was not looked at yet.
    if shop.is_ahead {
        return Ok(());
    }
    if let Some(token) = &shop.session {
        store::insert_event(tx, &token.hash(), kind, &subject).await?;
        // Segments ask for it.
        shop.forget_read();
    }
    Ok(())
}

/// Adds what a known customer did, signed in or not: an order, a redemption, a refund.
pub async fn happened_to(
    tx: &mut TenantTx,
    customer: CustomerId,
    kind: EventKind,
    subject: Value,
) -> Result<(), Failure> {
    store::insert_customer_event(tx, customer, kind, &subject).await?;
    Ok(())
}
