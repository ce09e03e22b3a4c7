//! The promotions of a shop, made ready once for the carts of many buyers.

mod index;
mod need;
mod ready;
mod selectors;
mod words;

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::minor::Scale;
use super::read::{At, Read};
use super::{CouponCode, Faults, Limits, Promotion};
pub(super) use need::{Need, Size};
pub(super) use ready::Ready;
pub(super) use selectors::PreparedSelector;
pub(super) use words::{Word, WordKind, WordNumber};

/// What may change the price of a cart: the promotions of a shop, each as it stands for one buyer.
/// Cheap to copy. What is prepared for one cart serves all that come from the same list.
#[derive(Clone, Debug, Default)]
pub struct Promotions {
    list: Arc<List>,
    /// How each stands; as it is written where nothing is said.
    standings: Option<Arc<Standings>>,
}

#[derive(Debug, Default)]
struct List {
    promotions: Vec<Arc<Promotion>>,
    ready: OnceLock<Arc<Ready>>,
}

#[derive(Debug)]
struct Standings {
    all: Vec<Standing>,
    /// The places of those with codes and counts of their own.
    counted: Vec<usize>,
}

/// How a promotion stands for one buyer.
#[derive(Clone, Debug)]
pub enum Standing {
    /// As it is written.
    AsWritten,
    /// The buyer's cart has nothing to do with it.
    LeftOut,
    /// With codes and counts of its own.
    Counted(Box<Counted>),
}

/// What of a promotion is counted and opened for one buyer, instead of what is written in it.
#[derive(Clone, Debug)]
pub struct Counted {
    /// The codes that set it off.
    pub codes: Vec<CouponCode>,
    /// How far its limits are used up.
    pub limits: Limits,
}

/// A promotion as it stands, with its place in the list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rule<'q> {
    pub place: usize,
    pub promotion: &'q Promotion,
    pub codes: &'q [CouponCode],
    pub limits: &'q Limits,
    /// Whether the codes and the limits are its own, and not as they are written.
    pub is_counted: bool,
}

impl Promotions {
    /// The same promotions as they stand for one buyer, told in the order of the list.
    #[must_use]
    pub fn standing(&self, standings: impl IntoIterator<Item = Standing>) -> Self {
        let all: Vec<_> = standings.into_iter().collect();
        let is_counted = |standing: &Standing| matches!(standing, Standing::Counted(_));
        let counted = all.iter().enumerate();
        let counted = counted.filter(|(_, standing)| is_counted(standing));
        let counted = counted.map(|(place, _)| place).collect();
        Self {
            list: Arc::clone(&self.list),
            standings: Some(Arc::new(Standings { all, counted })),
        }
    }

    /// How many are not left out.
    #[must_use]
    pub fn len(&self) -> usize {
        match &self.standings {
            None => self.list.promotions.len(),
            Some(_) => self.rules().count(),
        }
    }

    /// Whether nothing may change a price.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rules().next().is_none()
    }

    /// Those that are not left out, as they are written.
    pub fn iter(&self) -> impl Iterator<Item = &Promotion> {
        self.rules().map(|rule| rule.promotion)
    }

    pub(super) fn rules(&self) -> impl Iterator<Item = Rule<'_>> {
        (0..self.list.promotions.len()).filter_map(|place| self.rule(place))
    }

    /// The promotion at a place of the list, as it is written.
    pub(super) fn get(&self, place: usize) -> Option<&Promotion> {
        self.list.promotions.get(place).map(Arc::as_ref)
    }

    /// The promotion at a place of the list, unless it is left out.
    pub(super) fn rule(&self, place: usize) -> Option<Rule<'_>> {
        let promotion = self.list.promotions.get(place)?;
        let as_written = Rule {
            place,
            promotion,
            codes: &promotion.codes,
            limits: &promotion.limits,
            is_counted: false,
        };
        match self.standing_of(place) {
            Standing::AsWritten => Some(as_written),
            Standing::LeftOut => None,
            Standing::Counted(counted) => Some(Rule {
                codes: &counted.codes,
                limits: &counted.limits,
                is_counted: true,
                ..as_written
            }),
        }
    }

    fn standing_of(&self, place: usize) -> &Standing {
        match &self.standings {
            None => &Standing::AsWritten,
            Some(standings) => standings.all.get(place).unwrap_or(&Standing::LeftOut),
        }
    }

    /// The places of those with codes and counts of their own.
    pub(super) fn counted(&self) -> &[usize] {
        self.standings
            .as_ref()
            .map_or(&[], |standings| &standings.counted)
    }

    /// What carts of a currency are priced with; found once for the first.
    pub(super) fn ready(&self, scale: Scale) -> Arc<Ready> {
        let list = &self.list.promotions;
        let ready = self
            .list
            .ready
            .get_or_init(|| Arc::new(Ready::of(list, scale)));
        if ready.scale == scale {
            Arc::clone(ready)
        } else {
            Arc::new(Ready::of(list, scale))
        }
    }

    /// Each as it stands.
    fn told(&self) -> impl Iterator<Item = Cow<'_, Promotion>> {
        self.rules().map(|rule| {
            if !rule.is_counted {
                return Cow::Borrowed(rule.promotion);
            }
            Cow::Owned(Promotion {
                codes: rule.codes.to_vec(),
                limits: rule.limits.clone(),
                ..rule.promotion.clone()
            })
        })
    }
}

impl From<Vec<Arc<Promotion>>> for Promotions {
    fn from(promotions: Vec<Arc<Promotion>>) -> Self {
        Self {
            list: Arc::new(List {
                promotions,
                ready: OnceLock::new(),
            }),
            standings: None,
        }
    }
}

impl From<Vec<Promotion>> for Promotions {
    fn from(promotions: Vec<Promotion>) -> Self {
        let shared: Vec<_> = promotions.into_iter().map(Arc::new).collect();
        shared.into()
    }
}

impl PartialEq for Promotions {
    fn eq(&self, other: &Self) -> bool {
        self.told().eq(other.told())
    }
}

impl Eq for Promotions {}

impl Serialize for Promotions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.told())
    }
}

impl Read for Promotions {
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
        Vec::<Promotion>::read(value, at, faults).map(Self::from)
    }

    fn schema() -> Value {
        <Vec<Promotion> as Read>::schema()
    }
}

#[cfg(test)]
mod tests;
