//! The way to the mail server.

use std::time::Duration;

use lettre::message::{Mailbox, MultiPart};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use tokio::time::timeout;

use crate::core::MessageId;
use crate::web::Config;

use super::{Letterhead, Rendered};

/// Whether mail can leave; without a server it waits in the outbox.
#[must_use]
pub fn smtp_configured(config: &Config) -> bool {
    config
        .smtp_url
        .as_deref()
        .is_some_and(|url| !url.trim().is_empty())
}

/// Speaks SMTP to the configured server.
#[derive(Clone, Debug)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    patience: Duration,
}

impl Mailer {
    /// The mailer of this installation; none without a server.
    ///
    /// # Errors
    /// When the server's address is malformed.
    pub fn from_config(config: &Config) -> Result<Option<Self>, String> {
        if !smtp_configured(config) {
            return Ok(None);
        }
        let url = config.smtp_url.as_deref().unwrap_or_default().trim();
        let patience = Duration::from_secs(config.smtp_patience.get());
        // The address holds a password: it stays out of what is reported.
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|_| "smtp_url is not an address of a mail server".to_owned())?
            .timeout(Some(patience))
            .build();
        Ok(Some(Self {
            transport,
            patience,
        }))
    }

    /// Hands a mail to the server, which has `smtp_patience` for the whole of it: the library's own
    /// time-out ends with the connecting, and a server may accept and then say nothing for ever.
    ///
    /// # Errors
    /// What the server or the connection said, or that they said nothing in time.
    pub async fn send(
        &self,
        letterhead: &Letterhead,
        id: MessageId,
        recipient: &str,
        mail: &Rendered,
    ) -> Result<(), String> {
        let message = message(letterhead, id, recipient, mail)?;
        match timeout(self.patience, self.transport.send(message)).await {
            Ok(answer) => answer.map(drop).map_err(|error| with_causes(&error)),
            Err(_) => Err(format!(
                "the mail server did not finish within {} seconds",
                self.patience.as_secs()
            )),
        }
    }
}

/// Every header is made from parsed parts, so that no text can add one.
fn message(
    letterhead: &Letterhead,
    id: MessageId,
    recipient: &str,
    mail: &Rendered,
) -> Result<Message, String> {
    let name = one_line(&letterhead.name);
    let sender = mailbox(&name, &letterhead.sender)?;
    let host = sender.email.domain().to_owned();
    let mut builder = Message::builder()
        .from(sender)
        .to(Mailbox::new(
            None,
            recipient.parse().map_err(|_| "malformed recipient")?,
        ))
        .subject(one_line(&mail.subject))
        .message_id(Some(format!("<{id}@{host}>")))
        .date_now();
    // Names are chosen by who writes; only the shop's own stands beside an address.
    if let Some(address) = &mail.reply_to {
        let address = address.as_str().parse().map_err(|_| "malformed reply-to")?;
        builder = builder.reply_to(Mailbox::new(None, address));
    } else if let Some(address) = &letterhead.reply_to {
        builder = builder.reply_to(mailbox(&name, address)?);
    }
    builder
        .multipart(MultiPart::alternative_plain_html(
            mail.text.clone(),
            mail.html.clone(),
        ))
        .map_err(|error| error.to_string())
}

/// `address` may bring a name of its own, "Galleria <no-reply@…>"; the shop's name takes its place.
fn mailbox(name: &str, address: &str) -> Result<Mailbox, String> {
    let malformed = |_| format!("malformed sender {address:?}");
    let email: Address = match address.parse::<Mailbox>() {
        Ok(mailbox) => mailbox.email,
        Err(_) => address.parse().map_err(malformed)?,
    };
    Ok(Mailbox::new(Some(name.to_owned()), email))
}

fn one_line(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|c| {
            if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
                ' '
            } else {
                c
            }
        })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn with_causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let more = error.to_string();
        if !text.contains(&more) {
            text = format!("{text}: {more}");
        }
        cause = error.source();
    }
    text.chars().take(500).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::Email;

    fn letterhead(name: &str) -> Letterhead {
        let mut letterhead = Letterhead::of_platform(&Config::default());
        name.clone_into(&mut letterhead.name);
        letterhead
    }

    #[test]
    fn no_text_can_add_a_header() -> Result<(), String> {
        let mail = Rendered {
            subject: "Thanks\r\nBcc: all@example.com".to_owned(),
            html: "<p>hello</p>".to_owned(),
            text: "hello".to_owned(),
            reply_to: Email::parse("bob@example.com").ok(),
        };
        let message = message(
            &letterhead("Lumen\r\nBcc: all@example.com"),
            MessageId::new(),
            "ada@example.com",
            &mail,
        )?;
        let wire = String::from_utf8_lossy(&message.formatted()).into_owned();
        assert!(!wire.contains("\r\nBcc"), "{wire}");
        assert!(
            wire.contains("\r\nSubject: Thanks Bcc: all@example.com\r\n"),
            "{wire}"
        );
        assert!(wire.contains("Reply-To: bob@example.com\r\n"), "{wire}");
        assert!(
            super::message(
                &letterhead("Lumen"),
                MessageId::new(),
                "ada@example.com\r\nBcc: b@c.de",
                &mail
            )
            .is_err()
        );
        Ok(())
    }
}
