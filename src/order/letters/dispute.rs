//! Mails to the shop about a payment that its cardholder disputes.

use super::AboutDispute;
use crate::core::format_money;
use crate::db::TenantTx;
use crate::messaging::{Letter, LetterContext, LetterFault, Part};
use crate::order::store;
use crate::payment::store::dispute;

pub(super) async fn letter(
    tx: &mut TenantTx,
    context: &LetterContext<'_>,
) -> Result<Letter, LetterFault> {
    let AboutDispute { dispute_id } = context.about()?;
    let (letterhead, words) = (context.letterhead, context.words);
    let dispute = dispute(tx, &dispute_id).await?;
    let dispute = dispute.ok_or(LetterFault::Outdated)?;
    let number = store::number(tx, dispute.order).await?;
    let state = dispute.state.name();
    let in_words = |part: &str| {
        let values = [
            ("shop", letterhead.name.clone().into()),
            ("number", number.to_string().into()),
            ("provider", dispute.provider.title().into()),
            (
                "amount",
                format_money(&dispute.amount, words.locale()).into(),
            ),
        ];
        words.with(&format!("mail-order-dispute-{state}-{part}"), values)
    };
    let mut letter = Letter::begin(in_words);
    letter.paragraph(in_words("text"));
    if !dispute.reason.is_empty() {
        let reason = dispute.reason.replace('_', " ");
        letter.paragraph(words.with("mail-order-dispute-reason", [("reason", reason.into())]));
    }
    letter.say(Part::Button {
        label: words.t("mail-order-dispute-button"),
        href: letterhead.url(words.locale(), &format!("/admin/orders/{}", dispute.order)),
    });
    Ok(letter)
}
