//! On how many products a promotion runs: told before it starts, and asked where nothing was chosen.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::form::kind::{BENEFITS, Shape, find};
use super::form::{FormFaults, Part, selects_nothing};
use crate::core::{ProductId, Reason};
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::pricing;
use crate::pricing::{LineFacts, Occasion};
use crate::promotion::sale::reduced;
use crate::promotion::store::{line_facts, listed_after};
use crate::web::{Failure, FormFields};

/// Variants that are looked at for one page, and at once.
const MOST_VARIANTS: usize = 5_000;
const AT_ONCE: i64 = 1_000;

/// The products that a promotion takes something off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reach {
    /// How many of them.
    pub products: usize,
    /// How many there are.
    pub of: usize,
    /// Whether there are more than were looked at.
    pub has_more: bool,
}

/// Name of the box that says that an empty selector means everything on purpose.
pub(super) fn all_goods(selector: &str) -> String {
    format!("{selector}.all")
}

/// Notes every selector of a benefit that would take in the whole shop without anybody having said so.
pub(super) fn ask_for_goods(fields: &FormFields, faults: &mut FormFaults) {
    if !fields.get(&Part::Benefits.text()).trim().is_empty() {
        // Whoever writes the document itself writes what they mean.
        return;
    }
    for place in 0..super::form::MOST_ROWS {
        let row = Part::Benefits.row(place);
        let kind = find(BENEFITS, fields.get(&format!("{row}.kind")));
        for field in kind.map(|kind| kind.fields).unwrap_or_default() {
            let name = format!("{row}.{}", field.name);
            let is_asked =
                field.shape == Shape::Select && !is_of_order(kind.map_or("", |it| it.word));
            if is_asked && selects_nothing(&name, fields) && !fields.has(&all_goods(&name)) {
                faults.add(name, Reason::Required);
            }
        }
    }
}

/// Benefits of the order as a whole, whose selector only narrows what counts.
fn is_of_order(kind: &str) -> bool {
    matches!(kind, "percent_off_order" | "amount_off_order" | "tiers")
}

/// Counts the published products that a promotion takes something off; none when it takes nothing off
/// goods, but off shipping for instance.
pub(super) async fn reach(
    staff: &Staff,
    tx: &mut TenantTx,
    rule: &pricing::Promotion,
) -> Result<Option<Reach>, Failure> {
    let selectors = selectors(rule);
    if selectors.is_empty() {
        return Ok(None);
    }
    let benefits: Vec<_> = selectors
        .into_iter()
        .map(|select| json!({ "kind": "percent_off_price", "percent": "100", "select": select }))
        .collect();
    let probe = json!({ "id": "reach", "trigger": "catalog", "benefits": benefits });
    let probe: pricing::Promotion = serde_json::from_value(probe).map_err(Failure::internal)?;
    let shop = &staff.shop;
    let occasion = Occasion {
        promotions: vec![probe].into(),
        ..Occasion::plain(shop.state.clock.now())
    };
    let (mut all, mut reached) = (HashSet::new(), HashSet::new());
    let (mut after, mut seen, mut has_more) = (None, 0, true);
    while has_more && seen < MOST_VARIANTS {
        let mut listed = listed_after(tx, after, AT_ONCE).await?;
        has_more = i64::try_from(listed.len()).is_ok_and(|count| count == AT_ONCE);
        after = listed.last().map(|it| it.variant);
        seen += listed.len();
        let ids: Vec<_> = listed.iter().map(|it| it.variant).collect();
        let mut facts = line_facts(tx, &ids).await?;
        for facts in facts.values_mut() {
            facts.floor_price = None;
        }
        // What costs nothing can be reduced by nothing, yet it is among them.
        for listed in &mut listed {
            listed.price = listed.price.max(rust_decimal::Decimal::ONE);
        }
        let product = |facts: &LineFacts| {
            let id = facts.product.as_ref()?;
            ProductId::parse(id.as_str()).ok()
        };
        all.extend(facts.values().filter_map(product));
        let Ok(sale) = reduced(shop.settings(), &occasion, &listed, &facts) else {
            return Ok(None);
        };
        reached.extend(
            sale.prices
                .keys()
                .filter_map(|variant| facts.get(variant))
                .filter_map(product),
        );
    }
    Ok(Some(Reach {
        products: reached.len(),
        of: all.len(),
        has_more,
    }))
}

/// What the benefits choose goods by; an empty selector for the order as a whole.
fn selectors(rule: &pricing::Promotion) -> Vec<Value> {
    rule.benefits
        .iter()
        .filter_map(|benefit| serde_json::to_value(benefit).ok())
        .flat_map(|benefit| {
            let word = benefit
                .get("kind")
                .and_then(Value::as_str)
                .unwrap_or_default();
            let fields = find(BENEFITS, word)
                .map(|kind| kind.fields)
                .unwrap_or_default();
            let mut found: Vec<Value> = fields
                .iter()
                .filter(|field| field.shape == Shape::Select && field.name != "buy")
                .map(|field| {
                    benefit
                        .get(field.name)
                        .cloned()
                        .unwrap_or_else(|| json!({}))
                })
                .collect();
            if found.is_empty() && is_of_order(word) {
                found.push(json!({}));
            }
            found
        })
        .collect()
}
