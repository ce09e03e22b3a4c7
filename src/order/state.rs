macro_rules! states {
    ($($(#[$doc:meta])* $name:ident { $($(#[$state_doc:meta])* $state:ident $word:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$state_doc])* $state,)* }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$state),*];

            /// The word in tables, addresses and message keys.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$state => $word),* }
            }

            /// Reads the word.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|state| state.name() == word)
            }
        }
    )*};
}

states! {
    /// Where an order stands.
    OrderState {
        /// Something is still to be done.
        Open "open",
        /// Delivered and paid.
        Completed "completed",
        /// Called off before shipping, or nothing of it was taken in at the door.
        Cancelled "cancelled",
    }

    /// Where its money stands.
    PaymentState {
        /// Expected.
        Unpaid "unpaid",
        /// Promised by a provider.
        Authorized "authorized",
        /// Arrived.
        Paid "paid",
        /// Some of it went back.
        PartlyRefunded "partly_refunded",
        /// All of it went back.
        Refunded "refunded",
        /// No longer expected.
        Voided "voided",
    }

    /// Where its goods stand.
    FulfillmentState {
        /// All here.
        Open "open",
        /// Some are on their way.
        PartlyShipped "partly_shipped",
        /// All are on their way.
        Shipped "shipped",
        /// All arrived.
        Delivered "delivered",
    }

    /// Where one parcel stands.
    ParcelState {
        /// Here.
        Packed "packed",
        /// On its way.
        Shipped "shipped",
        /// There.
        Delivered "delivered",
        /// Here again: it was not taken in at the door.
        Refused "refused",
    }
}

impl PaymentState {
    /// Whether the shop holds money for an order that it will not fulfil.
    #[must_use]
    pub fn is_owed_back(self, order: OrderState) -> bool {
        order == OrderState::Cancelled && matches!(self, Self::Paid | Self::PartlyRefunded)
    }
}
