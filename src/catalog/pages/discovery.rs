//! What search engines and browsers ask for by fixed names.

use std::fmt::Write;

use axum::http::header;
use axum::response::IntoResponse;
use time::format_description::well_known::Rfc3339;

use super::shelf;
use crate::catalog::store::{self, SitemapEntry};
use crate::storefront::{FrameParts, MenuPlace};
use crate::tenancy::PageKind;
use crate::web::{Failure, Outcome, Shop};

/// The protocol allows 50,000 addresses in a file; some are pages of other kinds.
const MOST_ENTRIES: i64 = 49_900;

/// `/sitemap.xml`
pub async fn sitemap(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let languages = i64::try_from(shop.settings().locales.len().max(1)).unwrap_or(1);
    let entries = store::sitemap(&mut tx, MOST_ENTRIES / languages).await?;
    tx.commit().await?;
    let parts = shop.state.part::<FrameParts>();
    let help = parts.iter().flat_map(|parts| &parts.menu);
    let help = help
        .filter(|link| link.place == MenuPlace::Help)
        .map(|link| link.path.to_owned());
    let pages = PageKind::ALL
        .into_iter()
        .filter(|kind| shop.settings().has_page(*kind, shop.locale));
    let fixed = ["/", shelf::PRODUCTS, shelf::SALE]
        .into_iter()
        .map(str::to_owned)
        .chain(pages.map(PageKind::path))
        .chain(help)
        .map(|path| SitemapEntry {
            path,
            changed_at: None,
        });
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for entry in fixed.chain(entries) {
        write_entry(&mut xml, &shop, &entry).map_err(Failure::internal)?;
    }
    xml.push_str("</urlset>\n");
    Ok((
        [(header::CONTENT_TYPE, "application/xml; charset=utf-8")],
        xml,
    )
        .into_response())
}

/// One address per language, each naming the others. Paths are made of slugs: nothing to escape.
fn write_entry(xml: &mut String, shop: &Shop, entry: &SitemapEntry) -> std::fmt::Result {
    let base = shop.base_url();
    let locales = &shop.settings().locales;
    for locale in locales {
        let href = shop.href_in(*locale, &entry.path);
        write!(xml, "<url><loc>{base}{href}</loc>")?;
        if let Some(changed) = entry.changed_at.and_then(|at| at.format(&Rfc3339).ok()) {
            write!(xml, "<lastmod>{changed}</lastmod>")?;
        }
        if locales.len() > 1 {
            for other in locales {
                write!(
                    xml,
                    "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{base}{}\"/>",
                    other.tag(),
                    shop.href_in(*other, &entry.path)
                )?;
            }
        }
        writeln!(xml, "</url>")?;
    }
    Ok(())
}

/// `/robots.txt`
pub async fn robots(shop: Shop) -> Outcome {
    let mut text = String::from("User-agent: *\n");
    let further = shop
        .settings()
        .locales
        .iter()
        .skip(1)
        .map(|locale| locale.tag());
    for prefix in std::iter::once(String::new()).chain(further.map(|tag| format!("/{tag}"))) {
        for path in [
            "cart",
            "checkout",
            "orders/",
            "search",
            "wishlist",
            "back-in-stock",
        ] {
            writeln!(text, "Disallow: {prefix}/{path}").map_err(Failure::internal)?;
        }
    }
    text.push_str("Disallow: /admin\n");
    writeln!(text, "\nSitemap: {}/sitemap.xml", shop.base_url()).map_err(Failure::internal)?;
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response())
}

/// `/favicon.svg`: the shop's first letter on its accent color.
pub async fn favicon(shop: Shop) -> Outcome {
    let settings = shop.settings();
    let colour = settings.theme.accent.as_str();
    let letter = settings
        .name
        .chars()
        .find(|c| c.is_alphanumeric())
        .unwrap_or('•')
        .to_uppercase();
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"7\" fill=\"{colour}\"/>\
         <text x=\"16\" y=\"22.5\" font-family=\"Georgia, serif\" font-size=\"20\" text-anchor=\"middle\" fill=\"#fff\">{letter}</text></svg>"
    );
    Ok((
        [
            (header::CONTENT_TYPE, "image/svg+xml"),
            (header::CACHE_CONTROL, "public, max-age=3600"),
        ],
        svg,
    )
        .into_response())
}
