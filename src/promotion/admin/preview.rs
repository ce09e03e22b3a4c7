//! What a promotion that is not saved yet will do: a sample cart, priced by the money engine beside
//! the promotions that are live.

mod conflict;
mod sample;
mod view;

pub(super) use conflict::{Conflict, conflicts};
pub(super) use sample::SAMPLE_ROWS;
pub(super) use view::{conflict_notice, result};

use std::collections::HashMap;
use std::sync::Arc;

use super::editor::Editor;
use crate::core::PromotionId;
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::pricing::{self, Quote, Trigger};
use crate::promotion::Promotion;
use crate::web::{Failure, FormFields, Outcome};
use sample::Sample;

/// A priced sample.
pub(super) struct Preview {
    pub quote: Quote,
    /// The promotion that is tried.
    pub tried: pricing::PromotionId,
    /// What the merchant calls the promotions.
    pub names: HashMap<String, String>,
    /// What the lines are called.
    pub titles: HashMap<String, String>,
}

/// `POST /admin/promotions/preview`: the page again as it was typed, with the sample priced. Nothing
/// is kept.
pub async fn show(staff: Staff, fields: FormFields) -> Outcome {
    let id = match fields.get("promotion") {
        "" => None,
        id => Some(super::id_of(id)?),
    };
    let mut tx = staff.shop.begin().await?;
    let editor = Editor::typed(&staff, &mut tx, id, fields).await?;
    editor.answer(tx).await
}

/// Prices the sample of a form with the promotion that it describes; none without a sample.
pub(super) async fn priced(
    editor: &mut Editor,
    tx: &mut TenantTx,
    promotion: &Promotion,
) -> Result<Option<Preview>, Failure> {
    let Some(sample) = Sample::read(editor, tx).await? else {
        return Ok(None);
    };
    let editor = &*editor;
    let shop = &editor.staff.shop;
    let live = crate::promotion::live(shop, tx).await?;
    let id = editor.id.unwrap_or_else(PromotionId::new);
    let tried = pricing::PromotionId::from(id);
    let mut rule = promotion.rule.clone();
    rule.id = tried.clone();
    rule.created_at = Some(promotion.created_at);
    rule.limits.used = promotion.counters.used;
    rule.codes = sample.codes(editor);
    let mut names = HashMap::from([(tried.to_string(), promotion.name().to_owned())]);
    let mut rules = Vec::with_capacity(live.len() + 1);
    for other in live.iter().filter(|other| Some(other.id) != editor.id) {
        let name = other.rule.name.as_ref().map_or("", |name| name.as_str());
        names.insert(other.id.to_string(), name.to_owned());
        if other.rule.trigger != Trigger::Code {
            rules.push(Arc::clone(&other.rule));
        }
    }
    rules.push(Arc::new(rule));
    let titles = sample.titles();
    let quote = sample.quote(shop, tx, rules).await?;
    Ok(quote.map(|quote| Preview {
        quote,
        tried,
        names,
        titles,
    }))
}
