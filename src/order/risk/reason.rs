macro_rules! reasons {
    ($($(#[$doc:meta])* $reason:ident $word:literal,)+) => {
        /// Why an order may be a fraud.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum RiskReason { $($(#[$doc])* $reason,)+ }

        impl RiskReason {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$reason),+];

            /// The word in the table and in message keys.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$reason => $word),+ }
            }

            pub(super) fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|reason| reason.name() == word)
            }
        }
    };
}

reasons! {
    /// Many orders from one network.
    Network "network",
    /// Many orders of one customer.
    Buyer "buyer",
    /// Many unpaid orders to one door.
    Address "address",
    /// Cards were tried before, and nothing came of it.
    Payments "payments",
    /// A guest orders for much more than is usual here.
    Total "total",
    /// The bill goes to another country.
    Country "country",
    /// The address of mail is one that is thrown away.
    Disposable "disposable",
    /// Mail or telephone look made up.
    Contact "contact",
    /// A guest's first order is in a hurry.
    Express "express",
    /// Gift cards are bought.
    GiftCard "gift-card",
}
