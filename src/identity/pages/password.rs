//! Where a member changes the password; with a generated one, nothing else is open.

use leptos::prelude::*;

use super::{LABELS_OF_CHANGE, entry_page, new_password_fields};
use crate::identity::api::password::FORM;
use crate::identity::{Duty, Staff};
use crate::ui::{ErrorSummary, TextField};
use crate::web::Outcome;

/// `/admin/password`
pub async fn show(staff: Staff) -> Outcome {
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    let draft = shop.draft(&mut tx, FORM).await?;
    let words = shop.words.clone();
    let (action, out) = (shop.href("/admin/password"), shop.href("/admin/sign-out"));
    let must = staff.duty.and_then(|duty| match duty {
        Duty::FirstPassword => Some("identity-first-password"),
        Duty::OldPassword => Some("identity-old-password"),
        Duty::SecondFactor => None,
    });
    let back = must.is_none().then(|| shop.href("/admin/account"));
    let email = staff.member.email.clone();
    let own = shop.settings().name.clone();
    let title = words.t("identity-change-password");
    entry_page(shop, tx, title, move || {
        let fault = |name: &str| draft.fault(name, &words);
        let summary = draft.summary(&words, &LABELS_OF_CHANGE);
        view! {
            {must.map(|key| view! { <p class="lead">{words.t(key)}</p> })}
            <form class="form" method="post" action=action>
                <ErrorSummary text=summary/>
                <input type="hidden" name="username" autocomplete="username" value=email/>
                <TextField
                    name="current_password"
                    label=words.t("identity-current-password")
                    value=""
                    kind="password"
                    autocomplete="current-password"
                    error=fault("current_password")
                />
                {new_password_fields(&words, &draft, &own)}
                <div class="form-actions">
                    <button class="button" data-kind="primary">{words.t("identity-save-password")}</button>
                    {back.map(|href| view! { <a href=href>{words.t("admin-cancel")}</a> })}
                </div>
            </form>
            {must
                .map(|_| {
                    view! {
                        <form method="post" action=out>
                            <button class="button" data-kind="link">{words.t("admin-sign-out")}</button>
                        </form>
                    }
                })}
        }
    })
    .await
}
