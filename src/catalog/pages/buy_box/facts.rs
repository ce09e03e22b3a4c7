use leptos::prelude::*;

use super::BuyBoxData;
use crate::catalog::islands::Selection;
use crate::ui::{Icon, IconName};

/// What buying comes to, and all that the browser needs to follow a choice.
pub(super) fn facts(data: &BuyBoxData, now: &Selection) -> impl IntoView + use<> {
    let facts = data.choices.facts_of(now);
    let (returns_path, returns_words) = data.words.returns_link.clone();
    view! {
        <ul class="buy-facts" data-choices=data.choices.written(now) data-stock-at=data.stock_path.clone()>
            <li hidden=facts.delivery.is_empty()>
                <Icon name=IconName::Truck/>
                <span data-part="delivery">{facts.delivery.clone()}</span>
            </li>
            <li hidden=facts.total.is_empty()>
                <Icon name=IconName::Receipt/>
                <span data-part="total">{facts.total.clone()}</span>
            </li>
            <li>
                <Icon name=IconName::Return/>
                <span>{data.words.returns.clone()} " " <a href=returns_path>{returns_words}</a></span>
            </li>
        </ul>
    }
}

/// The bar that stands at the foot of a small window while the button is out of sight.
pub(super) fn bar(data: &BuyBoxData, now: &Selection) -> impl IntoView + use<> {
    let choices = &data.choices;
    view! {
        <div class="buy-bar" hidden>
            <img src=choices.small(now) alt="" width="44" height="55" loading="lazy" data-part="small"/>
            <p>
                <strong>{data.words.title.clone()}</strong>
                <span data-part="chosen">{choices.chosen(now)}</span>
                <span class="price" data-part="price">{choices.price_text(now)}</span>
            </p>
            <button class="button" data-kind="primary" form="buy" data-part="button">
                {choices.button(now).to_owned()}
            </button>
        </div>
    }
}
