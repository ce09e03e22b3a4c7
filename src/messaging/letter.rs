//! What a mail says, before it is HTML or plain text: both are made from the same parts.

use crate::core::Email;

/// A mail in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    /// Subject line.
    pub subject: String,
    /// What mailboxes show beside the subject.
    pub preview: String,
    /// First line of the page.
    pub heading: String,
    /// Where answers go, if not to the shop.
    pub reply_to: Option<Email>,
    /// The rest, from top to bottom.
    pub parts: Vec<Part>,
}

/// A piece of a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A paragraph; line ends are kept.
    Paragraph(String),
    /// A heading over what follows.
    Heading(String),
    /// Goods.
    Goods(Vec<Good>),
    /// Words and values, the last of which may be the sum.
    Rows {
        /// The rows.
        rows: Vec<(String, String)>,
        /// Whether the last row is the sum of the others.
        summed: bool,
    },
    /// A box that must not be overlooked; line ends are kept.
    Notice {
        /// Its heading.
        title: String,
        /// Its text.
        text: String,
    },
    /// The one thing to do.
    Button {
        /// Words on it.
        label: String,
        /// An address on the shop's host.
        href: String,
    },
    /// A link within the text.
    Link {
        /// Its words.
        label: String,
        /// An address on the shop's host.
        href: String,
    },
}

/// A line of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Good {
    /// "2 × Lamp".
    pub title: String,
    /// Options and article number.
    pub detail: String,
    /// What it costs; empty where prices do not matter.
    pub amount: String,
    /// Absolute address of a small picture.
    pub picture: Option<String>,
}

impl Letter {
    /// Begins a mail.
    #[must_use]
    pub fn new(subject: String, preview: String, heading: String) -> Self {
        Self {
            subject,
            preview,
            heading,
            reply_to: None,
            parts: Vec::new(),
        }
    }

    /// Begins a mail with the words of its kind: `in_words` gives them for `subject`, `preview` and `heading`.
    #[must_use]
    pub fn begin(in_words: impl Fn(&str) -> String) -> Self {
        Self::new(
            in_words("subject"),
            in_words("preview"),
            in_words("heading"),
        )
    }

    /// Adds a part at the end.
    pub fn say(&mut self, part: Part) -> &mut Self {
        self.parts.push(part);
        self
    }

    /// Adds a paragraph, unless it is empty.
    pub fn paragraph(&mut self, text: impl Into<String>) -> &mut Self {
        let text = text.into();
        if !text.trim().is_empty() {
            self.parts.push(Part::Paragraph(text));
        }
        self
    }
}
