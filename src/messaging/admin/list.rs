//! The list of the outbox.

use leptos::prelude::*;

use super::{STATES, badge, kind_in_words};
use crate::admin::list::ListQuery;
use crate::admin::table::Table;
use crate::admin::{PageHead, page};
use crate::core::{Page, PageNumber, ROWS_PER_PAGE};
use crate::identity::Staff;
use crate::messaging::smtp_configured;
use crate::messaging::store::{self, ListedMail};
use crate::ui::IconName;
use crate::web::{Head, Outcome};

const PATH: &str = "/admin/outbox";

/// `GET /admin/outbox`
pub async fn show(staff: Staff) -> Outcome {
    let query = ListQuery::of(&staff, PATH)?;
    // An address that makes no sense shows all of it from the first page on.
    let known = |word: &str| STATES.into_iter().find(|state| *state == word);
    let state = query.choice("state", known).ok().flatten();
    let state = state.unwrap_or_default();
    let number = query.page().unwrap_or(PageNumber::FIRST);
    let mut tx = staff.shop.begin().await?;
    let total = store::count(&mut tx, state).await?;
    let rows = ROWS_PER_PAGE.get().into();
    let mails = store::list(&mut tx, state, rows, number.offset(ROWS_PER_PAGE)).await?;
    let mails = Page::of_rows(mails, number, total);
    let (title, inner) = (staff.shop.words.t("admin-outbox"), staff.clone());
    let head = Head::titled(title.clone());
    page(&staff, tx, head, crate::messaging::admin::NAVIGATION, move || {
        let words = &inner.shop.words;
        let waits = (!smtp_configured(&inner.shop.state.config)).then(|| {
            view! {
                <div class="notice" data-kind="warn" role="status">
                    <p><strong>{words.t("outbox-no-server")}</strong>" "{words.t("outbox-no-server-text")}</p>
                </div>
            }
        });
        let states = STATES.map(|word| (word, words.t(&format!("outbox-{word}"))));
        let toolbar = query.toolbar(&inner);
        view! {
            <PageHead title lead=words.t("outbox-lead")/>
            {waits}
            <section class="card" data-flush>
                {toolbar.select("state", "outbox-state", words.t("outbox-all"), states.to_vec()).view()}
                {table(&inner, &mails.items)}
                {query.pagination(&inner, &mails)}
            </section>
        }
    })
    .await
}

fn table(staff: &Staff, mails: &[ListedMail]) -> AnyView {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    Table::of(mails)
        .link("outbox-mail", |mail| {
            (format!("{PATH}/{}", mail.id), kind_in_words(mail, words))
        })
        .column("outbox-recipient", |mail| staff.email(&mail.recipient))
        .column("outbox-state", |mail| badge(mail, words))
        .column("outbox-written", |mail| shop.moment(mail.created_at))
        .empty(IconName::Mail, "outbox-empty")
        .view(shop)
}
