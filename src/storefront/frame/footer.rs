use leptos::prelude::*;

use crate::core::city_line;
use crate::storefront::{Addition, FrameParts, MenuPlace};
use crate::tenancy::PageKind;
use crate::web::Shop;

pub(super) fn footer(shop: &Shop, additions: &[Addition]) -> impl IntoView + use<> {
    let (words, settings) = (&shop.words, shop.settings());
    let link =
        |(path, name): (String, String)| view! { <li><a href=shop.href(&path)>{name}</a></li> };
    let added = additions
        .iter()
        .filter_map(|addition| addition.link.clone());
    let categories: Vec<_> = shop
        .store
        .navigation
        .iter()
        .map(|entry| {
            (
                format!("/categories/{}", entry.slug),
                settings.text(&entry.name, shop.locale).to_owned(),
            )
        })
        .chain(added)
        .map(link)
        .collect();
    let parts = shop.state.part::<FrameParts>();
    let help = parts
        .iter()
        .flat_map(|parts| &parts.menu)
        .filter(|link| link.place == MenuPlace::Help)
        .map(|link| (link.path.to_owned(), words.t(link.words)));
    let pages: Vec<_> = PageKind::ALL
        .into_iter()
        .filter(|kind| settings.has_page(*kind, shop.locale))
        .map(|kind| (kind.path(), words.t(&format!("page-{}", kind.slug()))))
        .chain(help)
        .chain(std::iter::once((
            "/privacy/consent".to_owned(),
            words.t("frame-consent"),
        )))
        .map(link)
        .collect();
    let payments: Vec<_> = [
        (settings.bank_transfer.enabled, "payment-bank-transfer"),
        (settings.cash_on_delivery, "payment-cash-on-delivery"),
    ]
    .into_iter()
    .filter(|(offered, _)| *offered)
    .map(|(_, key)| view! { <li>{words.t(key)}</li> })
    .collect();
    let year = shop.state.clock.now().year();
    view! {
        <footer class="site-footer">
            <div class="site-footer-columns">
                <section><h2>{words.t("frame-shop")}</h2><ul class="link-list">{categories}</ul></section>
                <section><h2>{words.t("frame-help")}</h2><ul class="link-list">{pages}</ul></section>
                <section>
                    <h2>{settings.name.clone()}</h2>
                    <address>
                        {settings.legal_name.clone()} <br/> {settings.address.street.clone()} <br/>
                        {city_line(settings.country, &settings.address.postal_code, &settings.address.city, None)}
                    </address>
                    {settings.email.clone().map(|email| view! { <p><a href=format!("mailto:{email}")>{email.to_string()}</a></p> })}
                </section>
            </div>
            <div class="site-footer-end">
                <p>{format!("© {year} {}", settings.name)}</p>
                <ul class="payment-marks" aria-label=words.t("frame-payment")>{payments}</ul>
            </div>
        </footer>
    }
}
