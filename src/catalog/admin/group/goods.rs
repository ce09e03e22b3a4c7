//! The products of a collection, and their order in numbers.

use leptos::prelude::*;

use super::form::GroupForm;
use crate::catalog::input::named;
use crate::core::{Error, FieldErrors, ProductId, Reason};
use crate::web::FormFields;

/// The largest number that a place may have.
const MOST: u32 = 9_999;

/// A product that a collection may hold.
#[derive(Clone, Debug)]
pub(in crate::catalog::admin) struct Choice {
    /// Which one.
    pub product: ProductId,
    /// Its title.
    pub title: String,
    /// Whether it is in the collection. Those that are come first, in their order.
    pub chosen: bool,
}

fn place_field(product: ProductId) -> String {
    format!("place.{product}")
}

impl GroupForm {
    /// What the number beside a product is called.
    pub(super) fn label_of_place(&self, field: &str) -> Option<String> {
        field
            .starts_with("place.")
            .then(|| self.t("admin-group-position"))
    }
}

/// The ticked products in the order of their numbers. Of two with the same number the one goes
/// first whose number was lowered, and last whose number was raised; one without a number is last.
pub(super) fn ordered(fields: &FormFields, choices: &[Choice]) -> Result<Vec<ProductId>, Error> {
    let ticked: Vec<&str> = fields.all("product").collect();
    let mut faults = FieldErrors::default();
    let mut placed = Vec::new();
    for (before, choice) in (1_u32..).zip(choices) {
        if !ticked.contains(&choice.product.to_string().as_str()) {
            continue;
        }
        let name = place_field(choice.product);
        let number = match fields.get(&name).trim() {
            "" if choice.chosen && !fields.has(&name) => Some(Some(before)),
            "" => Some(None),
            digits => faults.check(named(&name), place(digits)).map(Some),
        };
        let key = match number.flatten() {
            Some(number) if choice.chosen => (number, number.cmp(&before)),
            Some(number) => (number, std::cmp::Ordering::Less),
            None => (u32::MAX, std::cmp::Ordering::Equal),
        };
        placed.push((key, choice.product));
    }
    faults.into_result()?;
    placed.sort_by_key(|(key, _)| *key);
    Ok(placed.into_iter().map(|(_, product)| product).collect())
}

fn place(digits: &str) -> Result<u32, Reason> {
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Reason::Malformed);
    }
    let out = Reason::OutOfRange {
        min: 1,
        max: MOST.into(),
    };
    match digits.parse() {
        Ok(number) if (1..=MOST).contains(&number) => Ok(number),
        _ => Err(out),
    }
}

/// Those in it with their numbers, then the others to be ticked.
pub(super) fn view(form: &GroupForm, choices: &[Choice]) -> impl IntoView + use<> {
    let (inside, others): (Vec<_>, Vec<_>) = (1_u32..)
        .zip(choices)
        .partition(|(_, choice)| choice.chosen);
    let inside: Vec<_> = inside
        .into_iter()
        .map(|(place, choice)| row(form, choice, &place.to_string()))
        .collect();
    let others: Vec<_> = others
        .into_iter()
        .map(|(_, choice)| row(form, choice, ""))
        .collect();
    let list = |rows: Vec<AnyView>| view! { <ol class="ranked">{rows}</ol> };
    let more = (!others.is_empty()).then(|| {
        view! {
            <fieldset class="field">
                <legend>{form.t("admin-collection-others")}</legend>
                {list(others)}
            </fieldset>
        }
    });
    let within = (!inside.is_empty()).then(|| {
        view! {
            <fieldset class="field">
                <legend>{form.t("admin-collection-inside")}</legend>
                {list(inside)}
            </fieldset>
        }
    });
    view! {
        <section class="card">
            <header class="card-head"><h2>{form.t("admin-products")}</h2></header>
            <div class="form">
                <p class="field-hint">{form.t("admin-collection-products-hint")}</p>
                {within}
                {more}
            </div>
        </section>
    }
}

fn row(form: &GroupForm, choice: &Choice, number: &str) -> AnyView {
    let id = choice.product.to_string();
    let ticked = form.draft.fields().map_or(choice.chosen, |fields| {
        fields.all("product").any(|it| it == id)
    });
    let name = place_field(choice.product);
    let fault = form.fault(&name);
    let described = fault.is_some().then(|| format!("{name}-error"));
    let label = format!("{}: {}", form.t("admin-group-position"), choice.title);
    let fault =
        fault.map(|text| view! { <p class="field-error" id=format!("{name}-error")>{text}</p> });
    view! {
        <li>
            <label class="choice">
                <input type="checkbox" name="product" value=id checked=ticked/>
                <span>{choice.title.clone()}</span>
            </label>
            <input
                id=name.clone()
                name=name.clone()
                value=form.draft.value(&name, number)
                inputmode="numeric"
                maxlength="4"
                autocomplete="off"
                aria-label=label
                aria-invalid=described.is_some().then_some("true")
                aria-describedby=described
            />
            {fault}
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices(chosen: usize, more: usize) -> Vec<Choice> {
        (0..chosen + more)
            .map(|at| Choice {
                product: ProductId::new(),
                title: at.to_string(),
                chosen: at < chosen,
            })
            .collect()
    }

    fn order(choices: &[Choice], numbers: &[&str]) -> Vec<String> {
        let fields = choices.iter().zip(numbers).flat_map(|(choice, number)| {
            [
                ("product".to_owned(), choice.product.to_string()),
                (place_field(choice.product), (*number).to_owned()),
            ]
        });
        let ordered = ordered(&fields.collect(), choices).unwrap_or_default();
        ordered
            .into_iter()
            .filter_map(|id| choices.iter().find(|it| it.product == id))
            .map(|it| it.title.clone())
            .collect()
    }

    #[test]
    fn a_new_number_moves_a_product_to_that_place() {
        let three = choices(3, 0);
        assert_eq!(order(&three, &["1", "2", "3"]), ["0", "1", "2"]);
        assert_eq!(order(&three, &["3", "2", "3"]), ["1", "2", "0"]);
        assert_eq!(order(&three, &["1", "2", "1"]), ["2", "0", "1"]);
        assert_eq!(order(&three, &["", "2", "3"]), ["1", "2", "0"]);
    }

    #[test]
    fn a_product_that_comes_in_is_last_or_where_its_number_says() {
        let more = choices(2, 2);
        assert_eq!(order(&more, &["1", "2", "", "1"]), ["3", "0", "1", "2"]);
        assert!(order(&more, &["1", "two", "", ""]).is_empty());
    }

    #[test]
    fn a_form_without_numbers_keeps_the_order() {
        let three = choices(3, 0);
        let ticks = three
            .iter()
            .rev()
            .map(|choice| ("product".to_owned(), choice.product.to_string()));
        let kept = ordered(&ticks.collect(), &three).unwrap_or_default();
        let ids: Vec<_> = three.iter().map(|choice| choice.product).collect();
        assert_eq!(kept, ids);
    }
}
