//! One member as the owner sees and changes it.

use axum::extract::Path;
use leptos::prelude::*;

use super::{name_of, role_choices, state_badge};
use crate::admin::{PageHead, editor_state, page, step};
use crate::core::{Error, FieldErrors, StaffMemberId};
use crate::db::TenantTx;
use crate::identity::{Role, Staff, membership, store};
use crate::ui::{Choice, TextField};
use crate::web::{Failure, FormFields, Head, Outcome};

fn form_of(id: StaffMemberId) -> String {
    format!("staff-{id}")
}

fn id_of(text: &str) -> Result<StaffMemberId, Failure> {
    StaffMemberId::parse(text).map_err(|_| Failure::NotFound)
}

/// `/admin/staff/{id}`
pub async fn show(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = id_of(&id)?;
    let shop = staff.shop.clone();
    let mut tx = shop.begin().await?;
    let row = store::staff_row(&mut tx, id)
        .await?
        .ok_or(Failure::NotFound)?;
    let draft = shop.editor_draft(&mut tx, &form_of(id)).await?;
    let words = shop.words.clone();
    let own = staff.member.id == id;
    let title = if row.name.is_empty() {
        row.email.clone()
    } else {
        row.name.clone()
    };
    let head = Head {
        title: title.clone(),
        ..Head::default()
    };
    page(&staff, tx, head, crate::admin::staff::NAVIGATION, move || {
        let action = |step: &str| shop.href(&format!("/admin/staff/{id}{step}"));
        let role = draft.value("role", row.role.name());
        let invite = (!row.has_joined && !row.is_disabled).then(|| {
            view! {
                <form method="post" action=action("/invite-again")>
                    <button class="button">{words.t("identity-send-invitation-again")}</button>
                </form>
            }
        });
        let door = if row.is_disabled {
            view! {
                <form method="post" action=action("/enable")>
                    <button class="button">{words.t("identity-enable")}</button>
                </form>
            }
            .into_any()
        } else if own {
            ().into_any()
        } else {
            view! {
                <p class="soft">{words.t("identity-disable-text")}</p>
                <form method="post" action=action("/disable")>
                    <button class="button" data-kind="danger">{words.t("identity-disable")}</button>
                </form>
            }
            .into_any()
        };
        let has_side = !own || invite.is_some() || row.is_disabled;
        view! {
            <PageHead title=title lead=row.email.clone()/>
            <section class="card">
                <form class="form" method="post" action=action("")>
                    {editor_state(&shop, &draft, &["identity"])}
                    <TextField
                        name="name"
                        label=words.t("identity-name")
                        value=draft.value("name", &row.name)
                        autocomplete="off"
                        maxlength=80
                        optional=Some(words.t("admin-optional"))
                        error=draft.fault("name", &words)
                    />
                    {role_choices(&role, draft.fault("role", &words), &words)}
                    <Choice
                        name="may_export_customers"
                        label=words.t("identity-may-export")
                        ticked=draft.ticked("may_export_customers", row.may_export_customers)
                        hint=Some(words.t("identity-may-export-hint"))
                    />
                    <div class="form-actions">
                        <button class="button" data-kind="primary">{words.t("admin-save")}</button>
                        <a href=shop.href("/admin/staff")>{words.t("admin-cancel")}</a>
                    </div>
                </form>
            </section>
            {has_side
                .then(|| {
                    view! {
                        <section class="card">
                            <header class="card-head">
                                <h2>{words.t("identity-state")}</h2>
                                {state_badge(&row, &words)}
                            </header>
                            {invite}
                            {door}
                        </section>
                    }
                })}
        }
    })
    .await
}

/// `POST /admin/staff/{id}`
pub async fn save(staff: Staff, Path(id): Path<String>, fields: FormFields) -> Outcome {
    let id = id_of(&id)?;
    let (shop, page) = (&staff.shop, format!("/admin/staff/{id}"));
    match change(&staff, id, &fields).await {
        Ok(()) => shop.see_other(&format!("{page}?done=changed")),
        Err(Failure::Wire(error)) => shop.reject(&form_of(id), &page, &fields, error).await,
        Err(failure) => Err(failure),
    }
}

async fn change(staff: &Staff, id: StaffMemberId, fields: &FormFields) -> Result<(), Failure> {
    let mut errors = FieldErrors::default();
    let name = errors.check("name", name_of(fields));
    let role = errors.check("role", Role::parse(fields.get("role")));
    let (Some(name), Some(role)) = (name, role) else {
        return Err(Error::from(errors).into());
    };
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    let granted = fields.has("may_export_customers");
    membership::change(&mut tx, id, &name, role, granted).await?;
    shop.keep_edit(&mut tx, &form_of(id), fields, staff.member.id, false)
        .await?;
    tx.commit().await?;
    tracing::info!(member = %id, by = %staff.member.id, role = role.name(), granted, "staff member changed");
    Ok(())
}

/// `POST /admin/staff/{id}/disable`
pub async fn disable(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = id_of(&id)?;
    let mut tx = staff.shop.begin().await?;
    let result = membership::disable(&mut tx, id, &staff.member).await;
    settle(&staff, tx, id, "changed", result).await
}

/// `POST /admin/staff/{id}/enable`
pub async fn enable(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = id_of(&id)?;
    let mut tx = staff.shop.begin().await?;
    let result = membership::enable(&mut tx, id).await;
    settle(&staff, tx, id, "changed", result).await
}

/// `POST /admin/staff/{id}/invite-again`
pub async fn invite_again(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = id_of(&id)?;
    let mut tx = staff.shop.begin().await?;
    let result = membership::invite_again(&mut tx, id, staff.shop.locale).await;
    settle(&staff, tx, id, "sent", result).await
}

async fn settle(
    staff: &Staff,
    tx: TenantTx,
    id: StaffMemberId,
    done: &str,
    result: Result<(), Failure>,
) -> Outcome {
    if result.is_ok() {
        tx.commit().await?;
    }
    step(staff, &format!("/admin/staff/{id}"), done, result)
}
