use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use time::{Date, Month, OffsetDateTime};

use super::read::{At, Read, leaf::read_text, record};
use super::{Faults, Label};
use crate::core::{Amount, Reason};

record! {
    /// What is known of the buyer.
    pub struct Customer {
        /// The caller's name for the customer.
        id: Option<Label> = None,
        /// The groups that a merchant put the customer into.
        groups: Vec<Label> = Vec::new(),
        /// The segments that the customer's deeds put them into.
        segments: Vec<Label> = Vec::new(),
        /// Every order that was placed, cancelled ones too.
        placed_orders: u32 = 0,
        /// Those of them that were cancelled.
        cancelled_orders: u32 = 0,
        /// What was spent in the store so far.
        lifetime_spend: Amount = Amount::ZERO,
        /// When the customer signed up.
        #[serde(with = "time::serde::rfc3339::option")]
        signed_up_at: Option<OffsetDateTime> = None,
        /// The day of birth.
        birthday: Option<Birthday> = None,
        /// What was redeemed before.
        redemptions: Vec<PastRedemption> = Vec::new(),
        /// How many were referred.
        referrals: u32 = 0,
        /// When a cart was last abandoned.
        #[serde(with = "time::serde::rfc3339::option")]
        abandoned_cart_at: Option<OffsetDateTime> = None,
        /// Whether the address is proven; without that no fact grants anything.
        proven: bool = true,
    }

    /// A promotion that the customer once used.
    pub struct PastRedemption {
        /// The code, where one was typed.
        code: Option<Label> = None,
        /// The promotion.
        promotion: Option<Label> = None,
        /// When.
        #[serde(with = "time::serde::rfc3339::option")]
        at: Option<OffsetDateTime> = None,
    }
}

/// A day of birth. 29 February is taken with any year: people who leave out or invent the year of
/// their birth still have a birthday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Birthday {
    year: u16,
    month: Month,
    day: u8,
}

impl Birthday {
    /// A day.
    pub fn new(date: Date) -> Result<Self, Reason> {
        let year = u16::try_from(date.year()).map_err(|_| Reason::Malformed)?;
        let (month, day) = (date.month(), date.day());
        Ok(Self { year, month, day })
    }

    /// Reads "1990-12-31".
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = text.trim();
        let is_shaped = text.len() == 10
            && text.bytes().enumerate().all(|(index, byte)| match index {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !is_shaped {
            return Err(Reason::Malformed);
        }
        let mut parts = text.split('-').map(str::parse::<u16>);
        let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) =
            (parts.next(), parts.next(), parts.next())
        else {
            return Err(Reason::Malformed);
        };
        let month = u8::try_from(month)
            .ok()
            .and_then(|month| Month::try_from(month).ok())
            .ok_or(Reason::Malformed)?;
        // 2000 had every day that a year can have.
        match u8::try_from(day) {
            Ok(day) if (1..=month.length(2_000)).contains(&day) => Ok(Self { year, month, day }),
            _ => Err(Reason::Malformed),
        }
    }

    /// The day it is kept in a year: 29 February on the 28th of a common year.
    pub fn in_year(self, year: i32) -> Option<Date> {
        let day = self.day.min(self.month.length(year));
        Date::from_calendar_date(year, self.month, day).ok()
    }
}

impl TryFrom<String> for Birthday {
    type Error = Reason;

    fn try_from(text: String) -> Result<Self, Reason> {
        Self::parse(&text)
    }
}

impl From<Birthday> for String {
    fn from(birthday: Birthday) -> Self {
        birthday.to_string()
    }
}

impl fmt::Display for Birthday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.year,
            u8::from(self.month),
            self.day
        )
    }
}

impl Read for Birthday {
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
        read_text(value, at, faults, Self::parse)
    }

    fn schema() -> Value {
        json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
    }
}

impl Customer {
    /// A customer of whom only the proof of the address is known.
    pub fn new(proven: bool) -> Self {
        Self {
            id: None,
            groups: Vec::new(),
            segments: Vec::new(),
            placed_orders: 0,
            cancelled_orders: 0,
            lifetime_spend: Amount::ZERO,
            signed_up_at: None,
            birthday: None,
            redemptions: Vec::new(),
            referrals: 0,
            abandoned_cart_at: None,
            proven,
        }
    }

    /// Which order this one would be: the first, the second.
    pub const fn next_order_number(&self) -> u32 {
        self.placed_orders
            .saturating_sub(self.cancelled_orders)
            .saturating_add(1)
    }
}
