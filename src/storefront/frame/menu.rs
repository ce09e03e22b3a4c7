use leptos::prelude::*;

use super::languages;
use crate::storefront::{MenuLink, MenuPlace};
use crate::tenancy::{NavigationEntry, PageKind};
use crate::ui::{Icon, IconName};
use crate::web::Shop;

/// Pages of the shop's own words that help.
const HELP: [PageKind; 3] = [PageKind::Returns, PageKind::Withdrawal, PageKind::Faq];

/// Categories with what is in them, what else there is to look at, and help: a drawer on phones, elsewhere a
/// row in which lists fold out. `added` is what rooms have found for this page.
pub(super) fn menu(
    shop: &Shop,
    links: &[MenuLink],
    added: Vec<(String, String)>,
) -> impl IntoView + use<> {
    let words = &shop.words;
    let categories: Vec<_> = shop
        .store
        .navigation
        .iter()
        .map(|entry| category(shop, entry))
        .collect();
    let at = |place: MenuPlace| {
        links
            .iter()
            .filter(move |link| link.place == place)
            .map(|link| (link.path.to_owned(), words.t(link.words)))
    };
    let goods: Vec<_> = at(MenuPlace::Goods)
        .chain(added)
        .map(|(path, name)| view! { <li>{link(shop, &path, name)}</li> })
        .collect();
    let help = HELP
        .into_iter()
        .map(|kind| {
            let name = words.t(&format!("page-{}", kind.slug()));
            (kind.path(), name)
        })
        .chain(at(MenuPlace::Help));
    let help = list(shop, help);
    let own = list(shop, at(MenuPlace::Own));
    view! {
        <details class="site-menu">
            <summary aria-label=words.t("frame-menu")>
                <Icon name=IconName::Menu/>
                <Icon name=IconName::Close/>
            </summary>
            <nav aria-label=words.t("frame-menu")>
                <ul class="site-nav">
                    {categories} {goods}
                    <li>
                        <details class="flyout" name="site-nav">
                            <summary>{words.t("frame-help")} <Icon name=IconName::ChevronRight size="small"/></summary>
                            {help}
                        </details>
                    </li>
                </ul>
            </nav>
            <div class="site-menu-foot">{own} {languages::switch(shop, "frame-language-menu")}</div>
        </details>
    }
}

fn category(shop: &Shop, entry: &NavigationEntry) -> impl IntoView + use<> {
    let text = |text| shop.settings().text(text, shop.locale).to_owned();
    let name = text(&entry.name);
    let label = shop
        .words
        .with("frame-more", [("name", name.clone().into())]);
    let below = entry
        .below
        .iter()
        .map(|below| (below.path.clone(), text(&below.name)));
    let below = (!entry.below.is_empty()).then(|| {
        view! {
            <details class="flyout" name="site-nav">
                <summary aria-label=label><Icon name=IconName::ChevronRight size="small"/></summary>
                {list(shop, below)}
            </details>
        }
    });
    let path = format!("/categories/{}", entry.slug);
    view! { <li>{link(shop, &path, name)} {below}</li> }
}

fn list(shop: &Shop, links: impl Iterator<Item = (String, String)>) -> AnyView {
    let links: Vec<_> = links
        .map(|(path, name)| view! { <li>{link(shop, &path, name)}</li> })
        .collect();
    view! { <ul class="site-nav-list">{links}</ul> }.into_any()
}

fn link(shop: &Shop, path: &str, name: String) -> impl IntoView + use<> {
    let current = (shop.uri.path() == path).then_some("page");
    view! { <a href=shop.href(path) aria-current=current>{name}</a> }
}
