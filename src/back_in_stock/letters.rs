//! The mail that asks whether the address is theirs, and the one that tells. Both carry a link of which the database
//! keeps the hash only.

use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::store::{self, Notice};
use super::{DAYS_TO_CONFIRM, PATH};
use crate::core::BackInStockEntryId;
use crate::db::TenantTx;
use crate::messaging::{Good, Letter, LetterContext, LetterFault, MailKind, Part};
use crate::web::session::SessionToken;

/// Asks for a confirmation.
pub const CONFIRM: MailKind = MailKind::secret("back_in_stock_confirm");
/// Tells that it can be bought again.
pub const BACK: MailKind = MailKind::secret("back_in_stock");

/// Every kind that [`write`] writes.
pub const KINDS: [MailKind; 2] = [CONFIRM, BACK];

/// Which entry a mail asks to confirm.
#[derive(Debug, Serialize, Deserialize)]
pub struct Asked {
    /// The entry.
    pub entry_id: BackInStockEntryId,
}

/// Which telling a mail is: an entry that waits again has another one next time.
#[derive(Debug, Serialize, Deserialize)]
pub struct Told {
    /// The telling.
    pub notice_id: Uuid,
}

/// Writes a mail of [`KINDS`]. What was to be told and is not true any more is not: who was to be told waits again.
pub fn write<'a>(
    tx: &'a mut TenantTx,
    context: &'a LetterContext<'a>,
) -> BoxFuture<'a, Result<Letter, LetterFault>> {
    Box::pin(async move {
        if context.kind == CONFIRM {
            confirm(tx, context).await
        } else {
            back(tx, context).await
        }
    })
}

async fn confirm(tx: &mut TenantTx, context: &LetterContext<'_>) -> Result<Letter, LetterFault> {
    let Asked { entry_id } = context.about()?;
    let words = context.words;
    let notice = store::notice(tx, entry_id.as_uuid(), words.locale()).await?;
    let notice = notice.filter(|it| !it.is_confirmed && !it.is_told);
    let notice = notice.ok_or(LetterFault::Outdated)?;
    let href = link(tx, context, &notice).await?;
    let mut letter = begin(context, &notice);
    letter
        .paragraph(words.t("mail-back-in-stock-confirm-text"))
        .say(Part::Goods(vec![good(&notice)]))
        .say(Part::Button {
            label: words.t("mail-back-in-stock-confirm-button"),
            href,
        })
        .paragraph(words.with(
            "mail-back-in-stock-confirm-until",
            [("span", words.span(DAYS_TO_CONFIRM * 24).into())],
        ));
    Ok(letter)
}

async fn back(tx: &mut TenantTx, context: &LetterContext<'_>) -> Result<Letter, LetterFault> {
    let Told { notice_id } = context.about()?;
    let words = context.words;
    let notice = store::notice(tx, notice_id, words.locale())
        .await?
        .filter(|it| it.is_told)
        .ok_or(LetterFault::Outdated)?;
    if !notice.is_for_sale {
        store::reopen(tx, &notice).await?;
        return Err(LetterFault::Outdated);
    }
    let href = link(tx, context, &notice).await?;
    let path = format!("/products/{}?variant={}", notice.slug, notice.variant);
    let mut letter = begin(context, &notice);
    letter
        .paragraph(words.t("mail-back-in-stock-text"))
        .say(Part::Goods(vec![good(&notice)]))
        .say(Part::Button {
            label: words.t("mail-back-in-stock-button"),
            href: context.letterhead.url(words.locale(), &path),
        })
        .paragraph(words.t("mail-back-in-stock-once"))
        .say(Part::Link {
            label: words.t("mail-back-in-stock-stop"),
            href,
        });
    Ok(letter)
}

fn begin(context: &LetterContext<'_>, notice: &Notice) -> Letter {
    let name = context.kind.key();
    Letter::begin(|part| {
        context.words.with(
            &format!("mail-{name}-{part}"),
            [
                ("shop", context.letterhead.name.clone().into()),
                ("title", notice.title.clone().into()),
            ],
        )
    })
}

fn good(notice: &Notice) -> Good {
    Good {
        title: notice.title.clone(),
        detail: notice.options.clone(),
        amount: String::new(),
        picture: None,
    }
}

/// The address of the page where one confirms or stops.
async fn link(
    tx: &mut TenantTx,
    context: &LetterContext<'_>,
    notice: &Notice,
) -> Result<String, LetterFault> {
    let token = SessionToken::mint().map_err(|it| LetterFault::Internal(format!("{it:?}")))?;
    store::arm(tx, notice.entry, &token.hash()).await?;
    let path = format!("{PATH}/{}", token.reveal());
    Ok(context.letterhead.url(context.words.locale(), &path))
}
