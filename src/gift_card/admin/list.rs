use leptos::prelude::*;

use super::{NAVIGATION, PATH, badge, page_of};
use crate::admin::list::ListQuery;
use crate::admin::table::Table;
use crate::admin::{PageHead, main_action, page};
use crate::gift_card::store;
use crate::identity::Staff;
use crate::ui::IconName;
use crate::web::{Head, Outcome};

/// `GET /admin/gift-cards`, found by the last signs of their codes.
pub async fn show(staff: Staff) -> Outcome {
    let shop = staff.shop.clone();
    let query = ListQuery::of(&staff, PATH)?;
    let code_end = last_signs(&query.text("q"));
    let now = shop.state.clock.now();
    let mut tx = shop.begin().await?;
    let found = store::list(&mut tx, &code_end, query.page()?, now).await?;
    let title = shop.words.t("gift-cards");
    let (head, inner) = (Head::titled(title.clone()), staff.clone());
    page(&staff, tx, head, NAVIGATION, move || {
        let words = &shop.words;
        let new = main_action(&shop, &format!("{PATH}/new"), "gift-cards-make");
        let table = Table::of(&found.items)
            .link("gift-card-code", |card| {
                (page_of(card.id), format!("… {}", card.code_end))
            })
            .column("gift-card-state", |card| badge(&inner, card.state))
            .column("gift-card-note", |card| card.note.clone())
            .column("gift-card-made", |card| shop.time(card.made_at))
            .end("gift-card-initial", |card| shop.money(&card.initial))
            .end("gift-card-balance", |card| shop.money(&card.balance))
            .empty(IconName::Receipt, "gift-cards-none");
        let bar = query.toolbar(&inner).search(Some("gift-cards-search-hint"));
        view! {
            <PageHead title lead=words.t("gift-cards-lead") actions=vec![new]/>
            {bar.view()}
            <section class="card" data-flush="">
                {table.view(&shop)}
                {query.pagination(&inner, &found)}
            </section>
        }
    })
    .await
}

/// What is looked for: of a whole code, its end. The rest of it is nobody's to keep.
fn last_signs(typed: &str) -> String {
    let signs = typed.chars().filter(char::is_ascii_alphanumeric);
    let signs: Vec<char> = signs.map(|sign| sign.to_ascii_uppercase()).collect();
    signs.iter().skip(signs.len().saturating_sub(4)).collect()
}
