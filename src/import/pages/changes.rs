//! What a file would do to the catalog, or did.

use leptos::prelude::*;

use crate::admin::table::Table;
use crate::import::api::{REMOVES_VARIANTS, REPLACES};
use crate::import::record::{ImportRecord, ImportState};
use crate::import::shopify_csv::Difference;
use crate::import::{Change, ProductChange};
use crate::ui::Choice;
use crate::web::Shop;
use crate::words::Words;

/// The question before the start: may products that exist be replaced?
pub(super) fn start_card(
    run: &ImportRecord,
    address: String,
    words: &Words,
) -> impl IntoView + use<> {
    let known = run.progress.changed + run.progress.unchanged;
    let replace = (known > 0).then(|| {
        let hint = Some(words.with("import-replace-hint", [("count", known.into())]));
        view! { <Choice name=REPLACES label=words.t("import-replace") ticked=false hint/> }
    });
    let unnamed = run
        .progress
        .changes
        .iter()
        .map(|it| it.unnamed.len())
        .sum::<usize>();
    let remove = (unnamed > 0).then(|| {
        let hint = Some(words.with("import-remove-variants-hint", [("count", unnamed.into())]));
        view! { <Choice name=REMOVES_VARIANTS label=words.t("import-remove-variants") ticked=false hint/> }
    });
    view! {
        <section class="card">
            <form class="form" method="post" action=address>
                {replace}
                {remove}
                <button class="button" data-kind="primary">{words.t("import-start")}</button>
            </form>
        </section>
    }
}

/// The products, those that change before the others, each with what is different.
pub(super) fn changes_card(run: &ImportRecord, shop: &Shop) -> Option<impl IntoView + use<>> {
    let words = &shop.words;
    let mut products: Vec<&ProductChange> = run.progress.changes.iter().collect();
    products.sort_by_key(|product| (order(product.change), product.row));
    let before = run.state == ImportState::Preview;
    let removes = before || run.mode.removes_variants;
    let (title, gone) = if before {
        ("import-preview", "import-unnamed")
    } else {
        ("import-log", "import-removed")
    };
    let table = Table::of(&products)
        .head("import-product", |product| product.title.clone())
        .column("import-handle", |product| product.handle.clone())
        .column("import-state", |product| state(product.change, words))
        .end("import-variants", |product| product.variants)
        .end("import-pictures", |product| product.pictures)
        .column("import-differences", |product| {
            differences(product, removes, &words.t(gone))
        });
    (!products.is_empty()).then(|| {
        view! {
            <section class="card" data-flush>
                <header class="card-head"><h2>{words.t(title)}</h2></header>
                {table.view(shop)}
            </section>
        }
    })
}

fn order(change: Change) -> u8 {
    match change {
        Change::Changed => 0,
        Change::Created => 1,
        Change::Kept => 2,
        Change::Unchanged => 3,
    }
}

fn state(change: Change, words: &Words) -> impl IntoView + use<> {
    let kind = match change {
        Change::Created => "success",
        Change::Changed => "warn",
        Change::Unchanged | Change::Kept => "plain",
    };
    let text = words.t(&format!("import-{}", change.as_str()));
    view! { <span class="badge" data-kind=kind>{text}</span> }
}

/// What is different, and the variants that the file does not name, if those go.
fn differences(
    product: &ProductChange,
    removes: bool,
    gone: &str,
) -> Option<impl IntoView + use<>> {
    let differences: Vec<_> = product
        .differences
        .iter()
        .map(|difference| view! { <li>{told(difference)}</li> })
        .collect();
    let unnamed: Vec<_> = product
        .unnamed
        .iter()
        .filter(|_| removes)
        .map(|variant| {
            view! { <li><span class="badge" data-kind="danger">{gone.to_owned()}</span> " " {variant.clone()}</li> }
        })
        .collect();
    let has_any = !(differences.is_empty() && unnamed.is_empty());
    has_any.then(|| view! { <ul>{differences}{unnamed}</ul> })
}

/// "S: Variant Price 12.00 → 14.00"; columns keep the names that they have in the file.
fn told(difference: &Difference) -> String {
    let nothing = |text: &str| if text.is_empty() { "–" } else { text }.to_owned();
    let about = if difference.variant.is_empty() {
        String::new()
    } else {
        format!("{}: ", difference.variant)
    };
    format!(
        "{about}{} {} → {}",
        difference.column,
        nothing(&difference.old),
        nothing(&difference.new)
    )
}
