//! What a file would do to the catalogue, or did.

use leptos::prelude::*;

use crate::import::api::{REMOVES_VARIANTS, REPLACES};
use crate::import::record::{ImportRecord, ImportState};
use crate::import::shopify_csv::Difference;
use crate::import::{Change, ProductChange};
use crate::ui::Choice;
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
pub(super) fn changes_card(run: &ImportRecord, words: &Words) -> Option<impl IntoView + use<>> {
    let mut products: Vec<&ProductChange> = run.progress.changes.iter().collect();
    products.sort_by_key(|product| (order(product.change), product.row));
    let before = run.state == ImportState::Preview;
    let removes = before || run.mode.removes_variants;
    let rows: Vec<_> = products
        .into_iter()
        .map(|product| row(product, before, removes, words))
        .collect();
    let title = if before {
        "import-preview"
    } else {
        "import-log"
    };
    (!rows.is_empty()).then(|| {
        view! {
            <section class="card" data-flush>
                <header class="card-head"><h2>{words.t(title)}</h2></header>
                <div class="table-frame"><table class="data-table">
                    <thead><tr>
                        <th scope="col">{words.t("import-product")}</th>
                        <th scope="col">{words.t("import-handle")}</th>
                        <th scope="col">{words.t("import-state")}</th>
                        <th scope="col" data-align="end">{words.t("import-variants")}</th>
                        <th scope="col" data-align="end">{words.t("import-pictures")}</th>
                        <th scope="col">{words.t("import-differences")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table></div>
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

fn row(
    product: &ProductChange,
    before: bool,
    removes: bool,
    words: &Words,
) -> impl IntoView + use<> {
    let kind = match product.change {
        Change::Created => "success",
        Change::Changed => "warn",
        Change::Unchanged | Change::Kept => "plain",
    };
    let state = words.t(&format!("import-{}", product.change.as_str()));
    let differences: Vec<_> = product
        .differences
        .iter()
        .map(|difference| view! { <li>{told(difference)}</li> })
        .collect();
    let gone = if before {
        "import-unnamed"
    } else {
        "import-removed"
    };
    let gone = words.t(gone);
    let unnamed: Vec<_> = product
        .unnamed
        .iter()
        .filter(|_| removes)
        .map(|variant| {
            view! { <li><span class="badge" data-kind="danger">{gone.clone()}</span> " " {variant.clone()}</li> }
        })
        .collect();
    let list = !(differences.is_empty() && unnamed.is_empty());
    let list = list.then(|| view! { <ul>{differences}{unnamed}</ul> });
    view! {
        <tr>
            <th scope="row">{product.title.clone()}</th>
            <td data-label=words.t("import-handle")>{product.handle.clone()}</td>
            <td data-label=words.t("import-state")><span class="badge" data-kind=kind>{state}</span></td>
            <td data-label=words.t("import-variants") data-align="end">{product.variants}</td>
            <td data-label=words.t("import-pictures") data-align="end">{product.pictures}</td>
            <td data-label=words.t("import-differences")>{list}</td>
        </tr>
    }
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
