//! The list of the outbox.

use std::num::NonZeroU32;

use leptos::prelude::*;

use super::{STATES, badge, kind_in_words};
use crate::admin::{PageHead, page};
use crate::core::{PageNumber, format_date_time};
use crate::identity::Staff;
use crate::messaging::smtp_configured;
use crate::messaging::store::{self, ListedMail};
use crate::ui::{Icon, IconName};
use crate::web::{FormFields, Head, Outcome};

const PER_PAGE: NonZeroU32 = NonZeroU32::MIN.saturating_add(49);

/// `/admin/outbox`
pub async fn show(staff: Staff) -> Outcome {
    let shop = staff.shop.clone();
    let query = FormFields::of_query(&shop.uri)?;
    let state = STATES
        .into_iter()
        .find(|state| *state == query.get("state"))
        .unwrap_or_default();
    let number = PageNumber::parse(query.get("page")).unwrap_or(PageNumber::FIRST);
    let mut tx = shop.begin().await?;
    let total = store::count(&mut tx, state).await?;
    let mails = store::list(
        &mut tx,
        state,
        PER_PAGE.get().into(),
        number.offset(PER_PAGE),
    )
    .await?;
    let head = Head {
        title: shop.words.t("admin-outbox"),
        ..Head::default()
    };
    let inner = staff.clone();
    page(&staff, tx, head, crate::messaging::admin::NAVIGATION, move || {
        let shop = &inner.shop;
        let words = &shop.words;
        let waits = (!smtp_configured(&shop.state.config)).then(|| {
            view! {
                <div class="notice" data-kind="warn" role="status">
                    <p><strong>{words.t("outbox-no-server")}</strong>" "{words.t("outbox-no-server-text")}</p>
                </div>
            }
        });
        let options: Vec<_> = STATES
            .into_iter()
            .map(|word| {
                view! { <option value=word selected=word == state>{words.t(&format!("outbox-{word}"))}</option> }
            })
            .collect();
        let table = if mails.is_empty() {
            view! {
                <div class="empty-state">
                    <Icon name=IconName::Mail/>
                    <h2>{words.t("outbox-empty")}</h2>
                    <p>{words.t("outbox-empty-text")}</p>
                </div>
            }
            .into_any()
        } else {
            rows(&inner, &mails).into_any()
        };
        view! {
            <PageHead title=words.t("admin-outbox") lead=words.t("outbox-lead")/>
            {waits}
            <section class="card" data-flush>
                <form class="toolbar" method="get" action=shop.href("/admin/outbox")>
                    <div class="field">
                        <label for="outbox-state">{words.t("outbox-state")}</label>
                        <select id="outbox-state" name="state">
                            <option value="">{words.t("outbox-all")}</option>
                            {options}
                        </select>
                    </div>
                    <button class="button">{words.t("outbox-filter")}</button>
                </form>
                {table}
                {leaves(&inner, state, number, total)}
            </section>
        }
    })
    .await
}

fn rows(staff: &Staff, mails: &[ListedMail]) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let zone = shop.settings().zone();
    let rows: Vec<_> = mails
        .iter()
        .map(|mail| {
            view! {
                <tr>
                    <th scope="row">
                        <a href=shop.href(&format!("/admin/outbox/{}", mail.id))>{kind_in_words(mail, words)}</a>
                    </th>
                    <td data-label=words.t("outbox-recipient")>{staff.email(&mail.recipient)}</td>
                    <td data-label=words.t("outbox-state")>{badge(mail, words)}</td>
                    <td data-label=words.t("outbox-written")>{format_date_time(zone.local(mail.created_at), shop.locale)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-frame">
            <table class="data-table">
                <thead>
                    <tr>
                        <th scope="col">{words.t("outbox-mail")}</th>
                        <th scope="col">{words.t("outbox-recipient")}</th>
                        <th scope="col">{words.t("outbox-state")}</th>
                        <th scope="col">{words.t("outbox-written")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn leaves(
    staff: &Staff,
    state: &'static str,
    number: PageNumber,
    total: i64,
) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let per_page = i64::from(PER_PAGE.get());
    let link = |page: u32, rel: &'static str, key: &str| {
        let href = shop.href(&format!("/admin/outbox?state={state}&page={page}"));
        view! { <a class="button" data-size="small" rel=rel href=href>{words.t(key)}</a> }
    };
    let before = (number.get() > 1).then(|| link(number.get() - 1, "prev", "outbox-newer"));
    let after = (number.offset(PER_PAGE) + per_page < total)
        .then(|| link(number.get() + 1, "next", "outbox-older"));
    (before.is_some() || after.is_some()).then(|| {
        view! {
            <footer class="card-foot">
                <nav class="pagination" aria-label=words.t("outbox-pages")>{before}{after}</nav>
            </footer>
        }
    })
}
