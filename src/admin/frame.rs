//! The frame of the admin's pages and the one way such a page is made.

use leptos::prelude::*;

use super::{Navigation, NavigationItem};
use crate::core::{Error, Refusal};
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::ui::{Icon, IconName};
use crate::web::render::{self, Body, Document};
use crate::web::{Failure, Head, Outcome, Shop};

/// Answers with a page of the admin. `body` becomes the content of `<main>`; `tx` is ended before
/// rendering. After a form, redirect to `…?done=saved` (or added, deleted, sent, queued, changed)
/// for a notice.
pub async fn page<V: IntoView + 'static>(
    staff: &Staff,
    tx: TenantTx,
    head: Head,
    item: NavigationItem,
    body: impl FnOnce() -> V + Send + 'static,
) -> Outcome {
    framed(staff, tx, head, Some(item), render::body(body)).await
}

/// [`page()`], also for one that stands nowhere in the navigation.
pub(super) async fn framed(
    staff: &Staff,
    mut tx: TenantTx,
    head: Head,
    item: Option<NavigationItem>,
    body: Body,
) -> Outcome {
    let navigation = navigation_for(staff, &mut tx).await?;
    tx.commit().await?;
    let shop = &staff.shop;
    let settings = shop.settings();
    let document = Document {
        head: Head {
            title: format!("{} – {}", head.title, settings.name),
            no_index: true,
            ..head
        },
        language: shop.locale.tag(),
        site_name: settings.name.clone(),
        body_class: "admin",
        theme: None,
        islands: false,
    };
    let staff = staff.clone();
    let view = move || {
        let bar = bar(&staff);
        let navigation = navigation_view(&staff, item, navigation);
        let notice = notice(&staff);
        let reminder = reminder(&staff);
        view! {
            <a class="skip-link" href="#content">{staff.shop.words.t("frame-skip")}</a>
            {bar}
            <div class="admin-frame">
                {navigation}
                <main id="content" tabindex="-1" class="admin-main">
                    {notice}
                    {reminder}
                    {body()}
                </main>
            </div>
            <div class="toasts" aria-live="polite"></div>
        }
    };
    Ok(render::private(
        render::render(&shop.state.assets, document, view).await,
    ))
}

/// Refusals that a button without fields can meet; `?refused=` names one.
const REFUSED: [(&str, Refusal); 13] = [
    ("no-order-chosen", Refusal::NoOrderChosen),
    ("provider-refused", Refusal::ProviderRefused),
    ("key-reused", Refusal::KeyReused),
    ("disputed", Refusal::Disputed),
    ("not-asked-for", Refusal::NotAskedFor),
    ("no-product-chosen", Refusal::NoProductChosen),
    ("last-owner", Refusal::LastOwner),
    ("wrong-state", Refusal::WrongState),
    ("in-use", Refusal::InUse),
    ("already-shipped", Refusal::AlreadyShipped),
    ("already-exists", Refusal::AlreadyExists),
    ("order-under-way", Refusal::OrderUnderWay),
    ("withdrawal-under-way", Refusal::WithdrawalUnderWay),
];

/// Answers a form that is one button: back to `page` with a notice of what was done (see
/// [`page()`]) or why not; programs get the error itself.
///
/// # Errors
/// What went wrong, unless a browser can be told on its page.
pub fn step(staff: &Staff, page: &str, done: &str, result: Result<(), Failure>) -> Outcome {
    let refused = match result {
        Ok(()) => return staff.shop.see_other(&format!("{page}?done={done}")),
        Err(Failure::Wire(Error::Refused(refusal))) if !staff.shop.is_program => refusal,
        Err(failure) => return Err(failure),
    };
    let known = REFUSED.iter().find(|(_, refusal)| *refusal == refused);
    let key = known.map_or("wrong-state", |(key, _)| key);
    staff.shop.see_other(&format!("{page}?refused={key}"))
}

/// The head of a page: title, a sentence, and what can be done.
#[component]
pub fn PageHead(
    /// The title.
    #[prop(into)]
    title: String,
    /// A sentence under it.
    #[prop(optional, into)]
    lead: Option<String>,
    /// Links that look like buttons, see [`action`] and [`main_action`].
    #[prop(optional)]
    actions: Vec<AnyView>,
    /// Anything else that can be done.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let has_more = children.is_some() || !actions.is_empty();
    let more = children.map(|children| children());
    view! {
        <header class="page-head">
            <div>
                <h1>{title}</h1>
                {lead.map(|lead| view! { <p>{lead}</p> })}
            </div>
            {has_more.then(|| view! { <div class="page-actions">{actions} {more}</div> })}
        </header>
    }
}

/// A link to `path` for [`PageHead`].
#[must_use]
pub fn action(shop: &Shop, path: &str, key: &str) -> AnyView {
    view! { <a class="button" href=shop.href(path)>{shop.words.t(key)}</a> }.into_any()
}

/// The one that the page is there for.
#[must_use]
pub fn main_action(shop: &Shop, path: &str, key: &str) -> AnyView {
    view! { <a class="button" data-kind="primary" href=shop.href(path)>{shop.words.t(key)}</a> }
        .into_any()
}

fn bar(staff: &Staff) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    view! {
        <header class="admin-bar">
            <a class="logo" href=shop.href("/admin")>{shop.settings().name.clone()}</a>
            <a href=shop.href("/")>{words.t("admin-view-shop")}</a>
            <a href=shop.href("/admin/account")>{staff.member.display_name().to_owned()}</a>
            <form method="post" action=shop.href("/admin/sign-out")>
                <button class="button" data-kind="quiet" data-size="small">{words.t("admin-sign-out")}</button>
            </form>
        </header>
    }
}

/// What this member may open, with how much waits there.
#[derive(Default)]
struct OwnNavigation {
    daily: Vec<(NavigationItem, i64)>,
    set_up: Vec<(NavigationItem, i64)>,
}

async fn navigation_for(staff: &Staff, tx: &mut TenantTx) -> sqlx::Result<OwnNavigation> {
    let Some(Navigation { daily, set_up }) = staff.shop.state.part() else {
        return Ok(OwnNavigation::default());
    };
    Ok(OwnNavigation {
        daily: with_counts(staff, tx, daily).await?,
        set_up: with_counts(staff, tx, set_up).await?,
    })
}

async fn with_counts(
    staff: &Staff,
    tx: &mut TenantTx,
    items: &[NavigationItem],
) -> sqlx::Result<Vec<(NavigationItem, i64)>> {
    let mut own = Vec::with_capacity(items.len());
    for item in items {
        if staff.member.may(item.right) {
            let waiting = match item.count {
                Some(count) => count(tx).await?,
                None => 0,
            };
            own.push((*item, waiting));
        }
    }
    Ok(own)
}

fn navigation_view(
    staff: &Staff,
    current: Option<NavigationItem>,
    own: OwnNavigation,
) -> impl IntoView + use<> {
    let words = &staff.shop.words;
    let entries = |items: Vec<(NavigationItem, i64)>| -> Vec<_> {
        items
            .into_iter()
            .map(|(item, waiting)| {
                let count = (waiting > 0)
                    .then(|| view! { <span class="admin-nav-count">{waiting}</span> });
                view! {
                    <li>
                        <a href=staff.shop.href(item.path) aria-current=(Some(item) == current).then_some("page")>
                            <Icon name=item.icon/>
                            {words.t(item.words)}
                            {count}
                        </a>
                    </li>
                }
            })
            .collect()
    };
    let daily = entries(own.daily);
    let set_up = entries(own.set_up);
    let head = (!set_up.is_empty())
        .then(|| view! { <li><span class="admin-nav-head">{words.t("admin-set-up")}</span></li> });
    view! {
        <details class="admin-nav">
            <summary><Icon name=IconName::Menu/> {words.t("frame-menu")}</summary>
            <nav aria-label=words.t("admin-navigation")>
                <ul>{daily} {head} {set_up}</ul>
            </nav>
        </details>
    }
}

fn notice(staff: &Staff) -> Option<AnyView> {
    let words = &staff.shop.words;
    let query = staff.shop.uri.query().unwrap_or_default();
    let named = |wanted: &str| {
        url::form_urlencoded::parse(query.as_bytes())
            .find(|(name, _)| name == wanted)
            .map(|(_, value)| value.into_owned())
    };
    // What a room's form may say is what there are words for.
    if let Some(done) = named("done").filter(|done| is_plain(done)) {
        let key = format!("admin-done-{done}");
        let counted = format!("{key}-count");
        let count: Option<u32> = named("count").and_then(|count| count.parse().ok());
        let counted = count.and_then(|count| words.find_with(&counted, [("count", count.into())]));
        let text = counted.or_else(|| words.find(&key));
        if let Some(text) = text {
            return Some(
                view! { <div class="notice" data-kind="success" role="status"><p>{text}</p></div> }
                    .into_any(),
            );
        }
    }
    let refused = named("refused")?;
    let (_, refusal) = REFUSED.iter().find(|(key, _)| *key == refused)?;
    let text = words.refusal(refusal);
    Some(
        view! { <div class="notice" data-kind="error" role="alert"><p>{text}</p></div> }.into_any(),
    )
}

/// Reminds of a password that is older than the shop wants.
fn reminder(staff: &Staff) -> Option<impl IntoView + use<>> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let days = shop.settings().password_days;
    staff.has_old_password.then(|| {
        let text = words.with("admin-password-old", [("days", days.into())]);
        view! {
            <div class="notice" data-kind="warn">
                <p>{text} " " <a href=shop.href("/admin/password")>{words.t("identity-change-password")}</a></p>
            </div>
        }
    })
}

/// Whether a word can be the end of a message's key.
fn is_plain(word: &str) -> bool {
    word.len() <= 30 && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
}
