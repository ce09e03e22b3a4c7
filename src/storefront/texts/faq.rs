//! `/faq`: each question folds out. Where the merchant wrote none, the questions that every shop is asked.

use leptos::prelude::*;

use super::{breadcrumb, breadcrumb_data, summary, ways};
use crate::tenancy::PageKind;
use crate::web::{Head, Outcome, Shop, markdown};

/// What a heading of the Markdown begins with: what stands under it answers it.
const QUESTION: &str = "## ";

/// `GET /faq`
pub async fn show(shop: Shop) -> Outcome {
    let tx = shop.begin().await?;
    let path = PageKind::Faq.path();
    let title = shop.words.t("page-faq");
    let written = shop.settings().page(PageKind::Faq, shop.locale);
    let text = if written.trim().is_empty() {
        everywhere_asked(&shop)
    } else {
        written.to_owned()
    };
    let head = Head {
        title: title.clone(),
        description: summary(&text),
        json_ld: vec![breadcrumb_data(&shop, &[], (&title, &path))],
        ..shop.public_head(&path)
    };
    let inner = shop.clone();
    shop.page(tx, head, move || page(&inner, title, &text))
        .await
}

fn page(shop: &Shop, title: String, text: &str) -> impl IntoView + use<> {
    let (before, questions) = questions(text);
    let before = (!before.is_empty())
        .then(|| view! { <div class="prose" inner_html=markdown::html(&before)></div> });
    let questions: Vec<_> = questions
        .into_iter()
        .map(|(question, answer)| {
            let answer = markdown::html(&answer);
            view! {
                <details class="accordion">
                    <summary><h2>{question}</h2></summary>
                    <div class="prose" inner_html=answer></div>
                </details>
            }
        })
        .collect();
    view! {
        <main id="content" tabindex="-1" class="section" data-width="text">
            {breadcrumb(shop, &[], &title)}
            <header class="page-title"><h1>{title}</h1></header>
            {before}
            <div class="faq">{questions}</div>
            {ways::ways(shop, PageKind::Faq)}
        </main>
    }
}

/// What stands before the first question, and each question with its answer.
fn questions(text: &str) -> (String, Vec<(String, String)>) {
    let mut before = String::new();
    let mut found: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        if let Some(question) = line.strip_prefix(QUESTION) {
            let plain = question.chars().filter(|c| !"*_`#".contains(*c));
            found.push((plain.collect::<String>().trim().to_owned(), String::new()));
            continue;
        }
        let answer = found.last_mut().map_or(&mut before, |(_, answer)| answer);
        answer.push_str(line);
        answer.push('\n');
    }
    (before.trim().to_owned(), found)
}

/// What every shop is asked, answered from its settings.
fn everywhere_asked(shop: &Shop) -> String {
    let (words, settings) = (&shop.words, shop.settings());
    let ways_to_pay = [
        (settings.bank_transfer.enabled, "payment-bank-transfer"),
        (settings.cash_on_delivery, "payment-cash-on-delivery"),
    ];
    let ways_to_pay = ways_to_pay.into_iter().filter(|(offered, _)| *offered);
    let ways_to_pay: Vec<_> = ways_to_pay.map(|(_, key)| words.t(key)).collect();
    let days = u32::from(settings.return_days);
    let link = |path: &str, key: &str| {
        let (name, href) = (words.t(key), shop.href(path));
        ["[", &name, "](", &href, ")"].concat()
    };
    let mut text = String::new();
    let mut ask = |question: &str, answer: String| {
        text.push_str(&[QUESTION, &words.t(question), "\n\n", &answer, "\n\n"].concat());
    };
    ask("faq-delivery", words.t("faq-delivery-answer"));
    ask("faq-order", words.t("faq-order-answer"));
    let returns = words.with("faq-returns-answer", [("days", days.into())]);
    let more = link(&PageKind::Returns.path(), "page-returns");
    ask("faq-returns", [&returns, " ", &more].concat());
    if !ways_to_pay.is_empty() {
        let answer = words.labeled(&words.t("faq-payment-answer"), &ways_to_pay.join(", "));
        ask("faq-payment", answer);
    }
    ask("faq-account", words.t("faq-account-answer"));
    let more = link(&PageKind::Privacy.path(), "page-privacy");
    ask(
        "faq-data",
        [&words.t("faq-data-answer"), " ", &more].concat(),
    );
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ex_1_each_heading_is_a_question() {
        let (before, found) =
            questions("Hello.\n\n## How *long*?\n\nTwo days.\n### More\nx\n## Why\n");
        assert_eq!(before, "Hello.");
        let names: Vec<_> = found.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["How long?", "Why"]);
        assert!(
            found
                .first()
                .is_some_and(|(_, answer)| answer.contains("### More"))
        );
    }
}
