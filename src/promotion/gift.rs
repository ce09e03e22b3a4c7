use crate::core::{MediaId, ProductId, VariantId};
use crate::pricing::Benefit;
use crate::ui::PictureSource;

/// A variant that a promotion gives away.
#[derive(Clone, Debug)]
pub struct Gift {
    /// The variant.
    pub variant: VariantId,
    /// Its product.
    pub product: ProductId,
    /// Its SKU, by which the promotion names it.
    pub sku: String,
    /// The product's address.
    pub slug: String,
    /// The product's name in the reader's language.
    pub title: String,
    /// The options in words.
    pub options: String,
    /// How to look after it.
    pub care_tips: String,
    /// How many may be sold; nothing when there is no limit.
    pub available: Option<u32>,
    /// The stored file of its picture.
    pub media: Option<MediaId>,
    /// A picture of it.
    pub picture: Option<PictureSource>,
}

/// What benefits may give away: SKU and number, tiers looked into.
pub(super) fn given_away(benefits: &[Benefit]) -> Vec<(String, u32)> {
    let mut given = Vec::new();
    for benefit in benefits {
        collect(benefit, &mut given);
    }
    given
}

fn collect(benefit: &Benefit, given: &mut Vec<(String, u32)>) {
    match benefit {
        Benefit::FreeGift(gift) => {
            given.push((gift.sku.as_str().to_owned(), u32::from(gift.quantity)));
        }
        Benefit::Tiers(tiers) => {
            let levels = tiers.tiers.iter().map(|tier| &*tier.benefit);
            for benefit in tiers.base.as_deref().into_iter().chain(levels) {
                collect(benefit, given);
            }
        }
        _ => {}
    }
}
