//! Mails with a link that opens something, and those that tell the staff what was done to their sign-in.

use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::{mint_link, store};
use crate::core::{SecretLinkId, StaffMemberId, format_date_time};
use crate::db::TenantTx;
use crate::messaging::{Letter, LetterContext, LetterFault, MailKind, Part};
use crate::words::Words;

/// Somebody may join the staff.
pub const STAFF_INVITATION: MailKind = MailKind::secret("staff_invitation");
/// A member of the staff may set a new password.
pub const PASSWORD_RESET: MailKind = MailKind::secret("password_reset");
/// A shopper registered and shows that the address is their own.
pub const ACCOUNT_PROOF: MailKind = MailKind::secret("account_proof");
/// A shopper may choose a new password.
pub const ACCOUNT_PASSWORD: MailKind = MailKind::secret("account_password");
/// A shopper shows that the account's new address is their own.
pub const ACCOUNT_EMAIL: MailKind = MailKind::secret("account_email");

/// A shopper may erase their account.
pub const ACCOUNT_ERASURE: MailKind = MailKind::secret("account_erasure");
/// A shopper may sign in without a password.
pub const ACCOUNT_SIGN_IN: MailKind = MailKind::secret("account_sign_in");
/// Somebody signed in to a shopper's account with a browser that is not known.
pub const ACCOUNT_NEW_DEVICE: MailKind = MailKind::secret("account_new_device");
/// The same of a member of the staff.
pub const STAFF_NEW_DEVICE: MailKind = MailKind::secret("staff_new_device");

/// Every kind that [`write_of_sign_in`] writes.
pub const OF_SIGN_IN: [MailKind; 2] = [ACCOUNT_NEW_DEVICE, STAFF_NEW_DEVICE];

/// Every kind that [`write`] writes.
pub const KINDS: [MailKind; 7] = [
    STAFF_INVITATION,
    PASSWORD_RESET,
    ACCOUNT_PROOF,
    ACCOUNT_PASSWORD,
    ACCOUNT_EMAIL,
    ACCOUNT_ERASURE,
    ACCOUNT_SIGN_IN,
];

/// An owner has taken a member's second factor away.
pub const SECOND_FACTOR_RESET: MailKind = MailKind::new("second_factor_reset");

/// Every kind that [`write_of_member`] writes.
pub const OF_MEMBER: [MailKind; 1] = [SECOND_FACTOR_RESET];

/// Whom a mail about their own sign-in is for.
#[derive(Debug, Serialize, Deserialize)]
pub struct AboutMember {
    /// The member.
    pub staff_member_id: StaffMemberId,
}

/// Which link a mail carries.
#[derive(Debug, Serialize, Deserialize)]
pub struct About {
    /// The row of `secret_links`, which has no token until the mail is written.
    pub secret_link_id: SecretLinkId,
}

/// A sign-in that a mail tells of.
#[derive(Debug, Serialize, Deserialize)]
pub struct AboutSignIn {
    /// The link by which its reader says that it was somebody else.
    pub secret_link_id: SecretLinkId,
    /// When, in seconds since 1970.
    pub at: i64,
    /// From which address.
    pub address: String,
    /// With what, empty where it is not known.
    pub device: String,
}

/// Mints the token: the mail holds it, the database its hash.
pub fn write<'a>(
    tx: &'a mut TenantTx,
    context: &'a LetterContext<'a>,
) -> BoxFuture<'a, Result<Letter, LetterFault>> {
    Box::pin(letter(tx, context))
}

async fn letter(tx: &mut TenantTx, context: &LetterContext<'_>) -> Result<Letter, LetterFault> {
    let About { secret_link_id } = context.about()?;
    let (mut letter, link) = begin(tx, context, secret_link_id, &context.kind.key()).await?;
    letter
        .paragraph(link.text("text"))
        .say(link.button())
        .paragraph(link.text("until"))
        .paragraph(link.text("not-asked"));
    Ok(letter)
}

/// The beginning of a letter with a link, and what it says of the link.
async fn begin<'c>(
    tx: &mut TenantTx,
    context: &'c LetterContext<'_>,
    link: SecretLinkId,
    name: &str,
) -> Result<(Letter, LinkWords<'c>), LetterFault> {
    let (letterhead, words) = (context.letterhead, context.words);
    let minted = mint_link(tx, link)
        .await
        .map_err(|failure| LetterFault::Internal(format!("{failure:?}")))?
        .ok_or(LetterFault::Outdated)?;
    let link = LinkWords {
        words,
        name: name.to_owned(),
        shop: letterhead.name.clone(),
        href: letterhead.url(words.locale(), &minted.path),
        minutes: minted.minutes,
    };
    let mut letter = Letter::begin(|part| link.text(part));
    if !minted.name.trim().is_empty() {
        letter.paragraph(words.with("mail-hello", [("name", minted.name.into())]));
    }
    Ok((letter, link))
}

/// What a letter says of its link.
struct LinkWords<'c> {
    words: &'c Words,
    /// The letter's part of the keys.
    name: String,
    shop: String,
    href: String,
    minutes: i32,
}

impl LinkWords<'_> {
    fn text(&self, part: &str) -> String {
        let span = self.words.span_of_minutes(self.minutes);
        let values = [("shop", self.shop.clone().into()), ("span", span.into())];
        self.words
            .with(&format!("mail-{}-{part}", self.name), values)
    }

    fn button(&self) -> Part {
        Part::Button {
            label: self.text("button"),
            href: self.href.clone(),
        }
    }
}

/// Tells of a sign-in from a new browser, and mints the token of the link that undoes it.
pub fn write_of_sign_in<'a>(
    tx: &'a mut TenantTx,
    context: &'a LetterContext<'a>,
) -> BoxFuture<'a, Result<Letter, LetterFault>> {
    Box::pin(letter_of_sign_in(tx, context))
}

async fn letter_of_sign_in(
    tx: &mut TenantTx,
    context: &LetterContext<'_>,
) -> Result<Letter, LetterFault> {
    let about: AboutSignIn = context.about()?;
    let (mut letter, link) = begin(tx, context, about.secret_link_id, "new-device").await?;
    letter
        .paragraph(link.text("text"))
        .say(Part::Rows {
            rows: facts(context, about)?,
            summed: false,
        })
        .paragraph(link.text("not-asked"))
        .say(link.button())
        .paragraph(link.text("until"));
    Ok(letter)
}

/// When, from where and with what.
fn facts(
    context: &LetterContext<'_>,
    about: AboutSignIn,
) -> Result<Vec<(String, String)>, LetterFault> {
    let words = context.words;
    let at = OffsetDateTime::from_unix_timestamp(about.at).map_err(|_| LetterFault::Outdated)?;
    let settings = context.letterhead.settings();
    let at = settings.map_or(at, |settings| settings.time_zone.local(at));
    let device = if about.device.is_empty() {
        words.t("mail-new-device-unknown")
    } else {
        about.device
    };
    Ok(vec![
        (
            words.t("mail-new-device-time"),
            format_date_time(at, words.locale()),
        ),
        (words.t("mail-new-device-address"), about.address),
        (words.t("mail-new-device-device"), device),
    ])
}

/// Tells a member what an owner did, so that it cannot be done in silence.
pub fn write_of_member<'a>(
    tx: &'a mut TenantTx,
    context: &'a LetterContext<'a>,
) -> BoxFuture<'a, Result<Letter, LetterFault>> {
    Box::pin(letter_of_member(tx, context))
}

async fn letter_of_member(
    tx: &mut TenantTx,
    context: &LetterContext<'_>,
) -> Result<Letter, LetterFault> {
    let AboutMember { staff_member_id } = context.about()?;
    let (letterhead, words) = (context.letterhead, context.words);
    let member = store::staff_row(tx, staff_member_id)
        .await?
        .ok_or(LetterFault::Outdated)?;
    let shop = letterhead.name.clone();
    let in_words = |part: &str| {
        words.with(
            &format!("mail-second-factor-reset-{part}"),
            [("shop", shop.clone().into())],
        )
    };
    let mut letter = Letter::begin(in_words);
    if !member.name.trim().is_empty() {
        letter.paragraph(words.with("mail-hello", [("name", member.name.clone().into())]));
    }
    letter
        .paragraph(in_words("text"))
        .say(Part::Link {
            label: words.t("identity-sign-in"),
            href: letterhead.url(words.locale(), "/admin/sign-in"),
        })
        .paragraph(in_words("not-asked"));
    Ok(letter)
}
