//! Price, options, stock, the form that puts it into the cart, and what delivery costs. The island
//! [`BuyBoxLive`] finds what changes by `data-part`, and what is clicked by `data-value` and
//! `data-step`.

mod facts;
mod options;

use leptos::prelude::*;

use self::facts::{bar, facts};
use self::options::groups;
use super::countdown::countdown;
use crate::catalog::islands::{BuyBoxLive, Choices, PriceData, Selection};
use crate::gift_card::RecipientText;
use crate::ui::{Icon, IconName};

/// Everything that the buy box shows, whatever is chosen.
#[derive(Clone, Debug, Default)]
pub struct BuyBoxData {
    /// Where the form goes.
    pub action: String,
    /// Where it is told how much there is, while that may be news.
    pub stock_path: Option<String>,
    /// How the options look.
    pub options: Vec<OptionView>,
    /// What changes with the choice.
    pub choices: Choices,
    /// What does not.
    pub words: BuyBoxWords,
}

/// How a choice dimension looks.
#[derive(Clone, Debug, Default)]
pub struct OptionView {
    /// Its name.
    pub label: String,
    /// `#rrggbb` of its values, empty for one that is shown as a word.
    pub swatches: Vec<String>,
    /// Path of the page that helps to choose, and what the link says.
    pub guide: Option<(String, String)>,
}

/// The words of the buy box that no choice changes.
#[derive(Clone, Debug, Default)]
pub struct BuyBoxWords {
    /// The product's name.
    pub title: String,
    /// What is said about returns.
    pub returns: String,
    /// Path of the return policy, and the words of the link.
    pub returns_link: (String, String),
    /// Before a reduced price, for screen readers.
    pub now: String,
    /// Before the former price.
    pub before: String,
    /// "Quantity"
    pub quantity: String,
    /// Of the button that takes one away.
    pub fewer: String,
    /// Of the button that adds one.
    pub more: String,
}

/// What a visitor has done so far.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// What is chosen.
    pub selection: Selection,
    /// Path of the page with that choice, without the language.
    pub back: String,
    /// The quantity as it was typed.
    pub quantity: String,
    /// What is wrong with it.
    pub quantity_fault: Option<String>,
    /// Whether the form was sent before everything was chosen.
    pub is_told_to_choose: bool,
    /// To whom it goes, where it is a gift card.
    pub recipient: Option<RecipientText>,
}

/// What stands under the form of the buy box.
#[derive(Default)]
pub struct BesideBuying {
    /// What other rooms add.
    pub added: Vec<AnyView>,
    /// How to hear of it again, shown while what is chosen is sold out.
    pub asking: Option<AnyView>,
    /// What might do instead, shown as long.
    pub similar: Option<AnyView>,
    /// The fields that say to whom a gift card goes; such a form is sent as it stands.
    pub recipient: Option<AnyView>,
}

/// The buy box.
pub fn buy_box(
    short_description: String,
    data: BuyBoxData,
    wish: Wish,
    beside: BesideBuying,
) -> impl IntoView {
    let (choices, words, now) = (&data.choices, &data.words, &wish.selection);
    let form = choices.form(now).cloned().unwrap_or_default();
    let is_out = choices.is_out(now);
    let is_open = !now.open.is_empty();
    let variant = if is_open { String::new() } else { form.id };
    let price = choices.price(now);
    let (price, is_span) = price.map_or((None, false), |(price, is_span)| (Some(price), is_span));
    let ends = price.map(|price| (price.ends_at.clone(), price.ends.clone()));
    let price = price.filter(|_| !is_span);
    let price = price_view(
        price,
        choices.price_text(now),
        ends.unwrap_or_default(),
        words,
    );
    let stock = choices.stock(now).to_owned();
    let checking = choices.checking(now).to_owned();
    let others = choices.others(now);
    let button = choices.button(now).to_owned();
    let fault = wish.quantity_fault.clone();
    let groups = groups(&data, &wish);
    let by_script = beside.recipient.is_none().then_some("put");
    view! {
        <header>
            <h1>{words.title.clone()}</h1>
            {price}
        </header>
        <form id="buy" method="post" action=data.action.clone() data-cart=by_script>
            {groups}
            <p
                class="stock-note"
                data-part="stock"
                data-level=form.level.word()
                role="status"
                hidden=stock.is_empty()
            >
                {stock.clone()}
            </p>
            <p class="small soft" data-part="checking" role="status" hidden=checking.is_empty()>{checking.clone()}</p>
            <p class="small soft" data-part="others" hidden=others.is_empty()>{others.clone()}</p>
            <input type="hidden" name="variant_id" value=variant autocomplete="off" data-part="variant"/>
            <input type="hidden" name="back" value=wish.back autocomplete="off" data-part="back"/>
            {beside.recipient}
            <div class="buy-row">
                <div class="quantity" data-part="stepper" hidden=is_out>
                    <button type="button" data-step="-1" aria-label=words.fewer.clone()><Icon name=IconName::Minus/></button>
                    <input
                        type="number"
                        name="quantity"
                        value=wish.quantity
                        min="1"
                        max=form.most.max(1)
                        required
                        inputmode="numeric"
                        autocomplete="off"
                        aria-label=words.quantity.clone()
                        aria-invalid=fault.is_some().then_some("true")
                        aria-describedby=fault.is_some().then_some("quantity-fault")
                        data-part="quantity"
                    />
                    <button type="button" data-step="1" aria-label=words.more.clone()><Icon name=IconName::Plus/></button>
                </div>
                <button class="button" data-kind="primary" data-part="button" disabled=is_out>{button}</button>
                {fault.map(|fault| view! { <p class="field-error" id="quantity-fault">{fault}</p> })}
            </div>
        </form>
        {beside.added}
        {beside.asking.map(|asking| view! { <div data-part="similar" hidden=!is_out>{asking}</div> })}
        {beside.similar.map(|similar| view! { <div class="buy-similar" data-part="similar" hidden=!is_out>{similar}</div> })}
        {(!short_description.is_empty()).then(|| view! { <p class="soft">{short_description}</p> })}
        {facts(&data, &wish.selection)}
        {bar(&data, &wish.selection)}
        <BuyBoxLive/>
    }
}

/// The price, with room for a former one: the next form may be reduced.
fn price_view(
    price: Option<&PriceData>,
    text: String,
    ends: (String, String),
    words: &BuyBoxWords,
) -> impl IntoView + use<> {
    let before = price.and_then(|price| price.before.clone());
    let lowest = price.and_then(|price| price.lowest.clone());
    let is_full = before.is_none();
    view! {
        <p class="price" data-part="reduction" data-reduced=(!is_full).then_some("") data-size="large">
            <span class="visually-hidden" data-part="reduced" hidden=is_full>{words.now.clone()}</span>
            " "
            <span class="price-now" data-part="price">{text}</span>
            " "
            <span class="visually-hidden" data-part="reduced" hidden=is_full>{words.before.clone()}</span>
            " "
            <s class="price-before" data-part="before">{before}</s>
        </p>
        <p class="small soft" data-part="lowest" hidden=lowest.is_none()>{lowest.clone()}</p>
        {countdown(ends)}
    }
}
