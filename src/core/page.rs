use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::Reason;

/// Rows of a page of the admin's lists.
pub const ROWS_PER_PAGE: NonZeroU32 = NonZeroU32::MIN.saturating_add(49);

/// Which page of a list, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct PageNumber(u32);

impl PageNumber {
    /// The first page.
    pub const FIRST: Self = Self(1);
    /// Nobody leafs further; a database made to skip more rows only heats the room.
    pub const MAX: u32 = 10_000;

    /// Accepts 1 to [`PageNumber::MAX`].
    pub fn new(number: u32) -> Result<Self, Reason> {
        if (1..=Self::MAX).contains(&number) {
            Ok(Self(number))
        } else {
            Err(Reason::OutOfRange {
                min: 1,
                max: i64::from(Self::MAX),
            })
        }
    }

    /// Reads a number as it stands in an address.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        if !text.bytes().all(|byte| byte.is_ascii_digit()) || text.is_empty() {
            return Err(Reason::Malformed);
        }
        Self::new(text.parse().unwrap_or(u32::MAX))
    }

    /// The number.
    pub const fn get(self) -> u32 {
        self.0
    }

    /// How many rows stand before this page.
    pub fn offset(self, per_page: NonZeroU32) -> i64 {
        i64::from(self.0 - 1) * i64::from(per_page.get())
    }
}

impl TryFrom<u32> for PageNumber {
    type Error = Reason;

    fn try_from(number: u32) -> Result<Self, Reason> {
        Self::new(number)
    }
}

impl From<PageNumber> for u32 {
    fn from(number: PageNumber) -> Self {
        number.0
    }
}

impl std::fmt::Display for PageNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// A stretch of a longer list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<T> {
    /// The rows of this page.
    pub items: Vec<T>,
    /// Which page this is.
    pub number: PageNumber,
    /// How many rows a full page has.
    pub per_page: NonZeroU32,
    /// How many rows the whole list has.
    pub total: u64,
}

impl<T> Page<T> {
    /// A page of [`ROWS_PER_PAGE`] rows out of `total`, as the database counts them.
    pub fn of_rows(items: Vec<T>, number: PageNumber, total: i64) -> Self {
        Self {
            items,
            number,
            per_page: ROWS_PER_PAGE,
            total: u64::try_from(total).unwrap_or(0),
        }
    }

    /// How many pages there are, at least one.
    pub fn pages(&self) -> u64 {
        self.total.div_ceil(u64::from(self.per_page.get())).max(1)
    }

    /// The page before, if any.
    pub fn previous(&self) -> Option<PageNumber> {
        PageNumber::new(self.number.0 - 1).ok()
    }

    /// The page after, if any.
    pub fn next(&self) -> Option<PageNumber> {
        let is_last = u64::from(self.number.0) >= self.pages();
        if is_last {
            None
        } else {
            PageNumber::new(self.number.0 + 1).ok()
        }
    }

    /// The same page with every row turned into something else.
    pub fn map<U>(self, turn: impl FnMut(T) -> U) -> Page<U> {
        Page {
            items: self.items.into_iter().map(turn).collect(),
            number: self.number,
            per_page: self.per_page,
            total: self.total,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(number: u32, total: u64) -> Result<Page<u8>, Reason> {
        Ok(Page {
            items: Vec::new(),
            number: PageNumber::new(number)?,
            per_page: NonZeroU32::MIN.saturating_add(23),
            total,
        })
    }

    #[test]
    fn numbers_outside_the_list_are_refused() {
        assert_eq!(PageNumber::parse("1"), Ok(PageNumber::FIRST));
        let out = Err(Reason::OutOfRange {
            min: 1,
            max: 10_000,
        });
        assert_eq!(PageNumber::parse("0"), out);
        assert_eq!(PageNumber::parse("10001"), out);
        assert_eq!(PageNumber::parse("99999999999999999999"), out);
        for wrong in ["", "-1", "+1", "1.5", "one", "1 "] {
            assert_eq!(PageNumber::parse(wrong), Err(Reason::Malformed));
        }
    }

    #[test]
    fn neighbours_end_at_both_ends() -> Result<(), Reason> {
        assert_eq!(page(1, 0)?.pages(), 1);
        assert_eq!(page(1, 24)?.next(), None);
        assert_eq!(page(1, 25)?.next(), Some(PageNumber::new(2)?));
        assert_eq!(page(1, 25)?.previous(), None);
        assert_eq!(page(2, 25)?.previous(), Some(PageNumber::FIRST));
        assert_eq!(page(3, 100)?.number.offset(page(3, 100)?.per_page), 48);
        Ok(())
    }
}
