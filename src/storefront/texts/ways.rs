use leptos::prelude::*;

use crate::storefront::{FrameParts, MenuPlace};
use crate::tenancy::PageKind;
use crate::web::Shop;

/// What one wants next of a page that helps or tells: links to the pages that help.
pub(super) fn ways(shop: &Shop, kind: PageKind) -> Option<impl IntoView + use<>> {
    let others: &[PageKind] = match kind {
        PageKind::Returns => &[PageKind::Withdrawal, PageKind::Faq],
        PageKind::Withdrawal | PageKind::Faq => &[PageKind::Returns],
        PageKind::SizeGuide => &[PageKind::Returns, PageKind::Faq],
        PageKind::Story => &[],
        PageKind::Terms | PageKind::Imprint | PageKind::Privacy => return None,
    };
    let words = &shop.words;
    let parts = shop.state.part::<FrameParts>();
    let links = parts.iter().flat_map(|parts| &parts.menu);
    let wanted = match kind {
        PageKind::Story => MenuPlace::Goods,
        _ => MenuPlace::Help,
    };
    let rooms = links
        .filter(|link| link.place == wanted)
        .map(|link| (link.path.to_owned(), words.t(link.words)));
    let own = others
        .iter()
        .map(|kind| (kind.path(), words.t(&format!("page-{}", kind.slug()))));
    let links: Vec<_> = rooms
        .chain(own)
        .map(|(path, name)| view! { <li><a class="button" href=shop.href(&path)>{name}</a></li> })
        .collect();
    Some(view! {
        <nav class="page-ways" aria-labelledby="page-ways">
            <h2 id="page-ways">{words.t("text-ways")}</h2>
            <ul class="cluster" data-gap="3">{links}</ul>
        </nav>
    })
}
