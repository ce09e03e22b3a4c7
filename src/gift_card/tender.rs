use rust_decimal::Decimal;

use super::store::SpendableCard;
use crate::core::{GiftCardId, Money};

/// What one card pays of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GiftCardShare {
    /// The card.
    pub card: GiftCardId,
    /// The last signs of its code.
    pub code_end: String,
    /// What it pays; nothing where others pay all.
    pub amount: Decimal,
    /// What is on it before.
    pub balance: Decimal,
}

/// What gift cards pay of an order, in the order in which they are spent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tender {
    /// Each card's share.
    pub shares: Vec<GiftCardShare>,
}

impl Tender {
    /// Lets `cards` pay a price one after the other, each with all that is on it. Nothing is paid of another currency.
    #[must_use]
    pub fn of(cards: &[SpendableCard], price: &Money) -> Self {
        let mut left = price.amount();
        let own = cards
            .iter()
            .filter(|card| card.balance.currency() == price.currency());
        let shares = own.map(|card| {
            let balance = card.balance.amount();
            let amount = balance.min(left);
            left -= amount;
            GiftCardShare {
                card: card.id,
                code_end: card.code_end.clone(),
                amount,
                balance,
            }
        });
        Self {
            shares: shares.collect(),
        }
    }

    /// What the cards pay together.
    #[must_use]
    pub fn total(&self) -> Decimal {
        self.shares.iter().map(|share| share.amount).sum()
    }

    /// What is left of a price.
    #[must_use]
    pub fn due(&self, price: &Money) -> Money {
        let left = price.amount() - self.total();
        Money::rounded(left, price.currency()).unwrap_or(*price)
    }

    /// The shares that are spent at all.
    pub fn paying(&self) -> impl Iterator<Item = &GiftCardShare> {
        self.shares.iter().filter(|share| !share.amount.is_zero())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::{Currency, MoneyError};

    fn cards(balances: &[(i64, Currency)]) -> Result<Vec<SpendableCard>, MoneyError> {
        let card = |&(balance, currency): &(i64, Currency)| {
            Ok(SpendableCard {
                id: GiftCardId::new(),
                code_end: "ABCD".to_owned(),
                balance: Money::rounded(Decimal::new(balance, 2), currency)?,
            })
        };
        balances.iter().map(card).collect()
    }

    #[test]
    fn ex_11_cards_pay_one_after_the_other_and_never_more_than_the_price() -> Result<(), MoneyError>
    {
        let euro = Currency::EUR;
        let price = Money::rounded(Decimal::new(5_490, 2), euro)?;
        let tender = Tender::of(
            &cards(&[(2_000, euro), (3_000, euro), (1_000, euro)])?,
            &price,
        );
        let amounts: Vec<_> = tender.shares.iter().map(|s| s.amount.to_string()).collect();
        assert_eq!(amounts, ["20.00", "30.00", "4.90"]);
        assert!(tender.due(&price).is_zero());
        let tender = Tender::of(&cards(&[(9_000, euro), (3_000, euro)])?, &price);
        assert_eq!(tender.total(), price.amount());
        assert_eq!(tender.paying().count(), 1);
        Ok(())
    }

    #[test]
    fn ex_11_a_card_in_another_currency_pays_nothing() -> Result<(), MoneyError> {
        let price = Money::rounded(Decimal::new(5_490, 2), Currency::EUR)?;
        let dollar = Currency::parse("USD").map_err(|_| MoneyError::CurrencyMismatch)?;
        let tender = Tender::of(&cards(&[(2_000, dollar)])?, &price);
        assert_eq!(tender.due(&price), price);
        assert!(tender.shares.is_empty());
        Ok(())
    }
}
