//! One member as the owner sees and changes it.

use leptos::prelude::*;

use super::{PATH, factor_badge, name_of, state_badge};
use crate::admin::form::{Filled, FormAt, FormPage, form};
use crate::admin::{PageHead, page, step};
use crate::core::{ShortText, StaffMemberId};
use crate::db::TenantTx;
use crate::identity::store::StaffRow;
use crate::identity::{Role, Staff, membership, store};
use crate::web::{Failure, FormFields, Head, Outcome};

const FORM: FormPage = FormPage::on_page(PATH, "staff").telling("changed");

form! {
    /// A member as the owner changes it.
    struct MemberForm in "identity" {
        name: Option<ShortText<80>>;
        role: Role;
        may_export_customers: bool as "identity-may-export";
    }
}

/// `GET /admin/staff/{id}`
pub async fn show(staff: Staff, at: FormAt<StaffMemberId>) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let row = store::staff_row(&mut tx, at.id)
        .await?
        .ok_or(Failure::NotFound)?;
    let fields = Filled::by(&staff.shop)
        .text("name", &row.name)
        .text("role", row.role.name())
        .tick("may_export_customers", row.may_export_customers)
        .fields();
    let form = FORM
        .open::<MemberForm, _>(&staff.shop, &mut tx, at, Some(fields))
        .await?
        .or_back_to(PATH);
    let (head, inner) = (Head::titled(name_of(&row)), staff.clone());
    page(&staff, tx, head, super::NAVIGATION, move || {
        view! {
            <PageHead title=name_of(&row) lead=row.email.clone()/>
            {form.card()}
            {door(&inner, &row)}
            {factor(&inner, &row)}
        }
    })
    .await
}

/// Whether the member is let in, and the buttons that change it. Nobody shuts out themselves.
fn door(staff: &Staff, row: &StaffRow) -> Option<impl IntoView + use<>> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let may_invite = !row.has_joined && !row.is_disabled;
    let is_own = staff.member.id == row.id;
    if is_own && !may_invite && !row.is_disabled {
        return None;
    }
    let button = |step: &str, kind: Option<&'static str>, key: &str| {
        view! {
            <form method="post" action=shop.href(&format!("{PATH}/{}/{step}", row.id))>
                <button class="button" data-kind=kind>{words.t(key)}</button>
            </form>
        }
    };
    let invite = may_invite.then(|| button("invite-again", None, "identity-send-invitation-again"));
    let enable = row
        .is_disabled
        .then(|| button("enable", None, "identity-enable"));
    let disable = (!row.is_disabled && !is_own).then(|| {
        view! {
            <p class="soft">{words.t("identity-disable-text")}</p>
            {button("disable", Some("danger"), "identity-disable")}
        }
    });
    Some(view! {
        <section class="card">
            <header class="card-head">
                <h2>{words.t("identity-state")}</h2>
                {state_badge(row, words)}
            </header>
            {invite}
            {enable}
            {disable}
        </section>
    })
}

/// Whether the member has a second factor, and how the owner takes it away. One's own is taken away where it was set
/// up, with password and code.
fn factor(staff: &Staff, row: &StaffRow) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let may_reset = row.has_second_factor && staff.member.id != row.id;
    let reset = may_reset.then(|| {
        view! {
            <p class="soft">{words.t("identity-factor-reset-text")}</p>
            <form method="post" action=shop.href(&format!("{PATH}/{}/reset-factor", row.id))>
                <button class="button" data-kind="danger">{words.t("identity-factor-reset")}</button>
            </form>
        }
    });
    view! {
        <section class="card">
            <header class="card-head">
                <h2>{words.t("identity-second-factor")}</h2>
                {factor_badge(row.has_second_factor, words)}
            </header>
            {reset}
        </section>
    }
}

/// `POST /admin/staff/{id}`
pub async fn save(staff: Staff, at: FormAt<StaffMemberId>, fields: FormFields) -> Outcome {
    FORM.save(&staff, at, &fields, async |tx, form: MemberForm| {
        let name = form.name.map(String::from).unwrap_or_default();
        let (role, granted) = (form.role, form.may_export_customers);
        membership::change(tx, at.id, &name, role, granted).await?;
        tracing::info!(member = %at.id, by = %staff.member.id, role = role.name(), granted, "staff member changed");
        Ok(())
    })
    .await
}

/// `POST /admin/staff/{id}/disable`
pub async fn disable(staff: Staff, at: FormAt<StaffMemberId>) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let result = membership::disable(&mut tx, at.id, &staff.member).await;
    settle(&staff, tx, at.id, "changed", result).await
}

/// `POST /admin/staff/{id}/enable`
pub async fn enable(staff: Staff, at: FormAt<StaffMemberId>) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let result = membership::enable(&mut tx, at.id).await;
    settle(&staff, tx, at.id, "changed", result).await
}

/// `POST /admin/staff/{id}/invite-again`
pub async fn invite_again(staff: Staff, at: FormAt<StaffMemberId>) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let result = membership::invite_again(&mut tx, at.id, staff.shop.locale).await;
    settle(&staff, tx, at.id, "sent", result).await
}

/// `POST /admin/staff/{id}/reset-factor`
pub async fn reset_factor(staff: Staff, at: FormAt<StaffMemberId>) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let locale = staff.shop.locale;
    let result = membership::reset_second_factor(&mut tx, at.id, &staff.member, locale).await;
    settle(&staff, tx, at.id, "changed", result).await
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
    step(staff, &format!("{PATH}/{id}"), done, result)
}
