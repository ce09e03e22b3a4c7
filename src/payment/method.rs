use crate::core::Reason;
use crate::platform::StoreSettings;

/// How a buyer pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaymentMethod {
    /// To the account of the shop, before the goods leave.
    BankTransfer,
    /// To the carrier at the door.
    CashOnDelivery,
}

impl PaymentMethod {
    /// All of them, in the order that a form offers them.
    pub const ALL: [Self; 2] = [Self::BankTransfer, Self::CashOnDelivery];

    /// The word in forms and tables.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::BankTransfer => "bank_transfer",
            Self::CashOnDelivery => "cash_on_delivery",
        }
    }

    /// Key of its name in the message files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::BankTransfer => "payment-bank-transfer",
            Self::CashOnDelivery => "payment-cash-on-delivery",
        }
    }

    /// Reads the word.
    ///
    /// # Errors
    /// When it names none.
    pub fn parse(word: &str) -> Result<Self, Reason> {
        if word.is_empty() {
            return Err(Reason::Required);
        }
        Self::ALL
            .into_iter()
            .find(|method| method.name() == word)
            .ok_or(Reason::Unknown)
    }

    /// Those that the shop offers.
    #[must_use]
    pub fn offered(settings: &StoreSettings) -> Vec<Self> {
        Self::ALL
            .into_iter()
            .filter(|method| match method {
                Self::BankTransfer => settings.bank_transfer.enabled,
                Self::CashOnDelivery => settings.cash_on_delivery,
            })
            .collect()
    }
}

/// What an entry of the ledger says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaymentKind {
    /// Money arrived.
    Capture,
    /// It is no longer expected.
    Void,
}

impl PaymentKind {
    /// The word in the ledger.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Capture => "capture",
            Self::Void => "void",
        }
    }
}
