//! The frames of the platform's pages.

use axum::response::Response;
use leptos::prelude::*;

use crate::platform::operator::AnyOperator;
use crate::ui::{Icon, IconName};
use crate::web::{Head, PlatformContext};

/// A page for strangers.
pub(super) async fn public_page<V: IntoView + 'static>(
    front: &PlatformContext,
    head: Head,
    body: impl FnOnce() -> V + Send + 'static,
) -> Response {
    let words = front.words.clone();
    let year = front.state.clock.now().year();
    let view = move || {
        view! {
            <header class="platform-bar">
                <a class="logo" href="/">{words.t("platform-name")}</a>
                <a href="/operator">{words.t("platform-operator")}</a>
                <a class="button" href="/sign-up">{words.t("platform-open-shop")}</a>
            </header>
            {body()}
            <footer class="site-footer">
                <div class="site-footer-end">
                    <p>{format!("© {year} {}", words.t("platform-name"))}</p>
                </div>
            </footer>
        }
    };
    front.render(head, "platform theme-scope", view).await
}

/// A page with one small form.
pub(super) async fn entry_page<V: IntoView + 'static>(
    front: &PlatformContext,
    title: String,
    body: impl FnOnce() -> V + Send + 'static,
) -> Response {
    let head = Head::unlisted(title.clone());
    public_page(front, head, move || {
        view! {
            <main id="content" tabindex="-1" class="section">
                <div class="entry-card">
                    <h1>{title}</h1>
                    {body()}
                </div>
            </main>
        }
    })
    .await
}

/// Where an operator's page stands in the navigation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Tenants,
    SignUps,
}

/// A page of the operator.
pub(super) async fn operator_page<V: IntoView + 'static>(
    operator: &AnyOperator,
    title: String,
    place: Place,
    body: impl FnOnce() -> V + Send + 'static,
) -> Response {
    let front = operator.front.clone();
    let words = front.words.clone();
    let head = Head::unlisted(title);
    let done = notice(&front);
    let email = operator.email.clone();
    let link = move |at: Place, path: &'static str, icon: IconName, name: String| {
        let current = (at == place).then_some("page");
        view! { <li><a href=path aria-current=current><Icon name=icon/> {name}</a></li> }
    };
    let view = move || {
        view! {
            <header class="admin-bar">
                <a class="logo" href="/operator">{words.t("platform-name")}</a>
                <a href="/">{words.t("platform-front-page")}</a>
                <a href="/operator/password">{email}</a>
                <form method="post" action="/operator/sign-out">
                    <button class="button" data-kind="quiet" data-size="small">{words.t("platform-sign-out")}</button>
                </form>
            </header>
            <div class="admin-frame">
                <details class="admin-nav">
                    <summary><Icon name=IconName::Menu/> {words.t("frame-menu")}</summary>
                    <nav aria-label=words.t("platform-operator")>
                        <ul>
                            {link(Place::Tenants, "/operator", IconName::Store, words.t("platform-tenants"))}
                            {link(Place::SignUps, "/operator/sign-ups", IconName::People, words.t("platform-sign-ups"))}
                        </ul>
                    </nav>
                </details>
                <main id="content" tabindex="-1" class="admin-main">
                    {done}
                    {body()}
                </main>
            </div>
        }
    };
    front.render(head, "admin", view).await
}

/// What a redirect after a form may say in `?done=`.
const DONE: [&str; 9] = [
    "created",
    "completed",
    "exists",
    "suspended",
    "resumed",
    "deleted",
    "saved",
    "decided",
    "proven",
];

fn notice(front: &PlatformContext) -> Option<impl IntoView + use<>> {
    let query = front.uri.query().unwrap_or_default();
    let done = url::form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == "done")
        .map(|(_, value)| value.into_owned())?;
    DONE.contains(&done.as_str()).then(|| {
        let text = front.words.t(&format!("platform-done-{done}"));
        view! { <div class="notice" data-kind="success" role="status"><p>{text}</p></div> }
    })
}
