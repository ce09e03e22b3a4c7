use crate::core::Amount;
use crate::core::Quantity;
use crate::core::Sku;
use crate::pricing::benefit::Deal;
use crate::pricing::benefit::Give;
use crate::pricing::cart::Gift;
use crate::pricing::outcome::Refusal;
use crate::pricing::read::At;
use crate::pricing::read::record;
use crate::pricing::verification::Verification;

record! {
    /// Something for nothing.
    pub struct FreeGift {
        /// What.
        sku: Sku,
        /// What one would cost.
        unit_price: Amount,
        /// How many.
        quantity: Quantity = Quantity::ONE,
    }
}

impl Give for FreeGift {
    fn give(&self, deal: &mut Deal<'_, '_>) -> Result<(), Refusal> {
        let unit_price = deal.minor(self.unit_price);
        deal.cart.gifts.push(Gift {
            promotion: deal.promotion,
            sku: self.sku.clone(),
            unit_price,
            quantity: self.quantity,
        });
        Ok(())
    }

    fn verify(&self, at: &At<'_>, verification: &mut Verification) {
        verification.amount(at, "unit_price", self.unit_price);
        verification.gift(at, self);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::pricing::testing::{Test, priced, verdict};

    #[test]
    fn a_gift_is_a_line_at_full_price_with_a_full_discount() -> Test {
        let quote = priced(
            json!([{ "sku": "A", "unit_price": "50.00", "quantity": 1, "tax_rate": "0.2" }]),
            json!([
                { "id": "G", "priority": 1, "benefits": [{ "kind": "free_gift", "sku": "BAG", "unit_price": "5.00", "quantity": 2 }] },
                { "id": "T", "condition": { "kind": "subtotal", "at_least": "50.01", "of": "undiscounted" }, "benefits": [{ "kind": "amount_off_order", "amount": "1.00" }] },
                { "id": "Q", "condition": { "kind": "contains", "select": { "skus": ["BAG"] } }, "benefits": [{ "kind": "amount_off_order", "amount": "1.00" }] },
            ]),
        )?;
        let gift = &quote.lines[1];
        assert!(gift.gift && !quote.lines[0].gift);
        assert_eq!(gift.list_total.to_string(), "10.00");
        assert_eq!(gift.discounts[0].amount.to_string(), "10.00");
        assert_eq!(gift.total.to_string(), "0.00");
        assert_eq!(gift.unit_totals.len(), 2);
        assert_eq!(quote.totals.list.to_string(), "60.00");
        assert_eq!(quote.totals.discount.to_string(), "10.00");
        assert_eq!(quote.totals.goods.to_string(), "50.00");
        assert_eq!(quote.totals.grand.to_string(), "60.00");
        assert_eq!(verdict(&quote, "G"), "10.00");
        // A gift neither lifts the cart over a threshold nor counts as bought.
        assert_eq!(verdict(&quote, "T"), "subtotal 0.01");
        assert_eq!(verdict(&quote, "Q"), "contains 1");
        Ok(())
    }

    #[test]
    fn a_gift_worth_nothing_is_still_given() -> Test {
        let quote = priced(
            json!([]),
            json!([{ "id": "G", "benefits": [{ "kind": "free_gift", "sku": "CARD", "unit_price": "0" }] }]),
        )?;
        assert_eq!(verdict(&quote, "G"), "0.00");
        assert_eq!(quote.lines.len(), 1);
        Ok(())
    }
}
