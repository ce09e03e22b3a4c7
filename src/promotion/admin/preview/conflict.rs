use crate::pricing::{Promotion, Trigger};
use crate::promotion::LivePromotion;

/// How two promotions stand in each other's way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConflictKind {
    /// The other applies alone, and before this one.
    StoppedBy,
    /// This one applies alone, and before the other.
    Stops,
    /// Of the group only the better one applies.
    SameGroup,
}

/// A promotion that stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What the merchant calls it.
    pub name: String,
    /// How.
    pub kind: ConflictKind,
}

/// The promotions that would stop this one, or that it would stop, where both hold at one time.
pub fn conflicts<'l>(
    rule: &Promotion,
    others: impl Iterator<Item = &'l LivePromotion>,
) -> Vec<Conflict> {
    let is_for_cart = |rule: &Promotion| rule.trigger != Trigger::Catalog;
    others
        .filter(|other| is_for_cart(rule) && is_for_cart(&other.rule))
        .filter(|other| overlap(rule, &other.rule))
        .filter_map(|other| {
            let kind = kind_of(rule, &other.rule)?;
            let name = other.rule.name.as_ref().map_or("", |name| name.as_str());
            Some(Conflict {
                name: name.to_owned(),
                kind,
            })
        })
        .collect()
}

fn kind_of(rule: &Promotion, other: &Promotion) -> Option<ConflictKind> {
    // Of two that apply alone the higher comes first, the older of equals: what is not saved yet
    // is younger.
    let other_first = other.priority >= rule.priority;
    match (rule.exclusive, other.exclusive) {
        (true, true) if other_first => Some(ConflictKind::StoppedBy),
        (false, true) => Some(ConflictKind::StoppedBy),
        (true, _) => Some(ConflictKind::Stops),
        (false, false) => {
            let same = rule.group.is_some() && rule.group == other.group;
            same.then_some(ConflictKind::SameGroup)
        }
    }
}

fn overlap(one: &Promotion, other: &Promotion) -> bool {
    let ends_before = |a: &Promotion, b: &Promotion| matches!((a.ends_at, b.starts_at), (Some(end), Some(start)) if end <= start);
    !ends_before(one, other) && !ends_before(other, one)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn rule(changes: serde_json::Value) -> Promotion {
        let mut document =
            json!({ "id": "P", "benefits": [{ "kind": "percent_off_order", "percent": "5" }] });
        if let (Some(document), Some(changes)) = (document.as_object_mut(), changes.as_object()) {
            document.extend(changes.clone());
        }
        serde_json::from_value(document).unwrap_or_else(|fault| panic!("{fault}"))
    }

    #[test]
    fn vc_14_what_stands_in_the_way_is_known() {
        let plain = rule(json!({}));
        let alone = rule(json!({ "exclusive": true, "priority": 2 }));
        let higher = rule(json!({ "exclusive": true, "priority": 3 }));
        let grouped = rule(json!({ "group": "pair" }));
        assert_eq!(kind_of(&plain, &alone), Some(ConflictKind::StoppedBy));
        assert_eq!(kind_of(&alone, &plain), Some(ConflictKind::Stops));
        assert_eq!(kind_of(&alone, &higher), Some(ConflictKind::StoppedBy));
        assert_eq!(kind_of(&higher, &alone), Some(ConflictKind::Stops));
        assert_eq!(kind_of(&grouped, &grouped), Some(ConflictKind::SameGroup));
        assert_eq!(kind_of(&plain, &grouped), None);
        let spring = rule(json!({ "ends_at": "2026-04-01T00:00:00Z" }));
        let summer = rule(json!({ "starts_at": "2026-04-01T00:00:00Z" }));
        assert!(!overlap(&spring, &summer) && overlap(&spring, &plain));
    }
}
