//! Every page that can be reached, read: what must stand on none of them.

use std::collections::{BTreeMap, BTreeSet};

use galleria::app::admin_routes;
use galleria::promotion::LeadField;
use reqwest::{Method, StatusCode};

use crate::goods::Guest;
use crate::harness::TestShop;
use crate::promotion::ten_percent_by_code;

const EMAIL: &str = "zuleika.dobson@secret-mailbox.org";
const PHONE: &str = "+44 1865 270000";

/// What support may see of none of them, in whatever writing.
const SECRETS: [&str; 6] = [
    "zuleika",
    "secret-mailbox",
    "1865",
    "270000",
    "dobson@",
    "zuleika%40",
];

/// Pages and fragments by address, as far as links lead from `starts`.
pub async fn reached(visitor: &TestShop, starts: Vec<String>) -> BTreeMap<String, String> {
    let mut waiting: BTreeSet<String> = starts.into_iter().collect();
    let mut pages = BTreeMap::new();
    while let Some(path) = waiting.pop_first() {
        let answer = visitor.get(&path).await;
        assert!(
            !answer.status.is_server_error(),
            "{path}: {}",
            answer.status
        );
        for part in answer.text.split("href=\"").skip(1) {
            let link = part.split('"').next().unwrap_or_default();
            let link = link.replace("&amp;", "&");
            let link = link.split('#').next().unwrap_or_default().to_owned();
            let is_page = link.starts_with('/')
                && !["/pkg/", "/media/", "/favicon"]
                    .iter()
                    .any(|it| link.starts_with(it));
            if is_page && !pages.contains_key(&link) && link != path {
                waiting.insert(link);
            }
        }
        pages.insert(path, answer.text);
        assert!(pages.len() < 600, "the shop of a test is small");
    }
    pages
}

/// A shop in which everything happened once: an order of a customer with an address and a telephone,
/// paid, packed, commented on and cancelled in part; a lead, a code, a wish for a discount.
async fn busy_shop() -> TestShop {
    busy_shop_in(&[galleria::core::Locale::En, galleria::core::Locale::De]).await
}

/// The same in other languages.
pub async fn busy_shop_in(locales: &[galleria::core::Locale]) -> TestShop {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    shop.settle(|settings| {
        settings.asks_phone = true;
        settings.bank_transfer.enabled = true;
        settings.locales = locales.to_vec();
    })
    .await;
    let lamp = shop.sell("lamp", "50.00", 99).await;
    shop.known(EMAIL).await;
    let guest = || {
        Guest::named("nora")
            .with("email", EMAIL)
            .with("name", "Nora Quint")
            .with("phone", PHONE)
    };
    shop.buy(&lamp, guest()).await;
    shop.buy(&lamp, guest()).await;
    let promotion = shop
        .promote_with(ten_percent_by_code(), |promotion| {
            promotion.lead_fields = LeadField::ALL.to_vec();
        })
        .await;
    shop.code(promotion, "SUMMER10").await;
    let fields = [
        ("email", EMAIL),
        ("phone", PHONE),
        ("location", "Oxford"),
        ("code", "SUMMER10"),
    ];
    let lead = shop.stranger();
    lead.post(&format!("/offers/{promotion}"), &fields).await;
    assert_eq!(shop.count("select count(*) from leads").await, 1);
    shop.post("/account/discount", &[("message", "A discount, please?")])
        .await;
    let message = format!("Write to {EMAIL}, please.");
    let question = [
        ("name", EMAIL),
        ("email", EMAIL),
        ("subject", EMAIL),
        ("message", message.as_str()),
    ];
    lead.post("/contact", &question).await;
    let statement = [
        ("name", EMAIL),
        ("email", EMAIL),
        ("order", "1001"),
        ("goods", message.as_str()),
    ];
    lead.post("/withdrawal", &statement).await;
    lead.post("/withdrawal/confirm", &[]).await;
    let owner = shop.staff("owner").await;
    let mail = [("code", "NORA5"), ("customer", EMAIL)];
    owner
        .post(&format!("/admin/promotions/{promotion}/codes"), &mail)
        .await;
    let orders = shop
        .text("select string_agg(id::text, ' ' order by number) from orders")
        .await;
    let (first, second) = orders.split_once(' ').expect("two orders");
    let comment = format!(
        "She rang from {PHONE} and wrote as <{}>.",
        EMAIL.to_uppercase()
    );
    let (page, other) = (
        format!("/admin/orders/{first}"),
        format!("/admin/orders/{second}"),
    );
    owner
        .post(
            &format!("{page}/comments"),
            &[("comment", comment.as_str())],
        )
        .await;
    owner.post(&format!("{page}/paid"), &[]).await;
    owner.post(&format!("{page}/pack"), &[]).await;
    let reason = format!("as {EMAIL} wished");
    owner
        .post(&format!("{other}/cancel"), &[("reason", reason.as_str())])
        .await;
    shop
}

/// The address of a route with what there is under its placeholders.
async fn filled(shop: &TestShop, path: &str) -> String {
    let mut filled = String::new();
    for part in path.split('/').skip(1) {
        filled.push('/');
        let table = match part.trim_matches(['{', '}']) {
            "order" => "orders order by number",
            "customer" => "customers order by created_at",
            "promotion" => "promotions order by created_at",
            "product" => "products order by created_at",
            "id" if path.contains("outbox") => "outbox order by created_at",
            "request" => "discount_requests order by created_at",
            "question" => "questions order by number",
            _ if part.starts_with('{') => {
                filled.push_str("01890a5d-ac96-774b-bcce-b302099a8057");
                continue;
            }
            word => {
                filled.push_str(word);
                continue;
            }
        };
        filled.push_str(
            &shop
                .text(&format!("select id::text from {table} limit 1"))
                .await,
        );
    }
    filled
}

/// Every page of the admin's table, with what there is.
pub async fn table(shop: &TestShop) -> Vec<String> {
    let mut paths = Vec::new();
    for route in admin_routes(&shop.platform.state).table() {
        if route.method == Method::GET {
            paths.push(filled(shop, route.path).await);
        }
    }
    paths
}

fn secret_in(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    SECRETS.into_iter().find(|secret| text.contains(secret))
}

#[tokio::test]
async fn sec_28_support_meets_no_address_and_no_telephone_on_any_page() {
    let shop = busy_shop().await;
    let table = table(&shop).await;
    let manager = shop.staff("manager").await;
    let seen = manager.get("/admin/customers").await.text;
    assert_eq!(
        secret_in(&seen),
        Some("zuleika"),
        "there is something to hide"
    );

    let support = shop.staff("support").await;
    let pages = reached(&support, table.clone()).await;
    assert!(pages.len() > 40, "{}", pages.len());
    for (path, text) in &pages {
        assert_eq!(secret_in(text), None, "{path}: {text}");
    }
    let order = format!(
        "/admin/orders/{}",
        shop.text("select id::text from orders order by number limit 1")
            .await
    );
    assert!(pages[&order].contains("rang from"), "{}", pages[&order]);
    for path in table {
        let answer = support.send(support.request(Method::GET, &path)).await;
        assert_eq!(secret_in(&answer.text), None, "{path} for a program");
    }
    // What a form answers, and the page after it.
    for (step, fields) in [
        ("comments", [("comment", "")]),
        ("comments", [("comment", "Called back.")]),
        ("cancel", [("reason", "x")]),
        ("pack", [("quantity", "many")]),
    ] {
        let path = format!("{order}/{step}");
        let told = support.post_as_program(&path, &fields).await;
        assert_eq!(secret_in(&told.text), None, "{path}");
        let told = support.post(&path, &fields).await;
        assert_eq!(secret_in(&told.text), None, "{path}");
        assert_eq!(secret_in(&support.get(&order).await.text), None, "{path}");
    }
}

/// The rows of a list: the links to what it lists, in their order.
fn rows(page: &str, path: &str) -> Vec<String> {
    let mark = format!("<a href=\"{path}/");
    let links = page.split(&mark).skip(1);
    links
        .map(|rest| rest.split('"').next().unwrap_or_default().to_owned())
        // Other pages that lie under the list's address are none of its rows.
        .filter(|id| uuid::Uuid::try_parse(id).is_ok())
        .collect()
}

#[tokio::test]
async fn sec_28_no_search_and_no_order_of_a_list_gives_away_what_is_masked() {
    let shop = busy_shop().await;
    // Somebody whose address would stand first, and who came last.
    shop.sql(
        "insert into customers (id, email, email_normalized, name, phone, created_at)
         values (gen_random_uuid(), 'aaa@a.example', 'aaa@a.example', 'Zoe', '000 000', now() + interval '1 second')",
    )
    .await;
    let (support, manager) = (shop.staff("support").await, shop.staff("manager").await);
    for path in ["/admin/orders", "/admin/customers"] {
        let all = support.get(path).await.text;
        assert!(!rows(&all, path).is_empty(), "{all}");
        for tried in [
            EMAIL,
            "zuleika",
            "zul",
            "secret-mailbox.org",
            "DOBSON@",
            PHONE,
            "270000",
            "%1865%",
        ] {
            let query: String = url::form_urlencoded::byte_serialize(tried.as_bytes()).collect();
            let found = support.get(&format!("{path}?q={query}")).await;
            assert_eq!(found.status, StatusCode::OK);
            assert!(rows(&found.text, path).is_empty(), "{path}: {tried}");
        }
        let found = manager.get(&format!("{path}?q=zuleika")).await.text;
        assert!(
            !rows(&found, path).is_empty(),
            "who sees the address may look for it"
        );
        for sort in ["email", "phone", "contact", "-email"] {
            let sorted = support.get(&format!("{path}?sort={sort}")).await;
            let is_as_ever = rows(&sorted.text, path) == rows(&all, path);
            assert!(
                sorted.status == StatusCode::BAD_REQUEST || is_as_ever,
                "{path}: {sort}"
            );
        }
    }
}

#[tokio::test]
async fn no_page_lacks_its_words_in_either_language() {
    let shop = busy_shop().await;
    let owner = shop.staff("owner").await;
    let table = table(&shop).await;
    for language in ["en", "de"] {
        owner
            .post(
                "/admin/language",
                &[("language", language), ("locale", language)],
            )
            .await;
        let mut starts = table.clone();
        starts.extend(["/".to_owned(), "/de".to_owned(), "/cart".to_owned()]);
        for (path, text) in reached(&owner, starts).await {
            assert!(
                !text.contains("Unknown localization"),
                "{path} in {language}"
            );
        }
    }
}
