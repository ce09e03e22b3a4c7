use leptos::prelude::*;

use crate::catalog::listing::ListingQuery;
use crate::core::{Page, PageNumber};
use crate::web::Shop;

/// Links to the other pages; nothing when there is only one.
pub fn pagination<T>(
    shop: &Shop,
    path: &str,
    query: &ListingQuery,
    page: &Page<T>,
) -> Option<impl IntoView + use<T>> {
    let last = u32::try_from(page.pages()).unwrap_or(PageNumber::MAX);
    if last < 2 {
        return None;
    }
    let address = |number: PageNumber| shop.href(&query.at(number).address(path));
    let step = |number: Option<PageNumber>, rel: &'static str, words: &str| {
        number.map(|number| {
            view! { <a class="button" data-size="small" rel=rel href=address(number) data-live-link="top">{shop.words.t(words)}</a> }
        })
    };
    let mut before = 0;
    let numbers: Vec<_> = shown(page.number.get(), last)
        .into_iter()
        .filter_map(|number| PageNumber::new(number).ok())
        .map(|number| {
            let gap = (number.get() > before + 1).then(|| view! { <li><span>"…"</span></li> });
            before = number.get();
            let current = (number == page.number).then_some("page");
            view! { {gap} <li><a href=address(number) aria-current=current data-live-link="top">{number.get()}</a></li> }
        })
        .collect();
    Some(view! {
        <nav class="pagination" aria-label=shop.words.t("catalog-pages")>
            {step(page.previous(), "prev", "catalog-previous")} <ol>{numbers}</ol>
            {step(page.next(), "next", "catalog-next")}
        </nav>
    })
}

/// The first, the last, and those around the current one.
fn shown(current: u32, last: u32) -> Vec<u32> {
    (1..=last)
        .filter(|number| *number == 1 || *number == last || number.abs_diff(current) <= 1)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn long_lists_of_pages_have_gaps() {
        assert_eq!(shown(1, 3), [1, 2, 3]);
        assert_eq!(shown(5, 9), [1, 4, 5, 6, 9]);
    }
}
