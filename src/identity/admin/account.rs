//! The member's own account: language, password, second factor, sessions.

use axum::http::header;
use leptos::prelude::*;

use super::staff::factor_badge as badge;
use crate::admin::NavigationItem;
use crate::admin::{PageHead, page};
use crate::core::{Error, Locale, Reason};
use crate::identity::Right;
use crate::identity::api::second_factor::PAGE;
use crate::identity::{LANGUAGE_COOKIE, Staff, store};
use crate::ui::IconName;
use crate::web::{FormFields, Head, Outcome, session};

/// The member's own account; reached from the bar, not from the list.
pub const NAVIGATION: NavigationItem = NavigationItem {
    path: "/admin/account",
    words: "admin-account",
    icon: IconName::Account,
    right: Right::OwnAccount,
    count: None,
};

/// `/admin/account`
pub async fn show(staff: Staff) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let factor = store::second_factor(&mut tx, staff.member.id).await?;
    let has_factor = factor.is_some_and(|factor| factor.is_confirmed);
    let words = staff.shop.words.clone();
    let head = Head::titled(words.t("admin-account"));
    let inner = staff.clone();
    page(&staff, tx, head, NAVIGATION, move || {
        let shop = &inner.shop;
        let role = words.t(&format!("identity-role-{}", inner.member.role.name()));
        let locales = shop.settings().locales.clone();
        let languages = (locales.len() > 1).then(|| {
            let buttons: Vec<_> = locales
                .into_iter()
                .map(|locale| {
                    let pressed = if locale == shop.locale { "true" } else { "false" };
                    view! {
                        <button class="button" name="language" value=locale.tag() lang=locale.tag() aria-pressed=pressed>
                            {locale.own_name()}
                        </button>
                    }
                })
                .collect();
            view! {
                <section class="card">
                    <header class="card-head"><h2>{words.t("admin-language")}</h2></header>
                    <form class="cluster" method="post" action=shop.href("/admin/language")>{buttons}</form>
                </section>
            }
        });
        view! {
            <PageHead title=inner.member.display_name() lead=format!("{} · {role}", inner.member.email)/>
            {languages}
            <section class="card">
                <header class="card-head"><h2>{words.t("identity-password")}</h2></header>
                <p><a class="button" href=shop.href("/admin/password")>{words.t("identity-change-password")}</a></p>
            </section>
            <section class="card">
                <header class="card-head"><h2>{words.t("identity-second-factor")}</h2> {badge(has_factor, &words)}</header>
                <p>{words.t("identity-factor-text")}</p>
                <p><a class="button" href=shop.href(PAGE)>{words.t("identity-factor-change")}</a></p>
            </section>
            <section class="card">
                <header class="card-head"><h2>{words.t("identity-sessions")}</h2></header>
                <p>{words.t("identity-sign-out-everywhere-text")}</p>
                <form method="post" action=shop.href("/admin/sign-out-everywhere")>
                    <button class="button" data-kind="danger">{words.t("identity-sign-out-everywhere")}</button>
                </form>
            </section>
        }
    })
    .await
}

/// `POST /admin/language`
pub async fn choose_language(staff: Staff, fields: FormFields) -> Outcome {
    let mut shop = staff.shop;
    let locale = Locale::parse(fields.get("language"))
        .ok()
        .filter(|locale| shop.settings().locales.contains(locale))
        .ok_or_else(|| Error::invalid("language", Reason::Unknown))?;
    let cookie = session::set_cookie(
        &shop.state.config,
        LANGUAGE_COOKIE,
        locale.tag(),
        31_536_000,
    )?;
    shop.locale = locale;
    let mut response = shop.see_other("/admin/account")?;
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}
