//! Which product each name of a file means.

use std::collections::{HashMap, HashSet};

use super::store::{self, Known};
use crate::catalog::write;
use crate::core::{ProductId, Slug};
use crate::db::TenantTx;
use crate::import::shopify_csv::{Group, RowFault, RowReason};

/// What a name leads to.
#[derive(Clone, Debug)]
pub(super) struct Target {
    /// The product that has it.
    pub known: Option<ProductId>,
    /// The address of the product, or of the one that is to be made.
    pub slug: Slug,
}

/// The addresses that a file has used so far. Two names never mean one product, however alike their
/// addresses come out.
#[derive(Debug, Default)]
pub(super) struct Addresses {
    slugs: HashSet<Slug>,
}

impl Addresses {
    /// Finds what the names of some products lead to. Nothing for those that cannot be taken.
    pub async fn settle(
        &mut self,
        tx: &mut TenantTx,
        groups: &[Group],
        faults: &mut [Vec<RowFault>],
    ) -> sqlx::Result<Vec<Option<Target>>> {
        let wished: Vec<Option<Slug>> = groups.iter().map(wished).collect();
        let exact: Vec<Option<Slug>> = groups.iter().map(exact).collect();
        let handles: Vec<String> = groups.iter().map(|group| group.handle.clone()).collect();
        let slugs: Vec<String> = wished
            .iter()
            .chain(&exact)
            .flatten()
            .map(ToString::to_string)
            .collect();
        let known = store::by_names(tx, &handles, &slugs).await?;
        let by_handle: HashMap<&str, &Known> = known
            .iter()
            .filter_map(|known| Some((known.handle.as_deref()?, known)))
            .collect();
        let by_slug: HashMap<&Slug, &Known> =
            known.iter().map(|known| (&known.slug, known)).collect();
        let mut targets = Vec::with_capacity(groups.len());
        for (place, group) in groups.iter().enumerate() {
            let (Some(Some(wished)), Some(exact)) = (wished.get(place), exact.get(place)) else {
                targets.push(None);
                continue;
            };
            if group.is_again() {
                targets.push(None);
                continue;
            }
            let here = |slug: &Slug| by_slug.get(slug).copied();
            let free = |known: &&Known| !self.slugs.contains(&known.slug);
            let found = by_handle
                .get(group.handle.as_str())
                .copied()
                .or_else(|| exact.as_ref().and_then(here))
                .or_else(|| {
                    here(wished).filter(|it| it.handle.is_none() && is_plain(&group.handle))
                })
                .filter(free);
            let target = match found {
                Some(known) => Target {
                    known: Some(known.id),
                    slug: known.slug.clone(),
                },
                None => Target {
                    known: None,
                    slug: self.free_slug(tx, wished).await?,
                },
            };
            if target.known.is_none()
                && target.slug != *wished
                && let Some(faults) = faults.get_mut(place)
            {
                let taken = RowReason::AddressTaken;
                faults.push(RowFault::warning(group.row(), "Handle", taken));
            }
            self.slugs.insert(target.slug.clone());
            targets.push(Some(target));
        }
        Ok(targets)
    }

    async fn free_slug(&self, tx: &mut TenantTx, wished: &Slug) -> sqlx::Result<Slug> {
        let mut number = 1;
        let mut slug = wished.clone();
        while self.slugs.contains(&slug) || write::product_by_slug(tx, &slug).await?.is_some() {
            number += 1;
            slug = wished.numbered(number);
        }
        Ok(slug)
    }
}

/// The address that a name wishes for.
fn wished(group: &Group) -> Option<Slug> {
    Slug::parse(&group.handle)
        .or_else(|_| Slug::from_title(&group.handle))
        .ok()
}

/// The address that the name is.
fn exact(group: &Group) -> Option<Slug> {
    Slug::parse(&group.handle.to_ascii_lowercase()).ok()
}

/// Whether nothing of a name is lost in its address but capitals and punctuation.
fn is_plain(handle: &str) -> bool {
    handle.len() <= 100 && handle.chars().all(|c| c.is_ascii() || !c.is_alphanumeric())
}
