//! The owner's list of the staff.

pub mod member;

use leptos::prelude::*;

use crate::admin::form::{Control, Input, OpenForm, form, submit_form};
use crate::admin::parts::StateBadge;
use crate::admin::table::Table;
use crate::admin::{NavigationItem, PageHead, page};
use crate::core::{Email, Reason, ShortText};
use crate::identity::store::StaffRow;
use crate::identity::{LinkPurpose, Right, Role, Staff, membership, store};
use crate::ui::IconName;
use crate::web::{FormFields, Head, Outcome, Shop};
use crate::words::Words;

/// Members of the staff.
pub const NAVIGATION: NavigationItem = NavigationItem {
    path: "/admin/staff",
    words: "admin-staff",
    icon: IconName::Account,
    right: Right::ManageStaff,
    count: None,
};

const PATH: &str = "/admin/staff";
const INVITATION: &str = "staff-invite";

form! {
    /// Who is asked to join.
    struct InvitationForm in "identity" {
        email: Email, name: Option<ShortText<80>>;
        role: Role = "support";
    }
}

impl Input for Role {
    const CONTROL: Control = Control::Cards(roles);

    fn parse(typed: &str, _: &Shop) -> Result<Self, Reason> {
        Self::parse(typed)
    }

    fn written(&self, _: &Shop) -> String {
        self.name().to_owned()
    }
}

/// The humblest first.
fn roles(words: &Words) -> Vec<(String, String)> {
    let roles = Role::ALL.into_iter().rev().map(Role::name);
    roles
        .map(|role| (role.to_owned(), words.t(&format!("identity-role-{role}"))))
        .collect()
}

/// `/admin/staff`
pub async fn list(staff: Staff) -> Outcome {
    let shop = staff.shop.clone();
    let mut tx = shop.begin().await?;
    let rows = store::staff(&mut tx).await?;
    let draft = shop.draft(&mut tx, INVITATION).await?;
    let form = OpenForm::new::<InvitationForm>(&shop, draft, None, PATH.to_owned())
        .submitted_by("identity-send-invitation");
    let head = Head::titled(shop.words.t("admin-staff"));
    page(&staff, tx, head, NAVIGATION, move || {
        let words = &shop.words;
        let seen = |row: &StaffRow| match row.seen_at {
            Some(at) => shop.moment(at),
            None => "–".to_owned(),
        };
        let table = Table::of(&rows)
            .link("identity-name", |row| {
                (format!("{PATH}/{}", row.id), name_of(row))
            })
            .column("identity-email", |row| row.email.clone())
            .column("identity-role", |row| {
                words.t(&format!("identity-role-{}", row.role.name()))
            })
            .column("identity-state", |row| state_badge(row, words))
            .column("identity-second-factor", |row| {
                factor_badge(row.has_second_factor, words)
            })
            .column("identity-seen", seen);
        let span = words.span_of_minutes(LinkPurpose::Invitation.minutes());
        let text = words.with("identity-invite-text", [("span", span.into())]);
        view! {
            <PageHead title=words.t("admin-staff")/>
            <section class="card" data-flush>{table.view(&shop)}</section>
            <section class="card">
                <header class="card-head"><h2>{words.t("identity-invite")}</h2></header>
                {form.around(view! { <p class="soft">{text}</p> {form.row(0)} {form.row(1)} })}
            </section>
        }
    })
    .await
}

/// What a member is called.
fn name_of(row: &StaffRow) -> String {
    if row.name.is_empty() {
        row.email.clone()
    } else {
        row.name.clone()
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
    view! { <StateBadge kind text=words.t(key)/> }
}

/// Whether a member has a second factor.
pub(super) fn factor_badge(is_on: bool, words: &Words) -> impl IntoView + use<> {
    let (kind, key) = if is_on {
        ("success", "identity-factor-on")
    } else {
        ("plain", "identity-factor-off")
    };
    view! { <StateBadge kind text=words.t(key)/> }
}

/// `POST /admin/staff`
pub async fn invite(staff: Staff, fields: FormFields) -> Outcome {
    let locale = staff.shop.locale;
    submit_form(
        &staff,
        INVITATION,
        PATH,
        "sent",
        &fields,
        async |tx, form: InvitationForm| {
            let name = form.name.map(String::from).unwrap_or_default();
            membership::invite(tx, &form.email, &name, form.role, locale).await
        },
    )
    .await
}
