use reqwest::StatusCode;

use super::{Furnished, between, furnished};
use crate::harness::TestShop;

/// Addresses of the products that a page lists, in order.
pub(super) fn products(page: &str) -> Vec<String> {
    let grid = between(page, "<ul class=\"product-grid\"", "<footer");
    grid.match_indices("class=\"product-card-name\"><a href=\"")
        .map(|(at, mark)| {
            let address = between(&grid[at + mark.len() - 1..], "\"", "\"");
            let path = address.split('?').next().unwrap_or_default();
            path.rsplit('/').next().unwrap_or_default().to_owned()
        })
        .collect()
}

#[tokio::test]
async fn vm_10_filters_combine_sort_and_live_in_the_address() {
    let Furnished { shop, .. } = furnished().await;
    let list = async |query: &str| {
        let page = shop.get(&format!("/categories/chairs?{query}")).await;
        assert_eq!(page.status, StatusCode::OK);
        products(&page.text)
    };
    assert_eq!(list("sort=price-up").await, ["stool", "spindle-chair"]);
    assert_eq!(list("sort=price-down").await, ["spindle-chair", "stool"]);
    assert_eq!(
        list("colour=walnut&sort=name").await,
        ["spindle-chair", "stool"]
    );
    assert_eq!(list("Colour=Walnut&Size=M").await, ["stool"]);
    assert_eq!(list("colour=oak&size=l&in_stock=1").await, [""; 0]);
    assert_eq!(list("from=50&to=110").await, ["spindle-chair"]);

    let page = shop
        .get("/categories/chairs?colour=walnut&size=m")
        .await
        .text;
    assert!(page.contains("content=\"noindex\""));
    assert!(between(&page, "rel=\"canonical\" href=\"", "\"").ends_with("/categories/chairs"));
    let chips = between(&page, "aria-label=\"Active filters\"", "</ul>");
    assert!(
        chips.contains("href=\"/categories/chairs?size=m\""),
        "{chips}"
    );
    assert!(
        page.contains("name=\"colour\" value=\"walnut\" checked"),
        "{page}"
    );
    assert!(
        !shop
            .get("/categories/chairs")
            .await
            .text
            .contains("noindex")
    );
}

#[tokio::test]
async fn a_category_shows_what_is_in_the_categories_below_it() {
    let Furnished { shop, .. } = furnished().await;
    let page = shop.get("/categories/seats").await.text;
    assert_eq!(products(&page).len(), 2);
    let chips = between(&page, "aria-label=\"Subcategories\"", "</ul>");
    assert!(chips.contains("href=\"/categories/chairs\""), "{chips}");
    let collection = shop.get("/collections/quiet-corner").await;
    assert_eq!(products(&collection.text).len(), 2);
}

/// A shop with 27 products in each list.
async fn two_pages_of_stools() -> TestShop {
    let furnished = furnished().await;
    for n in 0..25 {
        let mut stool = furnished.stool();
        stool.slug = galleria::core::Slug::parse(&format!("stool-{n}")).ok();
        furnished.save(stool).await;
    }
    furnished.shop
}

#[tokio::test]
async fn ex_1_long_lists_have_pages_with_addresses_of_their_own() {
    let shop = two_pages_of_stools().await;
    let first = shop.get("/categories/chairs").await.text;
    assert_eq!(products(&first).len(), 24);
    assert!(
        first.contains("rel=\"next\" href=\"/categories/chairs?page=2\""),
        "{first}"
    );
    let second = shop.get("/categories/chairs?page=2").await.text;
    assert_eq!(products(&second).len(), 3);
    assert!(between(&second, "rel=\"canonical\" href=\"", "\"").ends_with("?page=2"));
    assert_eq!(
        shop.get("/categories/chairs?page=3").await.status,
        StatusCode::NOT_FOUND
    );
}

/// Every link of a page's head to itself in a language.
fn alternates(page: &str) -> Vec<(String, String)> {
    let links = page.split("<link rel=\"alternate\" hreflang=\"").skip(1);
    links
        .map(|link| {
            let language = link.split('"').next().unwrap_or_default();
            let address = between(link, "href=\"", "\"");
            let path = address.splitn(4, '/').nth(3).unwrap_or_default();
            (language.to_owned(), format!("/{path}"))
        })
        .collect()
}

#[tokio::test]
async fn ex_2_each_page_of_a_list_names_itself_and_its_own_counterpart() {
    let shop = two_pages_of_stools().await;
    for list in ["/categories/chairs", "/collections/quiet-corner"] {
        for query in ["", "?page=2"] {
            for prefix in ["", "/de"] {
                let path = format!("{list}{query}");
                let page = shop.get(&format!("{prefix}{path}")).await.text;
                let named = [
                    ("en", path.clone()),
                    ("de", format!("/de{path}")),
                    ("x-default", path.clone()),
                ];
                let named = named.map(|(language, path)| (language.to_owned(), path));
                assert_eq!(alternates(&page), named, "{prefix}{path}");
                let own = between(&page, "rel=\"canonical\" href=\"", "\"");
                assert!(own.ends_with(&format!("{prefix}{path}")), "{own}");
            }
        }
    }
    // A filter is no page of its own: the list's is named, in each language.
    let filtered = shop.get("/categories/chairs?colour=walnut").await.text;
    assert_eq!(alternates(&filtered)[1].1, "/de/categories/chairs");
}

#[tokio::test]
async fn ca_5_forms_that_tell_what_is_shown_are_not_refilled_by_the_browser() {
    let Furnished { shop, .. } = furnished().await;
    let page = shop.get("/categories/chairs").await.text;
    for form in ["filter-form", "sort-form"] {
        let tags = page.split("<form").skip(1);
        let mut tags = tags.filter_map(|rest| rest.split('>').next());
        let form = tags.find(|tag| tag.contains(form)).unwrap_or_default();
        assert!(
            form.contains("autocomplete=\"off\"") && form.contains("data-reset"),
            "{form}"
        );
    }
}

#[tokio::test]
async fn vm_10_a_long_list_tells_every_change_at_once() {
    let Furnished { shop, .. } = furnished().await;
    shop.sell_pieces().await;
    let dearest = async || {
        let page = shop.get("/products?sort=price-down").await.text;
        products(&page).first().cloned().unwrap_or_default()
    };
    assert_eq!(dearest().await, "piece-600");
    assert_eq!(dearest().await, "piece-600");
    // Written as the editor and an order write it, and nobody is told.
    let change = async |sql: &'static str| {
        let mut tx = shop.tx().await;
        sqlx::raw_sql(sql).execute(&mut *tx).await.expect("sql");
        tx.commit().await.expect("commit");
    };
    change(
        "update variants set price = 5000 where product_id = (select id from products where slug = 'piece-7');
         update products set updated_at = now() where slug = 'piece-7';",
    )
    .await;
    assert_eq!(dearest().await, "piece-7");
    change(
        "update stock_items set committed = on_hand, updated_at = now() where variant_id =
             (select v.id from variants v join products p on p.id = v.product_id where p.slug = 'piece-7');",
    )
    .await;
    let there = shop.get("/products?sort=price-down&in_stock=1").await.text;
    assert_eq!(
        products(&there).first().map(String::as_str),
        Some("piece-600")
    );
    change("update products set state = 'draft', updated_at = now() where slug = 'piece-7'").await;
    assert_eq!(dearest().await, "piece-600");
}
