//! What product files say of gift cards.

use super::ProductInput;

/// Shopify's column of what is a gift card; kept among the foreign fields, as the file writes it.
pub const GIFT_CARD: &str = "Gift Card";

impl ProductInput {
    /// Lets the column of product files say whether it is a gift card, where there is one or has to be.
    pub(in crate::catalog) fn tell_gift_card(&mut self) {
        let is_true = |text: &str| matches!(text.trim(), "true" | "TRUE" | "True" | "yes" | "1");
        let mut fields = self.foreign_fields.iter_mut();
        let told = fields.find(|(name, _)| name.eq_ignore_ascii_case(GIFT_CARD));
        match told {
            Some((_, text)) if is_true(text) == self.is_gift_card => {}
            Some((_, text)) => *text = self.is_gift_card.to_string(),
            None if self.is_gift_card => {
                self.foreign_fields
                    .insert(GIFT_CARD.to_owned(), "true".to_owned());
            }
            None => {}
        }
    }
}
