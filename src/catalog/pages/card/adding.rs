use leptos::prelude::*;

use crate::catalog::{Card, CardChoices, CardForm};
use crate::ui::{Icon, IconName};
use crate::web::Shop;

/// What puts a product into the cart from its card: at once where it has one variant, else after a choice; on its
/// page where there is much to choose from.
pub fn quick_add(shop: &Shop, card: &Card, choices: &CardChoices) -> impl IntoView + use<> {
    let name = |key: &str| shop.words.with(key, [("title", card.title.clone().into())]);
    match choices.forms.as_slice() {
        [] => ().into_any(),
        [only] => {
            let label = name("catalog-add-title");
            view! {
                <form class="card-add" method="post" action=shop.href("/cart/lines") data-cart="put">
                    <input type="hidden" name="variant_id" value=only.variant.to_string()/>
                    <button class="button" data-icon aria-label=label><Icon name=IconName::Plus/></button>
                </form>
            }
            .into_any()
        }
        forms if forms.len() > CardChoices::MOST_FORMS => {
            let href = shop.href(&format!("/products/{}", card.slug));
            let label = name("catalog-choose-title");
            view! {
                <p class="card-add">
                    <a class="button" data-icon href=href aria-label=label><Icon name=IconName::Plus/></a>
                </p>
            }
            .into_any()
        }
        forms => {
            let label = name("catalog-choose-title");
            let forms: Vec<_> = forms.iter().map(|form| choice(shop, form)).collect();
            view! {
                <details class="card-add" name="card-add">
                    <summary class="button" data-icon aria-label=label><Icon name=IconName::Plus/></summary>
                    <ul class="card-forms">{forms}</ul>
                </details>
            }
            .into_any()
        }
    }
}

/// A variant as the button of a form of its own: without a script, a form is sent with all of its fields.
fn choice(shop: &Shop, form: &CardForm) -> impl IntoView + use<> {
    let is_out = !form.available;
    let sold_out = is_out.then(|| {
        let words = shop.words.t("catalog-sold-out");
        view! { <span class="visually-hidden">", " {words}</span> }
    });
    view! {
        <li>
            <form method="post" action=shop.href("/cart/lines") data-cart="put">
                <input type="hidden" name="variant_id" value=form.variant.to_string()/>
                <button class="button" data-size="small" disabled=is_out>{form.label.clone()} {sold_out}</button>
            </form>
        </li>
    }
}
