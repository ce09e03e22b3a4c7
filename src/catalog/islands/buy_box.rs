use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ui::{Icon, IconName, Price, PriceText};

/// All that the buy box needs to change without asking the server.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BuyBoxData {
    /// The product's path.
    pub path: String,
    /// Where the form goes.
    pub action: String,
    /// What can be chosen.
    pub options: Vec<OptionData>,
    /// The buyable forms.
    pub forms: Vec<FormData>,
    /// What delivery and tax come to; forms refer to them by place.
    pub facts: Vec<Facts>,
    /// What is said about returns.
    pub returns: String,
    /// Path of the return policy, and the words of the link.
    pub returns_link: (String, String),
    /// The words.
    pub words: BuyBoxWords,
}

/// A choice dimension.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OptionData {
    /// Its name.
    pub label: String,
    /// Its values.
    pub values: Vec<ValueData>,
}

/// A value to choose.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ValueData {
    /// Its name.
    pub label: String,
    /// `#rrggbb`, or empty when it is shown as words.
    pub swatch: String,
}

/// A buyable form.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FormData {
    /// Id of the variant.
    pub id: String,
    /// Place of the chosen value of each option.
    pub values: Vec<usize>,
    /// The parameters that name it in the product's address.
    pub query: String,
    /// What it costs.
    pub price: String,
    /// What it cost before.
    pub before: Option<String>,
    /// How many are left, in words.
    pub stock: String,
    /// How that is to look.
    pub level: StockLevel,
    /// Most units that can be put into the cart.
    pub most: u32,
    /// Id of the element with its picture; empty when it has none of its own.
    pub picture: String,
    /// Place of its facts.
    pub facts: usize,
}

/// How much there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum StockLevel {
    /// Plenty.
    #[default]
    Enough,
    /// So few that it is said.
    Low,
    /// None.
    Out,
}

/// What buying one comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Cost and time of delivery.
    pub delivery: String,
    /// Total and tax.
    pub total: String,
}

/// The words of the buy box.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
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
    /// On the button.
    pub add: String,
    /// On the button when there is nothing to add.
    pub sold_out: String,
    /// Of the button that takes one away.
    pub fewer: String,
    /// Of the button that adds one.
    pub more: String,
}

impl BuyBoxData {
    /// The form that a click on a value leads to: with that value, and as much else kept as exists;
    /// and whether everything else could be kept.
    fn target(&self, chosen: usize, option: usize, value: usize) -> Option<(usize, bool)> {
        let current = self.forms.get(chosen)?;
        let kept = |form: &FormData| {
            let same = form.values.iter().zip(&current.values).enumerate();
            same.filter(|(place, (a, b))| *place != option && a == b)
                .count()
        };
        let (best, form) = self
            .forms
            .iter()
            .enumerate()
            .filter(|(_, form)| form.values.get(option) == Some(&value))
            .max_by_key(|(place, form)| {
                (
                    kept(form),
                    form.level != StockLevel::Out,
                    usize::MAX - place,
                )
            })?;
        Some((best, kept(form) + 1 == self.options.len()))
    }

    fn price(&self, chosen: usize) -> PriceText {
        let form = self.forms.get(chosen);
        PriceText {
            now: form.map(|form| form.price.clone()).unwrap_or_default(),
            before: form.and_then(|form| form.before.clone()),
            now_word: self.words.now.clone(),
            before_word: self.words.before.clone(),
        }
    }

    fn value(&self, chosen: usize, option: usize) -> String {
        let value = self
            .forms
            .get(chosen)
            .and_then(|form| form.values.get(option));
        value
            .and_then(|value| self.options[option].values.get(*value))
            .map(|value| value.label.clone())
            .unwrap_or_default()
    }

    fn facts(&self, chosen: usize) -> Facts {
        let facts = self
            .forms
            .get(chosen)
            .and_then(|form| self.facts.get(form.facts));
        facts.cloned().unwrap_or_default()
    }
}

/// Price, options, stock, the form that puts it into the cart, and what delivery costs.
#[island]
pub fn BuyBox(
    /// Name of the product.
    title: String,
    /// Its short description.
    description: String,
    /// Everything that changes.
    data: BuyBoxData,
    /// Place of the chosen form.
    start: usize,
) -> impl IntoView {
    let chosen = RwSignal::new(start);
    let data = StoredValue::new(data);
    let price = Signal::derive(move || data.with_value(|data| data.price(chosen.get())));
    let stock = move || {
        data.with_value(|data| {
            data.forms
                .get(chosen.get())
                .map(|form| form.stock.clone())
                .unwrap_or_default()
        })
    };
    let level = Signal::derive(move || {
        data.with_value(|data| {
            data.forms
                .get(chosen.get())
                .map_or(StockLevel::Out, |form| form.level)
        })
    });
    let level_word = move || match level.get() {
        StockLevel::Enough => "enough",
        StockLevel::Low => "low",
        StockLevel::Out => "out",
    };
    let (options, words, action) = data.with_value(|data| {
        (
            data.options.clone(),
            data.words.clone(),
            data.action.clone(),
        )
    });
    let (returns, (returns_path, returns_words)) =
        data.with_value(|data| (data.returns.clone(), data.returns_link.clone()));
    let groups: Vec<_> = (0..options.len())
        .map(|option| view! { <OptionGroup data chosen option/> })
        .collect();
    let rows: Vec<_> = options
        .into_iter()
        .enumerate()
        .map(|(place, option)| {
            let value = move || data.with_value(|data| data.value(chosen.get(), place));
            view! { <div><dt>{option.label}</dt><dd>{value}</dd></div> }
        })
        .collect();
    let variant = move || {
        data.with_value(|data| {
            data.forms
                .get(chosen.get())
                .map(|form| form.id.clone())
                .unwrap_or_default()
        })
    };
    let is_out = move || level.get() == StockLevel::Out;
    let (add, sold_out) = (words.add, words.sold_out);
    let button = move || {
        if is_out() {
            sold_out.clone()
        } else {
            add.clone()
        }
    };
    let delivery = move || data.with_value(|data| data.facts(chosen.get()).delivery);
    let total = move || data.with_value(|data| data.facts(chosen.get()).total);
    view! {
        <header>
            <h1>{title}</h1>
            <Price text=price size="large"/>
            {(!description.is_empty()).then(|| view! { <p class="soft">{description}</p> })}
        </header>
        <form method="post" action=action data-cart="">
            {groups}
            <dl class="spec-table">
                <div><dt>{words.price}</dt><dd>{move || price.get().now}</dd></div>
                {rows}
                <div><dt>{words.availability}</dt><dd><p class="stock-note" data-level=level_word role="status">{stock}</p></dd></div>
            </dl>
            <input type="hidden" name="variant_id" value=variant/>
            <div class="buy-row">
                <Amount data chosen/>
                <button class="button" data-kind="primary" disabled=is_out>{button}</button>
            </div>
        </form>
        <ul class="buy-facts">
            <li><Icon name=IconName::Truck/><span>{delivery}</span></li>
            <li><Icon name=IconName::Receipt/><span>{total}</span></li>
            <li>
                <Icon name=IconName::Return/>
                <span>{returns} " " <a href=returns_path>{returns_words}</a></span>
            </li>
        </ul>
    }
}

/// The values of one option, as links that also work without a script.
#[component]
fn OptionGroup(
    data: StoredValue<BuyBoxData>,
    chosen: RwSignal<usize>,
    option: usize,
) -> impl IntoView {
    let (label, values, sold_out) = data.with_value(|data| {
        let OptionData { label, values } = data.options[option].clone();
        (label, values, data.words.sold_out.clone())
    });
    let links: Vec<_> = values
        .into_iter()
        .enumerate()
        .map(|(place, value)| {
            let target = move || data.with_value(|data| data.target(chosen.get(), option, place));
            let is_current = move || {
                let values = data.with_value(|data| {
                    let form = data.forms.get(chosen.get());
                    form.map(|form| form.values.clone()).unwrap_or_default()
                });
                (values.get(option) == Some(&place)).then_some("true")
            };
            let is_out = Signal::derive(move || match target() {
                Some((form, exact)) => {
                    !exact
                        || data.with_value(|data| data.forms[form].level == StockLevel::Out)
                }
                None => true,
            });
            let href = move || {
                data.with_value(|data| match target() {
                    Some((form, _)) => format!("{}?{}", data.path, data.forms[form].query),
                    None => data.path.clone(),
                })
            };
            let choose = move |event: leptos::ev::MouseEvent| {
                // A new tab was asked for.
                if event.ctrl_key() || event.meta_key() || event.shift_key() {
                    return;
                }
                if let Some((form, _)) = target() {
                    event.prevent_default();
                    chosen.set(form);
                    #[cfg(feature = "hydrate")]
                    data.with_value(|data| show(data, form));
                }
            };
            let sold_out = sold_out.clone();
            let note = move || {
                let sold_out = sold_out.clone();
                is_out.get().then(|| view! { <span class="visually-hidden">", " {sold_out}</span> })
            };
            let struck = move || is_out.get().then_some("");
            if value.swatch.is_empty() {
                view! {
                    <a class="size-chip" href=href aria-current=is_current data-sold-out=struck rel="nofollow" on:click=choose>
                        {value.label} {note}
                    </a>
                }
                .into_any()
            } else {
                view! {
                    <a class="swatch" href=href aria-current=is_current data-sold-out=struck rel="nofollow" on:click=choose>
                        <svg viewBox="0 0 1 1" aria-hidden="true">
                            <rect width="1" height="1" fill=value.swatch></rect>
                        </svg>
                        <span class="visually-hidden">{value.label}</span>
                        {note}
                    </a>
                }
                .into_any()
            }
        })
        .collect();
    let current = move || data.with_value(|data| data.value(chosen.get(), option));
    view! {
        <fieldset class="option-group">
            <legend>{label} " " <span class="option-chosen">{current}</span></legend>
            <div class="option-values">{links}</div>
        </fieldset>
    }
}

/// How many.
#[component]
fn Amount(data: StoredValue<BuyBoxData>, chosen: RwSignal<usize>) -> impl IntoView {
    let input = NodeRef::<leptos::html::Input>::new();
    let words = data.with_value(|data| data.words.clone());
    let most = move || {
        data.with_value(|data| {
            data.forms
                .get(chosen.get())
                .map_or(1, |form| form.most.max(1))
        })
    };
    let step = move |by: i64| {
        if let Some(input) = input.get_untracked() {
            let count = input.value().parse::<i64>().unwrap_or(1) + by;
            input.set_value(&count.clamp(1, i64::from(most())).to_string());
        }
    };
    view! {
        <div class="quantity">
            <button type="button" aria-label=words.fewer on:click=move |_| step(-1)>
                <Icon name=IconName::Minus/>
            </button>
            <input
                node_ref=input
                type="number"
                name="quantity"
                value="1"
                min="1"
                max=most
                inputmode="numeric"
                aria-label=words.quantity
            />
            <button type="button" aria-label=words.more on:click=move |_| step(1)>
                <Icon name=IconName::Plus/>
            </button>
        </div>
    }
}

/// Lets the address and the pictures follow the choice.
#[cfg(feature = "hydrate")]
fn show(data: &BuyBoxData, form: usize) {
    let (Some(window), Some(form)) = (web_sys::window(), data.forms.get(form)) else {
        return;
    };
    if let Ok(history) = window.history() {
        let address = format!("{}?{}", data.path, form.query);
        // A browser that refuses keeps the old address; nothing else depends on it.
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address));
    }
    super::gallery::scroll_to(&form.picture);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(values: [usize; 2], level: StockLevel) -> FormData {
        FormData {
            values: values.to_vec(),
            level,
            ..FormData::default()
        }
    }

    /// Oak in M and L, walnut in L only.
    fn chair() -> BuyBoxData {
        BuyBoxData {
            options: vec![OptionData::default(), OptionData::default()],
            forms: vec![
                form([0, 0], StockLevel::Out),
                form([0, 1], StockLevel::Low),
                form([1, 1], StockLevel::Enough),
            ],
            ..BuyBoxData::default()
        }
    }

    #[test]
    fn pp_19_a_click_keeps_the_other_choices_where_that_exists() {
        let chair = chair();
        assert_eq!(chair.target(1, 0, 1), Some((2, true)));
        assert_eq!(chair.target(1, 1, 0), Some((0, true)));
    }

    #[test]
    fn pp_19_a_click_leads_somewhere_where_it_does_not() {
        let chair = chair();
        assert_eq!(chair.target(0, 0, 1), Some((2, false)));
        assert_eq!(chair.target(0, 0, 7), None);
    }
}
