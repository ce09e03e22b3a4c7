//! Gift cards among what was sold.

use rust_decimal::Decimal;

use super::OrderDetail;

impl OrderDetail {
    /// Whether it is gift cards and nothing else.
    #[must_use]
    pub fn is_gift_cards_only(&self) -> bool {
        self.lines.iter().all(|line| line.is_gift_card)
    }

    /// What was spent already of the gift cards that were sold with it.
    #[must_use]
    pub fn spent_of_sold_cards(&self) -> Decimal {
        let cards = self.sold_cards.iter();
        cards.map(|card| card.spent.amount()).sum()
    }

    /// What each gift card paid, by the last signs of its code.
    #[must_use]
    pub fn gift_card_shares(&self) -> Vec<(String, Decimal)> {
        let cards = self.gift_cards.iter();
        cards
            .map(|card| (card.code_end.clone(), card.spent.amount()))
            .collect()
    }

    /// What of that has not gone back to the cards.
    #[must_use]
    pub fn left_of_gift_cards(&self) -> Decimal {
        let cards = self.gift_cards.iter();
        cards.map(|card| card.left.amount()).sum()
    }
}
