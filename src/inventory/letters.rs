//! The mail that tells the shop what runs low.

use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};

use super::store;
use crate::core::VariantId;
use crate::db::TenantTx;
use crate::messaging::{Letter, LetterContext, LetterFault, MailKind, Part};

/// To the shop: what sales have left little of.
pub const LOW_STOCK: MailKind = MailKind::new("low_stock");

/// Every kind that [`write`] writes.
pub const KINDS: [MailKind; 1] = [LOW_STOCK];

/// Variants that one mail names; the shop's own list has all.
const MOST_NAMED: usize = 100;

/// Which variants fell.
#[derive(Debug, Serialize, Deserialize)]
pub struct About {
    /// The variants.
    pub variant_ids: Vec<VariantId>,
}

/// Writes a mail of [`KINDS`]: what has been filled up meanwhile is left out.
pub fn write<'a>(
    tx: &'a mut TenantTx,
    context: &'a LetterContext<'a>,
) -> BoxFuture<'a, Result<Letter, LetterFault>> {
    Box::pin(letter(tx, context))
}

async fn letter(tx: &mut TenantTx, context: &LetterContext<'_>) -> Result<Letter, LetterFault> {
    let About { variant_ids } = context.about()?;
    let (letterhead, words) = (context.letterhead, context.words);
    let limit = letterhead.settings().map_or(0, |it| it.low_stock_alert);
    let low = store::low_again(tx, &variant_ids, i32::from(limit)).await?;
    if low.is_empty() {
        return Err(LetterFault::Outdated);
    }
    let in_words = |part: &str| {
        words.with(
            &format!("mail-low-stock-{part}"),
            [
                ("shop", letterhead.name.clone().into()),
                ("count", low.len().into()),
            ],
        )
    };
    let rows = low.iter().take(MOST_NAMED).map(|it| {
        let parts = [it.title.as_str(), &it.options, &it.sku];
        let named: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        (named.join(" · "), it.available.to_string())
    });
    let mut letter = Letter::begin(in_words);
    letter
        .paragraph(in_words("text"))
        .say(Part::Rows {
            rows: rows.collect(),
            summed: false,
        })
        .say(Part::Button {
            label: in_words("button"),
            href: letterhead.url(words.locale(), "/admin/products?stock=low"),
        });
    Ok(letter)
}
