//! The doors of the admin: pages for people who are not signed in, or for whom nothing else is open.

pub mod code;
pub mod link;
mod new_password;
pub mod not_me;
pub mod password;
pub mod second_factor;
pub mod sign_in;

pub use new_password::{
    LABELS_OF_CHANGE, NEW_PASSWORD_LABELS, NewPasswordField, new_password_fields,
};

use leptos::prelude::*;

use crate::db::TenantTx;
use crate::web::render::{self, Document};
use crate::web::{Head, Outcome, Shop};

/// A page that holds one small form.
async fn entry_page<V: IntoView + 'static>(
    shop: &Shop,
    tx: TenantTx,
    title: String,
    body: impl FnOnce() -> V + Send + 'static,
) -> Outcome {
    tx.commit().await?;
    let name = shop.settings().name.clone();
    let document = Document {
        head: Head::unlisted(format!("{title} – {name}")),
        language: shop.locale.tag(),
        site_name: name.clone(),
        body_class: "admin",
        theme: None,
        islands: false,
    };
    let home = shop.href("/");
    let view = move || {
        view! {
            <header class="admin-bar">
                <a class="logo" href=home>{name}</a>
            </header>
            <main id="content" tabindex="-1" class="section">
                <div class="entry-card">
                    <h1>{title}</h1>
                    {body()}
                </div>
            </main>
        }
    };
    Ok(render::private(
        render::render(&shop.state.assets, document, view).await,
    ))
}
