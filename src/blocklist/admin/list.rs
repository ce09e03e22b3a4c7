//! `/admin/customers/blocklist`

use leptos::prelude::*;

use super::{PATH, signs};
use crate::admin::list::ListQuery;
use crate::admin::parts::{StateBadge, breadcrumb};
use crate::admin::table::Table;
use crate::admin::{PageHead, main_action, page};
use crate::blocklist::Scope;
use crate::blocklist::entry::Entry;
use crate::blocklist::store;
use crate::customer;
use crate::identity::Staff;
use crate::ui::IconName;
use crate::web::{Head, Outcome};
use crate::words::Words;

/// `GET /admin/customers/blocklist`
pub async fn list(staff: Staff) -> Outcome {
    let query = ListQuery::of(&staff, PATH)?;
    let mut tx = staff.shop.begin().await?;
    let entries = store::list(&mut tx, &query.text("q"), query.page()?).await?;
    let (title, inner) = (staff.shop.words.t("blocklist-title"), staff.clone());
    let head = Head::titled(title.clone());
    page(&staff, tx, head, customer::admin::NAVIGATION, move || {
        let (shop, words) = (&inner.shop, &inner.shop.words);
        let actions = vec![main_action(shop, &format!("{PATH}/new"), "blocklist-new")];
        let customers = words.t("admin-customers");
        view! {
            {breadcrumb(&inner, "/admin/customers", customers, title.clone())}
            <PageHead title lead=words.t("blocklist-lead") actions/>
            <section class="card" data-flush="">
                {query.toolbar(&inner).search(Some("blocklist-search-hint")).view()}
                {table(&inner, &entries.items)}
                {query.pagination(&inner, &entries)}
            </section>
        }
    })
    .await
}

fn table(staff: &Staff, entries: &[Entry]) -> AnyView {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    Table::of(entries)
        .link("blocklist-who", |entry| {
            let signs = signs(staff, entry);
            (format!("{PATH}/{}", entry.id), signs.join(" · "))
        })
        .column("blocklist-scope", |entry| badge(entry.scope, words))
        .column("blocklist-reason", |entry| entry.reason.clone())
        .column("blocklist-by", |entry| entry.by.clone())
        .column("blocklist-since", |entry| shop.time(entry.created_at))
        .actions("admin-delete", |entry| remove_button(staff, entry))
        .empty(IconName::People, "blocklist-none")
        .view(shop)
}

/// What is closed, as a pill.
pub(super) fn badge(scope: Scope, words: &Words) -> impl IntoView + use<> {
    let kind = match scope {
        Scope::Orders => "danger",
        Scope::Cash => "warn",
    };
    let text = words.t(&format!("blocklist-closed-{}", scope.name()));
    view! { <StateBadge kind text/> }
}

fn remove_button(staff: &Staff, entry: &Entry) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let action = shop.href(&format!("{PATH}/{}/delete", entry.id));
    let who = signs(staff, entry).into_iter().next().unwrap_or_default();
    let text = words.t("admin-delete");
    let label = words.labeled(&text, &who);
    view! {
        <form method="post" action=action>
            <button class="button" data-size="small" data-kind="danger" aria-label=label>{text}</button>
        </form>
    }
}
