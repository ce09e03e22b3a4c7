//! The forms that make codes.

use crate::admin::form::{Control, Count, Input, Line, form};
use crate::core::{CustomerId, Field};
use crate::core::{Email, Error, Reason, ShortText};
use crate::db::TenantTx;
use crate::pricing::CouponCode;
use crate::promotion::store::admin::customer_by_email;
use crate::web::{Failure, Shop};

/// Channels that get a code at once.
const MOST_CHANNELS: usize = 30;

/// How often a code may be used.
type Uses = Count<1, 1_000_000>;

form! {
    /// A word of the merchant's own.
    pub(super) struct CodeForm in "admin-promotion" {
        code: CouponCode, channel: Option<ShortText<100>>;
        limit_total: Option<Uses> as "admin-promotion-code-uses", customer: Option<Email> as "admin-promotion-code-customer";
    }
}

form! {
    /// A code of its own for each channel.
    pub(super) struct ChannelsForm in "admin-promotion" {
        channels: Channels;
        channel_prefix: Option<Prefix> as "admin-promotion-prefix";
    }
}

form! {
    /// Many codes at once.
    pub(in crate::promotion::admin) struct BatchForm in "admin-promotion" {
        batch_wanted: Count<1, 100_000>, batch_prefix: Option<Prefix> as "admin-promotion-prefix", batch_uses: Option<Uses> = "1" as "admin-promotion-code-uses";
        batch_name: Option<ShortText<100>>, batch_channel: Option<ShortText<100>> as "admin-promotion-channel", batch_customer: Option<Email> as "admin-promotion-code-customer";
    }
}

/// What codes begin with: letters, digits and hyphens.
#[derive(Clone, Debug)]
pub(in crate::promotion::admin) struct Prefix(pub String);

impl Input for Prefix {
    const CONTROL: Control = Control::Line(Line::of(20));

    fn parse(typed: &str, _: &Shop) -> Result<Self, Reason> {
        let prefix = ShortText::<20>::parse(typed)?;
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        if !prefix.as_str().bytes().all(is_plain) {
            return Err(Reason::Malformed);
        }
        Ok(Self(prefix.as_str().to_ascii_uppercase()))
    }

    fn written(&self, _: &Shop) -> String {
        self.0.clone()
    }
}

/// Names of channels, one on each line.
#[derive(Clone, Debug)]
pub(super) struct Channels(pub Vec<String>);

impl Input for Channels {
    const CONTROL: Control = Control::Area {
        rows: 4,
        most: None,
    };

    fn parse(typed: &str, _: &Shop) -> Result<Self, Reason> {
        let lines = typed.lines().filter(|line| !line.trim().is_empty());
        let channels: Vec<String> = lines
            .map(|line| ShortText::<100>::parse(line).map(String::from))
            .collect::<Result<_, _>>()?;
        match channels.len() {
            0 => Err(Reason::Required),
            many if many > MOST_CHANNELS => Err(Reason::TooLong { max: 30 }),
            _ => Ok(Self(channels)),
        }
    }

    fn written(&self, _: &Shop) -> String {
        self.0.join("\n")
    }
}

/// The customer of the address that was typed into `field`; nobody when none was.
pub(in crate::promotion::admin) async fn customer_in(
    tx: &mut TenantTx,
    field: impl Into<Field>,
    typed: Option<Email>,
) -> Result<Option<CustomerId>, Failure> {
    let Some(email) = typed else {
        return Ok(None);
    };
    let found = customer_by_email(tx, &email.normalized()).await?;
    let found = found.ok_or_else(|| Error::invalid(field, Reason::Unknown))?;
    Ok(Some(found))
}
