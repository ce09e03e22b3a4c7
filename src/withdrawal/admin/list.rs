//! `/admin/withdrawals`

use leptos::prelude::*;

use super::{NAVIGATION, PATH, badge, goods, handled_button};
use crate::admin::list::ListQuery;
use crate::admin::table::Table;
use crate::admin::{PageHead, page};
use crate::identity::Staff;
use crate::ui::IconName;
use crate::web::{Head, Outcome};
use crate::withdrawal::store::{self, Wanted, Withdrawal};

/// `GET /admin/withdrawals`: the newest first, also those that no order fits.
pub async fn list(staff: Staff) -> Outcome {
    let query = ListQuery::of(&staff, PATH)?;
    let wanted = query.choice("state", Wanted::parse)?;
    let mut tx = staff.shop.begin().await?;
    let found = store::list(&mut tx, wanted, query.page()?).await?;
    let title = staff.shop.words.t("withdrawals-title");
    let (head, inner) = (Head::titled(title.clone()), staff.clone());
    page(&staff, tx, head, NAVIGATION, move || {
        let words = &inner.shop.words;
        let all = ("", words.t("withdrawals-all"));
        let states = Wanted::ALL.map(|wanted| {
            let word = wanted.name();
            (word, words.t(&format!("withdrawals-state-{word}")))
        });
        view! {
            <PageHead title lead=words.t("withdrawals-lead")/>
            {query.tabs(&inner, "state", "withdrawals-by-state", std::iter::once(all).chain(states))}
            <section class="card" data-flush="">
                {table(&inner, &found.items)}
                {query.pagination(&inner, &found)}
            </section>
        }
    })
    .await
}

fn table(staff: &Staff, found: &[Withdrawal]) -> AnyView {
    let shop = &staff.shop;
    Table::of(found)
        .head("withdrawal-order", |made| order(staff, made))
        .column("withdrawals-who", |made| who(staff, made))
        .column("withdrawal-goods", |made| goods(staff, made).join("; "))
        .column("withdrawal-received-at", |made| shop.time(made.received_at))
        .column("withdrawals-state", |made| badge(staff, made))
        .actions("withdrawals-handle", |made| handled_button(staff, made))
        .empty(IconName::Return, "withdrawals-none")
        .view(shop)
}

/// The order as a link; where none fits, what was typed and that none does.
fn order(staff: &Staff, made: &Withdrawal) -> AnyView {
    let shop = &staff.shop;
    let typed = staff.note(&made.order_number, "");
    match made.order {
        Some(order) => {
            let href = shop.href(&format!("/admin/orders/{order}"));
            view! { <a href=href>{typed}</a> }.into_any()
        }
        None => {
            let text = shop.words.t("withdrawals-state-unmatched");
            view! { {typed} <br/> <span class="soft small">{text}</span> }.into_any()
        }
    }
}

fn who(staff: &Staff, made: &Withdrawal) -> impl IntoView + use<> {
    let (name, email) = (staff.note(&made.name, ""), staff.email(&made.email));
    view! { {name} " " <span class="soft small">{email}</span> }
}
