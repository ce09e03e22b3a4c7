use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Reason;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A new one, which sorts after those made before it.
            #[cfg(feature = "ssr")]
            #[expect(clippy::new_without_default, reason = "no id is the default one")]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }

            /// Wraps a stored one.
            pub const fn from_uuid(id: Uuid) -> Self {
                Self(id)
            }

            /// The bare number, for the database.
            pub const fn as_uuid(self) -> Uuid {
                self.0
            }

            /// Reads the form with hyphens, the only one that is printed.
            pub fn parse(text: &str) -> Result<Self, Reason> {
                // `Uuid` itself also takes braces, URNs and no hyphens: one thing, one address.
                if text.len() != 36 {
                    return Err(Reason::Malformed);
                }
                Uuid::try_parse(text).map(Self).map_err(|_| Reason::Malformed)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = Reason;

            fn from_str(text: &str) -> Result<Self, Reason> {
                Self::parse(text)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// A tenant.
    TenantId,
    /// An operator of the platform.
    OperatorId,
    /// A product.
    ProductId,
    /// A variant of a product.
    VariantId,
    /// A choice dimension of a product.
    ProductOptionId,
    /// A value of such a choice.
    OptionValueId,
    /// A category.
    CategoryId,
    /// A collection.
    CollectionId,
    /// A tag.
    TagId,
    /// A stored file.
    MediaId,
    /// A picture of a product or variant.
    PictureId,
    /// A cart.
    CartId,
    /// A row of a cart or order.
    LineItemId,
    /// The number of an identity document.
    IdentityDocumentId,
    /// An order.
    OrderId,
    /// A parcel of an order.
    FulfillmentId,
    /// An entry of an order's timeline.
    OrderEventId,
    /// A payment.
    PaymentId,
    /// A try to pay an order at a provider.
    PaymentAttemptId,
    /// Money that goes back to a buyer.
    RefundId,
    /// A gift card.
    GiftCardId,
    /// Gift cards made at once.
    GiftCardBatchId,
    /// A customer.
    CustomerId,
    /// An entry of the blocklist.
    BlocklistEntryId,
    /// A promotion.
    PromotionId,
    /// A campaign.
    CampaignId,
    /// An influencer or affiliate.
    PartnerId,
    /// What somebody left in front of a coupon.
    LeadId,
    /// Codes made at once.
    CodeBatchId,
    /// A code that opens a promotion.
    CouponCodeId,
    /// One use of a promotion by one order.
    RedemptionId,
    /// A customer's wish for a discount.
    DiscountRequestId,
    /// A question to the shop.
    QuestionId,
    /// A buyer's withdrawal from a contract.
    WithdrawalId,
    /// An account: a shopper's sign-in.
    AccountId,
    /// An address that an account keeps.
    AddressId,
    /// A passkey of an account.
    PasskeyId,
    /// A visitor who allowed to be remembered.
    VisitorId,
    /// A segment of customers.
    SegmentId,
    /// A group of customers.
    CustomerGroupId,
    /// A member of the staff.
    StaffMemberId,
    /// A link that stands for a secret: an invitation, a password reset.
    SecretLinkId,
    /// A sign-in session.
    SessionId,
    /// A shipping method.
    ShippingMethodId,
    /// A shipping zone.
    ShippingZoneId,
    /// A tax zone.
    TaxZoneId,
    /// A tax class.
    TaxClassId,
    /// A tax rate of a zone and class.
    TaxRateId,
    /// A hold during a checkout.
    ReservationId,
    /// A mail of the outbox.
    MessageId,
    /// An import.
    ImportId,
    /// A draft of a form that failed.
    DraftId,
    /// A page of text.
    ContentPageId,
    /// Somebody's wish to hear when a variant is back in stock.
    BackInStockEntryId,
    /// Something saved for later.
    WishlistEntryId,
    /// A request, as the logs know it.
    RequestId,
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

    #[test]
    fn reads_only_what_it_prints() -> Result<(), Reason> {
        assert_eq!(ProductId::parse(TEXT)?.to_string(), TEXT);
        for wrong in [
            "",
            "1",
            "01890a5dac96774bbcceb302099a8057",
            "{01890a5d-ac96-774b-bcce-b302099a8057}",
        ] {
            assert_eq!(ProductId::parse(wrong), Err(Reason::Malformed));
        }
        Ok(())
    }

    #[test]
    fn is_a_bare_string_in_json() -> Result<(), Box<dyn std::error::Error>> {
        let id = OrderId::parse(TEXT)?;
        assert_eq!(serde_json::to_string(&id)?, format!("\"{TEXT}\""));
        Ok(())
    }

    #[cfg(feature = "ssr")]
    #[test]
    fn new_ones_differ_and_sort_by_age() {
        let (first, second) = (CartId::new(), CartId::new());
        assert!(first < second);
    }
}
