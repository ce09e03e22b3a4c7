use super::{PayPal, ProviderName};
use crate::core::{Money, Reason};
use crate::tenancy::StoreSettings;

/// How a buyer pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaymentMethod {
    /// By card on the pages of a provider, before the goods leave.
    CardOnline,
    /// At PayPal, before the goods leave.
    PayPal,
    /// To the account of the shop, before the goods leave.
    BankTransfer,
    /// To the carrier at the door.
    CashOnDelivery,
    /// Coins and notes, at the counter.
    Cash,
    /// A card at the counter's own terminal, of which the shop learns nothing.
    Card,
    /// By gift cards alone. Nobody chooses it.
    GiftCard,
    /// In no way: the total is 0.00. Nobody chooses it.
    Nothing,
}

impl PaymentMethod {
    /// All of them, in the order that a form offers them.
    pub const ALL: [Self; 8] = [
        Self::CardOnline,
        Self::PayPal,
        Self::BankTransfer,
        Self::CashOnDelivery,
        Self::Cash,
        Self::Card,
        Self::GiftCard,
        Self::Nothing,
    ];
    /// Those of the counter.
    pub const AT_COUNTER: [Self; 2] = [Self::Cash, Self::Card];

    /// The word in forms and tables.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::CardOnline => "card_online",
            Self::PayPal => "paypal",
            Self::BankTransfer => "bank_transfer",
            Self::CashOnDelivery => "cash_on_delivery",
            Self::Cash => "cash",
            Self::Card => "card",
            Self::GiftCard => "gift_card",
            Self::Nothing => "none",
        }
    }

    /// Key of its name in the message files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::CardOnline => "payment-card-online",
            Self::PayPal => "payment-paypal",
            Self::BankTransfer => "payment-bank-transfer",
            Self::CashOnDelivery => "payment-cash-on-delivery",
            Self::Cash => "payment-cash",
            Self::Card => "payment-card",
            Self::GiftCard => "payment-gift-card",
            Self::Nothing => "payment-nothing",
        }
    }

    /// The provider on whose pages it is done; none for what is paid elsewhere.
    #[must_use]
    pub fn provider(self) -> Option<ProviderName> {
        ProviderName::ALL.into_iter().find(|it| it.method() == self)
    }

    /// How a total is really paid: one of 0.00 by nothing, whatever was chosen.
    #[must_use]
    pub fn of_total(self, total: &Money) -> Self {
        if total.is_zero() { Self::Nothing } else { self }
    }

    /// How an order is really paid of which gift cards leave `due`.
    #[must_use]
    pub fn of_due(self, total: &Money, due: &Money) -> Self {
        if due.is_zero() && !total.is_zero() {
            Self::GiftCard
        } else {
            self.of_total(total)
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

    /// Those that the shop offers to who buys from afar.
    #[must_use]
    pub fn offered(settings: &StoreSettings) -> Vec<Self> {
        Self::ALL
            .into_iter()
            .filter(|method| match method {
                Self::CardOnline => settings.card_online,
                Self::PayPal => settings.paypal && PayPal::takes(settings.currency),
                Self::BankTransfer => settings.bank_transfer.enabled,
                Self::CashOnDelivery => settings.cash_on_delivery,
                Self::Cash | Self::Card | Self::GiftCard | Self::Nothing => false,
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
    /// It went back.
    Refund,
    /// What went back came here again: the buyer's bank did not take it.
    RefundFailed,
    /// The buyer's bank took it: a dispute was lost.
    Dispute,
}

impl PaymentKind {
    /// What an entry adds to the money that the shop has, as a factor.
    #[must_use]
    pub fn sign(self) -> i8 {
        match self {
            Self::Capture | Self::RefundFailed => 1,
            Self::Void => 0,
            Self::Refund | Self::Dispute => -1,
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        let all = [
            Self::Capture,
            Self::Void,
            Self::Refund,
            Self::RefundFailed,
            Self::Dispute,
        ];
        all.into_iter().find(|kind| kind.name() == word)
    }

    /// The word in the ledger.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Capture => "capture",
            Self::Void => "void",
            Self::Refund => "refund",
            Self::RefundFailed => "refund_failed",
            Self::Dispute => "dispute",
        }
    }
}
