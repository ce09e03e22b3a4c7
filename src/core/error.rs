use std::fmt;

use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

use super::{Field, Reason, RequestId};

/// What a function of any room answers.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// The one error that crosses to the browser. It carries no free text, so that a forged or leaked
/// one says nothing; the words are made from it in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Error {
    /// There is no such thing, or not for this reader.
    NotFound,
    /// There was such a thing, and it will not come back.
    Gone,
    /// Needs a sign-in.
    Unauthenticated,
    /// Signed in, but without the right.
    Forbidden,
    /// Fields that were not accepted, each with its reason.
    Invalid(Vec<(Field, Reason)>),
    /// Well formed, but a rule says no.
    Refused(Refusal),
    /// Somebody else changed it, or the same request is still under way.
    Conflict,
    /// Too many requests.
    RateLimited,
    /// A file could not be kept: the storage is full or cannot be written. Nothing of it is left behind.
    StorageFull,
    /// Our fault; the log tells more under this id.
    Internal(RequestId),
    /// The call or its answer did not arrive in the agreed form.
    Transport,
}

/// A rule that said no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// Fewer are left than asked for.
    OutOfStock {
        /// How many may be sold.
        available: u32,
    },
    /// The thing is not for sale now.
    NotForSale,
    /// There is nothing in the cart.
    CartEmpty,
    /// The cart has as many lines, or the line as many units, as it may.
    CartFull {
        /// The most that is accepted.
        max: u32,
    },
    /// All lines of the cart together have as many units as they may.
    TooManyUnits {
        /// The most that is accepted.
        max: u32,
    },
    /// What is in the cart is beyond what can be priced or sold in one order.
    CartTooLarge,
    /// The total is not the one that the buyer agreed to.
    PriceChanged,
    /// The code cannot be used. Why is told to nobody but its owner.
    CodeRefused,
    /// The reader's own code has yet to begin.
    CodeNotStarted,
    /// The reader's own code is over.
    CodeExpired,
    /// The reader's own code was used as often as it may be.
    CodeUsedUp,
    /// The gift card cannot be used. Why is told to nobody.
    GiftCardRefused,
    /// Gift cards do not pay what the buyer saw that they do.
    GiftCardChanged,
    /// Nothing ships this cart to this address.
    NoShippingMethod,
    /// The chosen payment method is not offered for this cart.
    NoPaymentMethod,
    /// This customer or address has too many unpaid orders.
    TooManyOpenOrders,
    /// The shop takes no order of this buyer. Why is told to nobody.
    OrderNotAccepted,
    /// Others in the same network have left too many orders unpaid.
    CrowdedNetwork,
    /// More units than a buyer without a proven address may leave unpaid.
    UnprovenUnits {
        /// The most that is accepted.
        max: u32,
    },
    /// More money than a buyer without a proven address may leave unpaid.
    UnprovenTotal,
    /// The order, or the part meant, has left the house.
    AlreadyShipped,
    /// The step does not fit the state that the thing is in.
    WrongState,
    /// An order is not delivered or not paid yet.
    OrderUnderWay,
    /// A withdrawal from a contract has not been dealt with yet.
    WithdrawalUnderWay,
    /// A member of the staff is to look at the order first.
    InReview,
    /// A cardholder disputes the payment: the bank decides who has the money.
    Disputed,
    /// The same idempotency key came with another request.
    KeyReused,
    /// Nothing was ticked that something could be done with.
    NoProductChosen,
    /// No order was ticked that something could be done with.
    NoOrderChosen,
    /// A mail that its reader has neither asked for nor agreed to.
    NotAskedFor,
    /// Other things still use it.
    InUse,
    /// The last owner cannot go.
    LastOwner,
    /// The link was used, has run out, or was never given.
    LinkExpired,
    /// E-mail and password do not belong together.
    WrongCredentials,
    /// New shops are not taken now.
    SignUpClosed,
    /// It exists already, nothing was changed.
    AlreadyExists,
    /// Whoever moves the money does not do it.
    ProviderRefused,
    /// A limit of the shop or platform is reached.
    LimitReached {
        /// The most that is accepted.
        max: u32,
    },
}

impl Error {
    /// An error of a single field.
    pub fn invalid(field: impl Into<Field>, reason: Reason) -> Self {
        Self::Invalid(vec![(field.into(), reason)])
    }

    /// What a status alone tells of an error. Islands need no more, and reading all of it would weigh on every page.
    pub fn of_http_status(status: u16) -> Self {
        match status {
            401 => Self::Unauthenticated,
            403 => Self::Forbidden,
            404 => Self::NotFound,
            409 => Self::Conflict,
            410 => Self::Gone,
            422 => Self::Invalid(Vec::new()),
            429 => Self::RateLimited,
            500..=599 => Self::Internal(RequestId::from_uuid(uuid::Uuid::nil())),
            _ => Self::Transport,
        }
    }

    /// The HTTP status that goes with it.
    pub fn http_status(&self) -> u16 {
        match self {
            Self::Transport => 400,
            Self::Unauthenticated => 401,
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::Conflict => 409,
            Self::Gone => 410,
            Self::Invalid(_) | Self::Refused(_) => 422,
            Self::RateLimited => 429,
            Self::Internal(_) => 500,
            Self::StorageFull => 507,
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// For logs and the command line; pages use their message files.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => f.write_str("not found"),
            Self::Gone => f.write_str("gone"),
            Self::Unauthenticated => f.write_str("needs a sign-in"),
            Self::Forbidden => f.write_str("not allowed"),
            Self::Invalid(fields) => {
                for (index, (field, reason)) in fields.iter().enumerate() {
                    let comma = if index == 0 { "" } else { ", " };
                    write!(f, "{comma}{field}: {reason}")?;
                }
                Ok(())
            }
            Self::Refused(refusal) => write!(f, "refused: {refusal:?}"),
            Self::Conflict => f.write_str("changed or under way elsewhere"),
            Self::RateLimited => f.write_str("too many requests"),
            Self::StorageFull => f.write_str("the file could not be stored"),
            Self::Internal(id) => write!(f, "internal error, request {id}"),
            Self::Transport => f.write_str("the call did not arrive in the agreed form"),
        }
    }
}

impl std::error::Error for Error {}

/// What server functions answer when they fail.
impl FromServerFnError for Error {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(_: ServerFnErrorErr) -> Self {
        Self::Transport
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crosses_the_wire_unchanged() -> std::result::Result<(), serde_json::Error> {
        let errors = [
            Error::NotFound,
            Error::invalid("email", Reason::TooLong { max: 254 }),
            Error::Refused(Refusal::OutOfStock { available: 2 }),
            Error::Internal(RequestId::from_uuid(uuid::Uuid::nil())),
        ];
        for error in errors {
            let json = serde_json::to_string(&error)?;
            assert_eq!(serde_json::from_str::<Error>(&json)?, error);
        }
        Ok(())
    }

    #[test]
    fn status_tells_faults_of_the_caller_from_ours() {
        assert_eq!(Error::NotFound.http_status(), 404);
        assert_eq!(Error::Gone.http_status(), 410);
        assert_eq!(Error::from(Refusal::CartEmpty).http_status(), 422);
        assert_eq!(Error::RateLimited.http_status(), 429);
        let ours = Error::Internal(RequestId::from_uuid(uuid::Uuid::nil()));
        assert_eq!(ours.http_status(), 500);
    }
}
