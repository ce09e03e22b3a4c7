use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::core::{CartId, CountryCode, LineItemId, MediaId, ProductId, Quantity, VariantId};
use crate::gift_card::Recipient;
use crate::promotion::Offers;
use crate::shipping::Goods;
use crate::ui::PictureSource;

/// What a shopper has chosen.
#[derive(Clone, Debug)]
pub struct Cart {
    /// Its id.
    pub id: CartId,
    /// Where the shopper wants it sent.
    pub country: Option<CountryCode>,
    /// Which part of it, as chosen; empty when it was not asked for.
    pub region: String,
    /// What is in it, the first first.
    pub lines: Vec<CartLine>,
}

/// A line of a cart as the catalog has it now.
#[derive(Clone, Debug)]
pub struct CartLine {
    /// Its id.
    pub id: LineItemId,
    /// The variant.
    pub variant: VariantId,
    /// Its product.
    pub product: ProductId,
    /// The product's address.
    pub slug: String,
    /// The product's name in the reader's language.
    pub title: String,
    /// The chosen options in words.
    pub options: String,
    /// The variant's SKU.
    pub sku: Option<String>,
    /// How to look after it.
    pub care_tips: String,
    /// How many.
    pub quantity: Quantity,
    /// What one costs.
    pub unit_price: Decimal,
    /// How it is taxed.
    pub tax_class: String,
    /// Whether it is taxed.
    pub taxable: bool,
    /// What one weighs.
    pub weight_grams: i64,
    /// Whether it has to be sent.
    pub requires_shipping: bool,
    /// Whether its product is published.
    pub for_sale: bool,
    /// Whether it is a gift card.
    pub is_gift_card: bool,
    /// To whom the gift card goes.
    pub recipient: Recipient,
    /// How many may be sold; nothing when there is no limit.
    pub available: Option<u32>,
    /// A picture of it.
    pub picture: Option<PictureSource>,
    /// The stored file of the picture.
    pub media: Option<MediaId>,
}

impl Cart {
    /// How many units are in it.
    #[must_use]
    pub fn units(&self) -> u32 {
        self.lines.iter().map(|line| u32::from(line.quantity)).sum()
    }

    /// Whether any of it is a gift card.
    #[must_use]
    pub fn has_gift_cards(&self) -> bool {
        self.lines.iter().any(|line| line.is_gift_card)
    }

    /// Whether there is nothing else in it than gift cards: nobody needs to know where its buyer lives.
    #[must_use]
    pub fn is_gift_cards_only(&self) -> bool {
        !self.lines.is_empty() && self.lines.iter().all(|line| line.is_gift_card)
    }

    /// Whether everything in it can be bought as it stands.
    #[must_use]
    pub fn can_be_bought(&self) -> bool {
        self.lines
            .iter()
            .all(|line| line.for_sale && !line.exceeds_stock())
    }

    /// What can be priced: the lines that are for sale.
    #[must_use]
    pub fn goods(&self, offers: &Offers) -> Vec<Goods> {
        self.lines
            .iter()
            .filter(|line| line.for_sale)
            .map(|line| line.goods(offers))
            .collect()
    }

    /// Everything that is in it: how many of which variant.
    #[must_use]
    pub fn chosen(&self) -> HashMap<VariantId, u32> {
        let units = |line: &CartLine| (line.variant, u32::from(line.quantity));
        self.lines.iter().map(units).collect()
    }
}

impl CartLine {
    /// Whether more is wanted than there is.
    #[must_use]
    pub fn exceeds_stock(&self) -> bool {
        self.available
            .is_some_and(|available| u32::from(self.quantity) > available)
    }

    /// How many of it can be bought now.
    #[must_use]
    pub fn buyable(&self) -> u32 {
        if self.for_sale {
            let wanted = u32::from(self.quantity);
            self.available.map_or(wanted, |left| left.min(wanted))
        } else {
            0
        }
    }

    fn goods(&self, offers: &Offers) -> Goods {
        Goods {
            id: self.id.to_string(),
            sku: self.sku.clone().unwrap_or_else(|| self.variant.to_string()),
            unit_price: self.unit_price,
            quantity: self.quantity,
            tax_class: self.tax_class.clone(),
            taxable: self.taxable,
            weight_grams: self.weight_grams,
            requires_shipping: self.requires_shipping,
            is_gift_card: self.is_gift_card,
            facts: offers.facts(self.variant),
        }
    }
}
