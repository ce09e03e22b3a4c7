//! What a shopper would type for the demo shops, and what must be found.

use galleria::demo::seed;
use reqwest::StatusCode;

use crate::harness::TestShop;

/// Shop, language, kind, what is typed, among how many of the first, what is wanted.
const QUERIES: &str = include_str!("search/queries.tsv");
/// How many may be missed.
const MOST_MISSED: usize = 3;

struct Query<'q> {
    shop: &'q str,
    language: &'q str,
    typed: &'q str,
    first: usize,
    wanted: &'q str,
}

fn queries() -> Vec<Query<'static>> {
    let lines = QUERIES.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let columns: Vec<&str> = line.split('\t').collect();
            let [shop, language, _, typed, first, wanted] = columns[..] else {
                panic!("{line}");
            };
            Query {
                shop,
                language,
                typed,
                first: first.parse().expect("a number"),
                wanted,
            }
        })
        .collect()
}

/// The products of a list, in order. A card leads to its product more than once.
fn products<'p>(main: &'p str, prefix: &str) -> Vec<&'p str> {
    let mut found = paths(main, prefix, "/products/");
    found.dedup();
    found
}

/// The ends of the paths in the main part of a page that begin so, in order.
fn paths<'p>(main: &'p str, prefix: &str, beginning: &str) -> Vec<&'p str> {
    let link = format!("href=\"{prefix}{beginning}");
    let links = main.split(link.as_str()).skip(1);
    links
        .filter_map(|rest| rest.split(['"', '?']).next())
        .collect()
}

#[tokio::test]
async fn ex_4_what_shoppers_type_is_found_in_the_demo_shops() {
    let acme = TestShop::open().await;
    let state = &acme.platform.state;
    seed::run_without_pictures(&state.db, &state.config)
        .await
        .expect("demo shops");
    let queries = queries();
    assert!(queries.len() >= 60, "{}", queries.len());
    let mut missed = Vec::new();
    for query in &queries {
        let shop = TestShop::on(acme.platform.clone(), query.shop);
        let prefix = match query.language {
            "en" => "",
            "de" => "/de",
            _ => "/fr",
        };
        let words: String = url::form_urlencoded::byte_serialize(query.typed.as_bytes()).collect();
        let page = shop.get(&format!("{prefix}/search?q={words}")).await;
        assert_eq!(page.status, StatusCode::OK, "{}", query.typed);
        let main = page.text.split("<main").nth(1).expect("main");
        let main = main.split("</main>").next().expect("its end");
        let above = main.split("<div class=\"listing-").next().expect("above");
        let products = products(main, prefix);
        let is_there = |wanted: &str| {
            if wanted == "-" {
                products.is_empty() && !above.contains("class=\"chip\"")
            } else if let Some(path) = wanted.strip_prefix('/') {
                above.contains(&format!("href=\"{prefix}/{path}\""))
            } else {
                products.iter().take(query.first).any(|it| *it == wanted)
            }
        };
        if !query.wanted.split(' ').all(is_there) {
            missed.push(format!(
                "{}/{} {:?}: {} is not among {products:?}",
                query.shop, query.language, query.typed, query.wanted
            ));
        }
    }
    assert!(
        missed.len() <= MOST_MISSED,
        "{} of {} missed:\n{}",
        missed.len(),
        queries.len(),
        missed.join("\n")
    );
}
