//! A shop whose readers are French.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use galleria::core::Locale;
use time::macros::datetime;

use crate::catalogue::between;
use crate::crawl::{busy_shop_in, reached, table};
use crate::goods::Guest;
use crate::harness::TestShop;

/// The messages of a language that are one line and hold no value.
fn plain_messages(language: &str) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/words");
    let mut found = BTreeMap::new();
    for file in fs::read_dir(folder.join(language)).expect("a folder") {
        let text = fs::read_to_string(file.expect("a file").path()).expect("a text");
        for (key, words) in text.lines().filter_map(|line| line.split_once(" = ")) {
            if !words.contains('{') && !key.starts_with('#') {
                found.insert(key.to_owned(), words.to_owned());
            }
        }
    }
    found
}

/// What a page says: each piece of its text, and each attribute that is read or heard.
fn said(page: &str) -> BTreeSet<String> {
    let texts = page.split('>').filter_map(|part| part.split('<').next());
    let attributes = page.split("=\"").zip(page.split("=\"").skip(1));
    let attributes = attributes.filter_map(|(before, after)| {
        let name = before.rsplit(|c: char| c.is_whitespace()).next()?;
        let is_read = ["aria-label", "title", "placeholder", "alt", "content"].contains(&name);
        is_read.then(|| after.split('"').next()).flatten()
    });
    let plain = |text: &str| {
        text.replace("&#x27;", "'")
            .replace("&#39;", "'")
            .replace("&quot;", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
            .trim()
            .to_owned()
    };
    texts.chain(attributes).map(plain).collect()
}

#[tokio::test]
async fn ex_6_no_page_of_a_french_shop_holds_an_english_word() {
    let (english, french) = (plain_messages("en"), plain_messages("fr"));
    let is_french: BTreeSet<&String> = french.values().collect();
    let foreign: BTreeSet<&String> = english
        .values()
        .filter(|words| !is_french.contains(words))
        .collect();
    assert!(foreign.len() > 900, "{}", foreign.len());

    let shop = busy_shop_in(&[Locale::Fr]).await;
    let owner = shop.staff("owner").await;
    let mut starts = table(&shop).await;
    starts.extend(["/".to_owned(), "/cart".to_owned(), "/checkout".to_owned()]);
    let mut heard: BTreeSet<String> = BTreeSet::new();
    for (path, text) in reached(&owner, starts).await {
        assert!(!text.contains("Unknown localization"), "{path}");
        let said = said(&text);
        let slips: Vec<_> = said.iter().filter(|it| foreign.contains(it)).collect();
        assert!(slips.is_empty(), "{path}: {slips:?}");
        heard.extend(said);
    }
    let met = french.values().filter(|words| heard.contains(*words));
    assert!(met.count() > 300, "the pages were read");
}

#[tokio::test]
async fn ex_6_a_shopper_buys_in_french() {
    let shop = TestShop::open_at(datetime!(2026-12-01 08:05 UTC)).await;
    shop.send_parcels().await;
    shop.settle(|settings| {
        settings.locales = vec![Locale::En, Locale::Fr];
        // A guest may order this much at once.
        settings.guest_total = Some(5_000);
    })
    .await;
    let lamp = shop.sell("lamp", "1234.50", 9).await;
    let page = shop.get("/fr/products/lamp").await.text;
    for expected in [
        "lang=\"fr\"",
        "hreflang=\"fr\"",
        "1\u{202f}234,50\u{a0}€",
        "Ajouter au panier",
        "href=\"/fr/cart\"",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    assert!(
        shop.get("/sitemap.xml")
            .await
            .text
            .contains("hreflang=\"fr\"")
    );

    shop.put_in_cart(&lamp, "1").await;
    let page = shop.get("/fr/checkout").await.text;
    for expected in [
        "Commande avec obligation de paiement",
        "Allemagne",
        "sous 30 jours",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    let days = ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam."];
    let arrival = between(&page, "name=\"shipping_method\"", "</label>");
    assert!(days.iter().any(|day| arrival.contains(day)), "{arrival}");
    let countries = page.split("name=\"country\"").nth(1).unwrap_or_default();
    let place = |name: &str| countries.find(name).expect("a country");
    assert!(place("Allemagne") < place("Autriche"));

    let guest = shop.at_checkout(Guest::named("nora")).await;
    let placed = shop.post("/fr/checkout/orders", &guest.fields()).await;
    assert!(
        placed.location().starts_with("/fr/orders/"),
        "{}",
        placed.location()
    );
    // What the database notes by its own clock.
    shop.sql("update order_events set happened_at = '2026-12-01T08:05:00Z'")
        .await;
    let page = shop.get(&placed.location()).await.text;
    assert!(page.contains("Merci, nora"), "{page}");
    assert!(page.contains("1er décembre 2026 à 09:05"), "{page}");
    assert_eq!(shop.text("select locale from orders").await, "fr");
}
