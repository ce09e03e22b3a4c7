//! Price, options, stock, the form that puts it into the cart, and what delivery costs. The island
//! [`BuyBoxLive`] finds what changes by `data-part`, and what is clicked by `data-value` and
//! `data-step`.

use leptos::prelude::*;

use crate::catalog::islands::{BuyBoxLive, Choices, FormData, StockLevel};
use crate::ui::{Icon, IconName};

/// Everything that the buy box shows.
#[derive(Clone, Debug, Default)]
pub struct BuyBoxData {
    /// Where the form goes.
    pub action: String,
    /// What can be chosen.
    pub options: Vec<OptionData>,
    /// What changes with the choice.
    pub choices: Choices,
    /// What is said about returns.
    pub returns: String,
    /// Path of the return policy, and the words of the link.
    pub returns_link: (String, String),
    /// The words that stay.
    pub words: BuyBoxWords,
}

/// A choice dimension.
#[derive(Clone, Debug, Default)]
pub struct OptionData {
    /// Its name.
    pub label: String,
    /// `#rrggbb` of its values, empty for one that is shown as a word.
    pub swatches: Vec<String>,
}

/// The words of the buy box that no choice changes.
#[derive(Clone, Debug, Default)]
pub struct BuyBoxWords {
    /// Before a reduced price, for screen readers.
    pub now: String,
    /// Before the former price.
    pub before: String,
    /// "Price"
    pub price: String,
    /// "Availability"
    pub availability: String,
    /// "Quantity"
    pub quantity: String,
    /// Of the button that takes one away.
    pub fewer: String,
    /// Of the button that adds one.
    pub more: String,
}

/// The buy box with the chosen form.
pub fn buy_box(
    title: String,
    description: String,
    data: BuyBoxData,
    chosen: usize,
) -> impl IntoView {
    let BuyBoxData {
        action,
        options,
        choices,
        returns,
        returns_link: (returns_path, returns_words),
        words,
    } = data;
    let form = choices.forms.get(chosen).cloned().unwrap_or_default();
    let facts = choices.facts_of(&form);
    let is_out = form.level == StockLevel::Out;
    let groups: Vec<_> = (0..)
        .zip(&options)
        .map(|(place, option)| group(&choices, chosen, place, option))
        .collect();
    let rows: Vec<_> = (0..)
        .zip(options)
        .map(|(place, option)| {
            let value = choices.label(&form, place).to_owned();
            view! {
                <div>
                    <dt>{option.label}</dt>
                    <dd data-part="option" data-option=place>{value}</dd>
                </div>
            }
        })
        .collect();
    let button = if is_out {
        choices.sold_out.clone()
    } else {
        choices.add.clone()
    };
    let price = price(&form, &words);
    view! {
        <header>
            <h1>{title}</h1>
            {price}
            {(!description.is_empty()).then(|| view! { <p class="soft">{description}</p> })}
        </header>
        <form method="post" action=action data-cart="put">
            {groups}
            <dl class="spec-table">
                <div><dt>{words.price}</dt><dd data-part="price">{form.price}</dd></div>
                {rows}
                <div>
                    <dt>{words.availability}</dt>
                    <dd>
                        <p class="stock-note" data-part="stock" data-level=form.level.word() role="status">{form.stock}</p>
                    </dd>
                </div>
            </dl>
            <input type="hidden" name="variant_id" value=form.id data-part="variant"/>
            <div class="buy-row">
                <div class="quantity">
                    <button type="button" data-step="-1" aria-label=words.fewer><Icon name=IconName::Minus/></button>
                    <input
                        type="number"
                        name="quantity"
                        value="1"
                        min="1"
                        max=form.most.max(1)
                        required
                        inputmode="numeric"
                        aria-label=words.quantity
                        data-part="quantity"
                    />
                    <button type="button" data-step="1" aria-label=words.more><Icon name=IconName::Plus/></button>
                </div>
                <button class="button" data-kind="primary" data-part="button" disabled=is_out>{button}</button>
            </div>
        </form>
        <ul class="buy-facts">
            <li><Icon name=IconName::Truck/><span data-part="delivery">{facts.delivery}</span></li>
            <li><Icon name=IconName::Receipt/><span data-part="total">{facts.total}</span></li>
            <li>
                <Icon name=IconName::Return/>
                <span>{returns} " " <a href=returns_path>{returns_words}</a></span>
            </li>
        </ul>
        <BuyBoxLive choices start=chosen/>
    }
}

/// The price, with room for a former one: the next form may be reduced.
fn price(form: &FormData, words: &BuyBoxWords) -> impl IntoView + use<> {
    let is_full = form.before.is_none();
    view! {
        <p class="price" data-part="reduction" data-reduced=(!is_full).then_some("") data-size="large">
            <span class="visually-hidden" data-part="reduced" hidden=is_full>{words.now.clone()}</span>
            " "
            <span class="price-now" data-part="price">{form.price.clone()}</span>
            " "
            <span class="visually-hidden" data-part="reduced" hidden=is_full>{words.before.clone()}</span>
            " "
            <s class="price-before" data-part="before">{form.before.clone()}</s>
        </p>
        <p class="small soft" data-part="lowest" hidden=form.lowest.is_none()>{form.lowest.clone()}</p>
    }
}

/// The values of one option, as links that also work without a script.
fn group(
    choices: &Choices,
    chosen: usize,
    option: usize,
    data: &OptionData,
) -> impl IntoView + use<> {
    let labels = choices.labels.get(option).into_iter().flatten();
    let links: Vec<_> = data
        .swatches
        .iter()
        .zip(labels)
        .enumerate()
        .map(|(value, (swatch, label))| {
            let target = choices.target(chosen, option, value);
            let (class, shown) = if swatch.is_empty() {
                ("size-chip", label.clone().into_any())
            } else {
                let dot = view! {
                    <svg viewBox="0 0 1 1" aria-hidden="true">
                        <rect width="1" height="1" fill=swatch.clone()></rect>
                    </svg>
                    <span class="visually-hidden">{label.clone()}</span>
                };
                ("swatch", dot.into_any())
            };
            view! {
                <a
                    class=class
                    href=target.address
                    data-option=option
                    data-value=value
                    aria-current=target.is_current.then_some("true")
                    data-sold-out=target.is_out.then_some("")
                    rel="nofollow"
                >
                    {shown}
                    <span class="visually-hidden" hidden=!target.is_out>", " {choices.sold_out.clone()}</span>
                </a>
            }
        })
        .collect();
    let form = choices.forms.get(chosen);
    let current = form.map(|form| choices.label(form, option).to_owned());
    view! {
        <fieldset class="option-group">
            <legend>
                {data.label.clone()} " "
                <span class="option-chosen" data-part="option" data-option=option>{current}</span>
            </legend>
            <div class="option-values">{links}</div>
        </fieldset>
    }
}
