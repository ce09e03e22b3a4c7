//! What a customer asks for by letter: a copy of what the shop holds of them, or that it be erased.

use axum::extract::Path;
use leptos::prelude::*;

use super::NAVIGATION;
use super::detail::title_of;
use super::store::{self, CustomerDetail};
use crate::admin::parts::breadcrumb;
use crate::admin::{PageHead, page, step};
use crate::core::CustomerId;
use crate::customer;
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::own_data::{self, Person};
use crate::web::{Failure, Head, Outcome};

const LIST: &str = "/admin/customers";

/// `GET /admin/customers/{customer}/data`: the file that the customer would get in their account.
pub async fn file(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = CustomerId::parse(&id).map_err(|_| Failure::NotFound)?;
    let mut tx = staff.shop.begin().await?;
    let person = person(&mut tx, id).await?;
    let file = own_data::file(&staff.shop, &mut tx, &person).await?;
    tx.commit().await?;
    tracing::info!(customer = %id, by = %staff.member.id, "data of a customer handed out");
    Ok(file)
}

/// `GET /admin/customers/{customer}/erase`: what the button does, before it is pressed.
pub async fn confirm(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = CustomerId::parse(&id).map_err(|_| Failure::NotFound)?;
    let shop = staff.shop.clone();
    let mut tx = shop.begin().await?;
    let known = store::detail(&mut tx, id).await?.ok_or(Failure::NotFound)?;
    let person = person(&mut tx, id).await?;
    let refusal = own_data::hindrance(&shop.state, &mut tx, &person).await?;
    let words = shop.words.clone();
    let refusal = refusal.map(|refusal| words.error(&refusal.into()).unwrap_or_default());
    let (title, inner) = (words.t("customers-erase"), staff.clone());
    let head = Head::titled(title.clone());
    page(&staff, tx, head, NAVIGATION, move || {
        let name = title_of(&inner, &known);
        view! {
            {breadcrumb(&inner, LIST, words.t("admin-customers"), name.clone())}
            <PageHead title lead=name/>
            <section class="card stack" data-gap="4">{consequences(&inner, &known, refusal)}</section>
        }
    })
    .await
}

/// What goes and what stays, and the button where nothing hinders.
fn consequences(
    staff: &Staff,
    customer: &CustomerDetail,
    refusal: Option<String>,
) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let page = format!("{LIST}/{}", customer.id);
    let years = shop.settings().retention_years;
    let stays = words.with("customers-erase-stays", [("years", years.into())]);
    let back = shop.href(&page);
    let button = match refusal {
        Some(text) => {
            view! { <div class="notice" data-kind="warn" role="status"><p>{text}</p></div> }
                .into_any()
        }
        None => view! {
            <form method="post" action=shop.href(&format!("{page}/erase"))>
                <button class="button" data-kind="danger">{words.t("customers-erase")}</button>
            </form>
        }
        .into_any(),
    };
    view! {
        <p>{words.t("customers-erase-goes")}</p>
        <p>{stays}</p>
        <p><strong>{words.t("account-erase-final")}</strong></p>
        {button}
        <p><a href=back>{words.t("admin-cancel")}</a></p>
    }
}

/// `POST /admin/customers/{customer}/erase`
pub async fn erase(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = CustomerId::parse(&id).map_err(|_| Failure::NotFound)?;
    match erased(&staff, id).await {
        Ok(()) => step(&staff, LIST, "deleted", Ok(())),
        refused => step(&staff, &format!("{LIST}/{id}"), "deleted", refused),
    }
}

async fn erased(staff: &Staff, id: CustomerId) -> Result<(), Failure> {
    let mut tx = staff.shop.begin().await?;
    // Whoever orders locks the account first.
    customer::store::lock_account_of(&mut tx, id).await?;
    let person = person(&mut tx, id).await?;
    customer::store::lock(&mut tx, id).await?;
    own_data::erase(&staff.shop.state, &mut tx, &person).await?;
    tx.commit().await?;
    tracing::info!(customer = %id, by = %staff.member.id, "customer erased");
    Ok(())
}

async fn person(tx: &mut TenantTx, id: CustomerId) -> Result<Person, Failure> {
    let person = customer::store::person(tx, id).await?;
    person.ok_or(Failure::NotFound)
}
