//! A letter as mail programs show it: HTML made by way of MJML, and plain text, always both.

mod html;
mod text;

use super::Letterhead;
use super::letter::Letter;
use crate::core::Email;
use crate::words::Words;

/// A mail that is ready to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// Subject line.
    pub subject: String,
    /// For most readers.
    pub html: String,
    /// The same in plain text.
    pub text: String,
    /// Where answers go, if not to the shop.
    pub reply_to: Option<Email>,
}

impl Rendered {
    pub(super) fn of(
        letter: &Letter,
        letterhead: &Letterhead,
        words: &Words,
    ) -> Result<Self, String> {
        let foot = Foot::of(letterhead, words);
        Ok(Self {
            subject: letter.subject.clone(),
            html: html::render(letter, letterhead, words, &foot)?,
            text: text::render(letter, words, &foot),
            reply_to: letter.reply_to.clone(),
        })
    }
}

/// What stands below every mail.
struct Foot {
    /// Name and address of the shop.
    imprint: Vec<String>,
    /// Words and address of the imprint's page.
    link: Option<(String, String)>,
    /// That nobody asks for a password.
    promise: String,
}

impl Foot {
    fn of(letterhead: &Letterhead, words: &Words) -> Self {
        let host = letterhead
            .base_url
            .split_once("://")
            .map_or(letterhead.base_url.as_str(), |(_, host)| host);
        Self {
            imprint: letterhead.imprint(words),
            link: letterhead.settings().map(|_| {
                (
                    words.t("mail-imprint"),
                    letterhead.url(words.locale(), "/pages/imprint"),
                )
            }),
            promise: words.with("mail-no-password", [("host", host.to_owned().into())]),
        }
    }
}
