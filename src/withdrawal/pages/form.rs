//! The first step: who withdraws from what.

use axum::extract::Path;
use leptos::prelude::*;

use super::unlisted;
use crate::core::format_date;
use crate::order::store::OrderLine;
use crate::storefront::{breadcrumb, breadcrumb_data};
use crate::ui::{ErrorSummary, Picture, TextArea, TextField};
use crate::web::{Draft, Head, Outcome, Shop};
use crate::withdrawal::PATH;
use crate::withdrawal::door::{Door, EMAIL, GOODS, NAME, ORDER, Recognized};
use crate::withdrawal::period::{self, Period};
use crate::withdrawal::statement::units_field;

/// What the fields are called.
const LABELS: [(&str, &str); 4] = [
    (NAME, "withdrawal-name"),
    (ORDER, "withdrawal-order"),
    (EMAIL, "withdrawal-email"),
    (GOODS, "withdrawal-goods"),
];

/// `GET /withdrawal`, `GET /orders/{access_token}/withdrawal`
pub async fn show(shop: Shop, token: Option<Path<String>>) -> Outcome {
    let mut tx = shop.begin().await?;
    let token = token.as_ref().map(|it| it.0.as_str());
    let door = Door::open(&shop, &mut tx, token).await?;
    let draft = shop.draft(&mut tx, door.form()).await?;
    let title = shop.words.t("withdrawal-title");
    let is_public = door.order().is_none();
    let head = if is_public {
        Head {
            title: title.clone(),
            description: shop.words.t("withdrawal-lead"),
            json_ld: vec![breadcrumb_data(&shop, &[], (&title, PATH))],
            ..shop.public_head(PATH)
        }
    } else {
        Head::unlisted(title.clone())
    };
    let inner = shop.clone();
    let page = move || page(&inner, &door, title, &draft);
    let response = shop.page(tx, head, page).await?;
    Ok(if is_public {
        response
    } else {
        unlisted(response)
    })
}

fn page(shop: &Shop, door: &Door, title: String, draft: &Draft) -> impl IntoView + use<> {
    let words = &shop.words;
    let period = door
        .order()
        .map(|known| period_in_words(shop, known.period));
    let form = if door.is_open() {
        form(shop, door, draft).into_any()
    } else {
        closed(shop, door).into_any()
    };
    view! {
        <main id="content" tabindex="-1" class="section" data-width="text">
            {breadcrumb(shop, &[], &title)}
            <header class="page-title">
                <h1>{title}</h1>
                <p class="lead">{words.t("withdrawal-lead")}</p>
                {period.map(|text| view! { <p>{text}</p> })}
                <p class="small"><a href=shop.href("/pages/withdrawal")>{words.t("page-withdrawal")}</a></p>
            </header>
            {form}
        </main>
    }
}

/// Until when, in a sentence.
pub(super) fn period_in_words(shop: &Shop, period: Period) -> String {
    let words = &shop.words;
    let day = |date| format_date(date, shop.locale).into();
    match period {
        Period::None => words.t("withdrawal-none"),
        Period::NotBegun => {
            let days = u32::from(period::days(shop.settings()));
            words.with("withdrawal-not-begun", [("days", days.into())])
        }
        Period::Until(date) => words.with("withdrawal-until", [("day", day(date))]),
        Period::Over(date) => words.with("withdrawal-over", [("day", day(date))]),
    }
}

fn form(shop: &Shop, door: &Door, draft: &Draft) -> impl IntoView + use<> {
    let words = &shop.words;
    let known = door.order();
    let of_order = |text: fn(&Recognized) -> &str| known.map_or("", text);
    let name = draft.value(NAME, of_order(|known| &known.order.address.name));
    let email = draft.value(EMAIL, of_order(|known| &known.order.email));
    let fault = |name: &str| draft.fault(name, words);
    let summary = draft.summary_by(words, |field| {
        let label = LABELS.iter().find(|(name, _)| *name == field);
        let line = || line_of(known?, field).map(|line| line.title.clone());
        label.map(|(_, key)| words.t(key)).or_else(line)
    });
    let what = match known {
        Some(known) => lines(shop, known, draft).into_any(),
        None => in_words(shop, draft).into_any(),
    };
    view! {
        <form class="form" method="post" action=shop.href(&door.path()) novalidate>
            <ErrorSummary text=summary/>
            <TextField name=NAME label=words.t("withdrawal-name") value=name error=fault(NAME) autocomplete="name" maxlength=100/>
            <TextField name=EMAIL label=words.t("withdrawal-email") value=email error=fault(EMAIL) hint=Some(words.t("withdrawal-email-hint")) kind="email" autocomplete="email" maxlength=254/>
            {what}
            <div class="form-actions"><button class="button" data-kind="primary">{words.t("withdrawal-here")}</button></div>
            <p class="field-hint">{words.t("withdrawal-two-steps")}</p>
        </form>
    }
}

/// For who is not known: the number and, if it is not about everything, the buyer's words.
fn in_words(shop: &Shop, draft: &Draft) -> impl IntoView + use<> {
    let words = &shop.words;
    let (order, goods) = (draft.value(ORDER, ""), draft.value(GOODS, ""));
    let fault = |name: &str| draft.fault(name, words);
    let optional = Some(words.t("withdrawal-optional"));
    view! {
        <TextField name=ORDER label=words.t("withdrawal-order") value=order error=fault(ORDER) hint=Some(words.t("withdrawal-order-hint")) width="short" maxlength=60/>
        <TextArea name=GOODS label=words.t("withdrawal-goods") value=goods error=fault(GOODS) hint=Some(words.t("withdrawal-goods-hint")) optional maxlength=1000/>
    }
}

/// For the buyer: the lines, each with how many units; all of them unless something else is typed.
fn lines(shop: &Shop, known: &Recognized, draft: &Draft) -> impl IntoView + use<> {
    let words = &shop.words;
    let rows: Vec<_> = known
        .lines()
        .map(|(line, left)| row(shop, line, left, draft))
        .collect();
    let number = known.order.number.to_string();
    view! {
        <fieldset class="form-section">
            <legend>{words.with("withdrawal-choose", [("number", number.into())])}</legend>
            <p class="field-hint">{words.t("withdrawal-choose-hint")}</p>
            <ul class="withdrawal-lines">{rows}</ul>
        </fieldset>
    }
}

fn row(shop: &Shop, line: &OrderLine, left: i32, draft: &Draft) -> impl IntoView + use<> {
    let words = &shop.words;
    let name = units_field(line.id);
    let value = draft.value(&name, &left.to_string());
    let fault = draft.fault(&name, words);
    let (label, error_id) = (
        words.with("withdrawal-units", [("title", line.title.clone().into())]),
        [&name, "-error"].concat(),
    );
    let picture = line
        .picture
        .clone()
        .map(|source| view! { <Picture source sizes="4rem" ratio="square"/> });
    let options = (!line.options.is_empty())
        .then(|| view! { <br/> <span class="soft small">{line.options.clone()}</span> });
    view! {
        <li class="withdrawal-line">
            {picture}
            <span class="withdrawal-line-name">{line.title.clone()} {options}</span>
            <span class="withdrawal-line-units">
                <label class="visually-hidden" for=name.clone()>{label}</label>
                <input
                    id=name.clone()
                    name=name
                    type="number"
                    inputmode="numeric"
                    min="0"
                    max=left
                    value=value
                    aria-invalid=fault.is_some().then_some("true")
                    aria-describedby=fault.is_some().then(|| error_id.clone())
                />
                <span class="soft small">{words.with("withdrawal-of", [("count", left.into())])}</span>
            </span>
            {fault.map(|text| view! { <p class="field-error" id=error_id>{text}</p> })}
        </li>
    }
}

/// The line whose units a field holds.
fn line_of<'k>(known: &'k Recognized, field: &str) -> Option<&'k OrderLine> {
    let mut lines = known.lines().map(|(line, _)| line);
    lines.find(|line| units_field(line.id) == field)
}

/// Nothing can be stated here: what there is instead.
fn closed(shop: &Shop, door: &Door) -> impl IntoView + use<> {
    let words = &shop.words;
    let is_done = door.order().is_some_and(|known| known.period.is_open());
    let done = is_done.then(|| view! { <p>{words.t("withdrawal-all-done")}</p> });
    let order = door.order().map(|known| {
        let href = shop.href(&["/orders/", &known.order.access_token].concat());
        view! { <a class="button" href=href>{words.t("withdrawal-to-order")}</a> }
    });
    view! {
        {done}
        <p class="cluster">
            {order}
            <a class="button" href=shop.href("/pages/returns")>{words.t("page-returns")}</a>
        </p>
    }
}
