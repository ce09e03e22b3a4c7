//! The form under a product that is sold out.

use leptos::prelude::*;

use super::{EMAIL, FORM, PATH, PRODUCT, VARIANT};
use crate::customer;
use crate::db::TenantTx;
use crate::ui::{ErrorSummary, TextField};
use crate::web::{Draft, Failure, Shop};

/// What a redirect to the product's page may tell.
const TOLD: [&str; 2] = ["asked", "noted"];

/// The form as its reader has left it.
#[derive(Debug)]
pub struct Asking {
    product: String,
    draft: Draft,
    /// The address of who is signed in.
    own: String,
}

/// Reads what the form of a product shows.
pub async fn read(shop: &Shop, tx: &mut TenantTx, product: &str) -> Result<Asking, Failure> {
    let shopper = customer::here(shop, tx).await?;
    let draft = shop.draft(tx, FORM).await?;
    let is_of_product = draft.value(PRODUCT, product) == product;
    Ok(Asking {
        product: product.to_owned(),
        draft: if is_of_product {
            draft
        } else {
            Draft::default()
        },
        own: shopper.map(|shopper| shopper.email).unwrap_or_default(),
    })
}

impl Asking {
    /// The form for the variant that is chosen, if one is. Its hidden field follows the choice as that of the buy box
    /// does.
    #[must_use]
    pub fn view(&self, shop: &Shop, variant: &str) -> AnyView {
        let (words, draft) = (&shop.words, &self.draft);
        let done = TOLD
            .into_iter()
            .find(|done| is_done(shop, done))
            .map(|done| {
                let text = words.t(&format!("back-in-stock-done-{done}"));
                view! { <div class="notice" data-kind="success" role="status"><p>{text}</p></div> }
            });
        let labels = [
            (EMAIL, "back-in-stock-email"),
            (VARIANT, "back-in-stock-variant"),
        ];
        view! {
            <form id="back-in-stock" class="back-in-stock" method="post" action=shop.href(PATH) novalidate>
                <h2>{words.t("back-in-stock-title")}</h2>
                {done}
                <ErrorSummary text=draft.summary(words, &labels)/>
                <input type="hidden" name=PRODUCT value=self.product.clone()/>
                <input type="hidden" name=VARIANT value=variant.to_owned() autocomplete="off" data-part="variant"/>
                <TextField
                    name=EMAIL
                    label=words.t("back-in-stock-email")
                    value=draft.value(EMAIL, &self.own)
                    error=draft.fault(EMAIL, words)
                    hint=Some(words.t("back-in-stock-hint"))
                    kind="email"
                    autocomplete="email"
                    maxlength=254
                />
                <button class="button">{words.t("back-in-stock-ask")}</button>
                <p class="field-hint">
                    {words.t("back-in-stock-privacy")} " " <a href=shop.href("/pages/privacy")>{words.t("page-privacy")}</a>
                </p>
            </form>
        }
        .into_any()
    }
}

fn is_done(shop: &Shop, done: &str) -> bool {
    let query = shop.uri.query().unwrap_or_default();
    url::form_urlencoded::parse(query.as_bytes()).any(|(key, value)| key == "done" && value == done)
}
