//! The owner's list of the staff.

pub mod member;

use leptos::prelude::*;

use super::{PageHead, page};
use crate::core::{Email, FieldErrors, Locale, ShortText, format_date_time, optional};
use crate::identity::store::StaffRow;
use crate::identity::{LinkPurpose, Role, Staff, membership, store};
use crate::ui::{ErrorSummary, TextField};
use crate::web::{Draft, Failure, FormFields, Head, Outcome};
use crate::words::Words;

use super::NavigationItem;
use crate::identity::Right;
use crate::ui::IconName;

/// Members of the staff.
pub const NAVIGATION: NavigationItem = NavigationItem {
    path: "/admin/staff",
    words: "admin-staff",
    icon: IconName::Account,
    right: Right::ManageStaff,
    count: None,
};

const INVITATION: &str = "staff-invite";

/// `/admin/staff`
pub async fn list(staff: Staff) -> Outcome {
    let shop = staff.shop.clone();
    let mut tx = shop.begin().await?;
    let rows = store::staff(&mut tx, &shop.settings().time_zone).await?;
    let draft = shop.draft(&mut tx, INVITATION).await?;
    let words = shop.words.clone();
    let head = Head {
        title: words.t("admin-staff"),
        ..Head::default()
    };
    page(&staff, tx, head, NAVIGATION, move || {
        let table: Vec<_> = rows
            .into_iter()
            .map(|row| {
                let path = shop.href(&format!("/admin/staff/{}", row.id));
                table_row(row, path, &words, shop.locale)
            })
            .collect();
        let form = invitation_form(&draft, &words, shop.href("/admin/staff"));
        view! {
            <PageHead title=words.t("admin-staff")/>
            <section class="card" data-flush>
                <div class="table-frame">
                    <table class="data-table">
                        <thead>
                            <tr>
                                <th scope="col">{words.t("identity-name")}</th>
                                <th scope="col">{words.t("identity-email")}</th>
                                <th scope="col">{words.t("identity-role")}</th>
                                <th scope="col">{words.t("identity-state")}</th>
                                <th scope="col">{words.t("identity-seen")}</th>
                            </tr>
                        </thead>
                        <tbody>{table}</tbody>
                    </table>
                </div>
            </section>
            {form}
        }
    })
    .await
}

fn table_row(row: StaffRow, path: String, words: &Words, locale: Locale) -> impl IntoView + use<> {
    let name = if row.name.is_empty() {
        row.email.clone()
    } else {
        row.name.clone()
    };
    let seen = row
        .seen_at
        .map(|at| format_date_time(at.assume_utc(), locale));
    view! {
        <tr>
            <th scope="row"><a href=path>{name}</a></th>
            <td data-label=words.t("identity-email")>{row.email.clone()}</td>
            <td data-label=words.t("identity-role")>{words.t(&format!("identity-role-{}", row.role.name()))}</td>
            <td data-label=words.t("identity-state")>{state_badge(&row, words)}</td>
            <td data-label=words.t("identity-seen")>{seen.unwrap_or_else(|| "–".to_owned())}</td>
        </tr>
    }
}

fn state_badge(row: &StaffRow, words: &Words) -> impl IntoView + use<> {
    let (kind, key) = if row.is_disabled {
        ("plain", "identity-state-disabled")
    } else if row.has_joined {
        ("success", "identity-state-active")
    } else {
        ("info", "identity-state-invited")
    };
    view! { <span class="badge" data-kind=kind data-dot>{words.t(key)}</span> }
}

fn invitation_form(draft: &Draft, words: &Words, action: String) -> impl IntoView + use<> {
    let fault = |name: &str| draft.fault(name, words);
    let role = draft.value("role", Role::Support.name());
    view! {
        <section class="card">
            <header class="card-head"><h2>{words.t("identity-invite")}</h2></header>
            <form class="form" method="post" action=action>
                <ErrorSummary text=words.error(draft.error())/>
                <p class="soft">{words.with("identity-invite-text", [("span", words.span(LinkPurpose::Invitation.hours()).into())])}</p>
                <div class="field-row">
                    <TextField
                        name="email"
                        label=words.t("identity-email")
                        value=draft.value("email", "")
                        kind="email"
                        autocomplete="off"
                        maxlength=254
                        error=fault("email")
                    />
                    <TextField
                        name="name"
                        label=words.t("identity-name")
                        value=draft.value("name", "")
                        autocomplete="off"
                        maxlength=80
                        optional=Some(words.t("admin-optional"))
                        error=fault("name")
                    />
                </div>
                {role_choices(&role, draft.fault("role", words), words)}
                <div class="form-actions">
                    <button class="button" data-kind="primary">{words.t("identity-send-invitation")}</button>
                </div>
            </form>
        </section>
    }
}

/// The three roles as cards, the humblest first.
fn role_choices(chosen: &str, fault: Option<String>, words: &Words) -> impl IntoView + use<> {
    let choices: Vec<_> = Role::ALL
        .into_iter()
        .rev()
        .map(|role| {
            let name = role.name();
            view! {
                <label class="choice choice-card">
                    <input type="radio" name="role" value=name checked=name == chosen/>
                    <span>
                        {words.t(&format!("identity-role-{name}"))}
                        <span class="field-hint">{words.t(&format!("identity-role-{name}-hint"))}</span>
                    </span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="field">
            <legend>{words.t("identity-role")}</legend>
            <div class="choices">{choices}</div>
            {fault.map(|fault| view! { <p class="field-error">{fault}</p> })}
        </fieldset>
    }
}

/// `POST /admin/staff`
pub async fn invite(staff: Staff, fields: FormFields) -> Outcome {
    let shop = &staff.shop;
    match send(&staff, &fields).await {
        Ok(()) => shop.see_other("/admin/staff?done=sent"),
        Err(Failure::Wire(error)) => {
            shop.reject(INVITATION, "/admin/staff", &fields, error)
                .await
        }
        Err(failure) => Err(failure),
    }
}

async fn send(staff: &Staff, fields: &FormFields) -> Result<(), Failure> {
    let mut errors = FieldErrors::default();
    let email = errors.check("email", Email::parse(fields.get("email")));
    let name = errors.check("name", name_of(fields));
    let role = errors.check("role", Role::parse(fields.get("role")));
    let (Some(email), Some(name), Some(role)) = (email, name, role) else {
        return Err(crate::core::Error::from(errors).into());
    };
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    membership::invite(&mut tx, &email, &name, role, shop.locale).await?;
    shop.forget_draft(&mut tx, INVITATION).await?;
    tx.commit().await?;
    Ok(())
}

fn name_of(fields: &FormFields) -> Result<String, crate::core::Reason> {
    let name = optional(fields.get("name"), ShortText::<80>::parse)?;
    Ok(name.map(String::from).unwrap_or_default())
}
