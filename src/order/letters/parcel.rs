//! Mails about a parcel: packed, on its way, arrived.

use super::order::{begin, good, to_order, withdrawal};
use super::{About, DELIVERED, PACKED, SHIPPED};
use crate::db::TenantTx;
use crate::messaging::{Letter, LetterContext, LetterFault, Part};
use crate::order::store::letters::{self as facts, ParcelFacts};
use crate::words::Words;

pub(super) async fn letter(
    tx: &mut TenantTx,
    context: &LetterContext<'_>,
) -> Result<Letter, LetterFault> {
    let About {
        order_id,
        fulfillment_id,
    } = context.about()?;
    let (letterhead, words, kind) = (context.letterhead, context.words, context.kind);
    let order = facts::order(tx, order_id, words.locale())
        .await?
        .ok_or(LetterFault::Outdated)?;
    let parcel = match fulfillment_id {
        Some(id) => Some(facts::parcel(tx, id).await?.ok_or(LetterFault::Outdated)?),
        None => None,
    };
    let name = match kind {
        PACKED => "order-packed",
        SHIPPED => "order-shipped",
        _ => "order-delivered",
    };
    let mut letter = begin(letterhead, words, name, &order);
    letter.paragraph(words.t(&format!("mail-{name}-text")));
    if let (SHIPPED, Some(parcel)) = (kind, &parcel) {
        tracking(&mut letter, words, parcel);
    }
    letter.say(to_order(letterhead, words, &order));

    let goods: Vec<_> = order
        .lines
        .iter()
        .filter_map(|line| {
            let quantity = match &parcel {
                Some(parcel) => parcel.lines.iter().find(|(id, _)| *id == line.id)?.1,
                None => line.quantity,
            };
            Some(good(letterhead, words, &order, line, quantity, false))
        })
        .collect();
    if !goods.is_empty() {
        letter
            .say(Part::Heading(words.t("mail-goods-parcel")))
            .say(Part::Goods(goods));
    }
    if kind != DELIVERED && !order.address.is_empty() {
        letter
            .say(Part::Heading(words.t("mail-address")))
            .paragraph(order.address.join("\n"));
    }
    letter.parts.extend(withdrawal(letterhead, words, &order));
    Ok(letter)
}

/// Carrier and number as words: the link to the carrier is on the order's page, since a mail links
/// to the shop only.
fn tracking(letter: &mut Letter, words: &Words, parcel: &ParcelFacts) {
    let rows: Vec<_> = [
        ("mail-carrier", &parcel.carrier),
        ("mail-tracking-number", &parcel.tracking_number),
    ]
    .into_iter()
    .filter(|(_, value)| !value.trim().is_empty())
    .map(|(key, value)| (words.t(key), value.clone()))
    .collect();
    if !rows.is_empty() {
        letter.say(Part::Rows {
            rows,
            summed: false,
        });
    }
}
