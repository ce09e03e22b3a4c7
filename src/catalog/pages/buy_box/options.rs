use leptos::prelude::*;

use super::{BuyBoxData, OptionView, Wish};
use crate::catalog::islands::Choices;

/// The options, each with its values as links that also work without a script.
pub(super) fn groups(data: &BuyBoxData, wish: &Wish) -> Vec<impl IntoView + use<>> {
    let options = data.options.iter().enumerate();
    options
        .map(|(place, option)| group(&data.choices, wish, place, option))
        .collect()
}

fn group(
    choices: &Choices,
    wish: &Wish,
    option: usize,
    shown: &OptionView,
) -> impl IntoView + use<> {
    let now = &wish.selection;
    let data = choices.options.get(option).cloned().unwrap_or_default();
    let values = shown.swatches.iter().zip(data.labels).enumerate();
    let links: Vec<_> = values
        .map(|(value, (swatch, label))| {
            let target = choices.target(now, option, value);
            let (class, shown) = if swatch.is_empty() {
                ("size-chip", label.into_any())
            } else {
                let dot = view! {
                    <svg viewBox="0 0 1 1" aria-hidden="true">
                        <rect width="1" height="1" fill=swatch.clone()></rect>
                    </svg>
                    <span class="visually-hidden">{label}</span>
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
    let guide = shown.guide.clone().map(|(path, name)| {
        view! { <p class="option-guide"><a href=path>{name}</a></p> }
    });
    let current = choices.label(now, option).to_owned();
    let is_told = wish.is_told_to_choose && now.open.contains(&option);
    let fault = is_told.then_some(data.choose);
    let fault_id = format!("option-{option}-fault");
    view! {
        <fieldset class="option-group" aria-describedby=fault_id.clone()>
            <legend>
                {shown.label.clone()} " "
                <span class="option-chosen" data-part="option" data-option=option>{current}</span>
            </legend>
            <div class="option-values">{links}</div>
            {guide}
            <p class="field-error" id=fault_id.clone() role="alert" data-part="fault" data-option=option>{fault}</p>
        </fieldset>
    }
}
