use std::collections::HashMap;
use std::future::Future;
use std::io::Cursor;
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use galleria::app;
use galleria::core::Locale;
use galleria::tenancy::domains::{self, TxtLookup};
use galleria::tenancy::{PageKind, StoreSettings};
use reqwest::multipart::{Form, Part};
use reqwest::{Method, StatusCode, header};

use crate::harness::{Answer, TestPlatform, TestShop};

const STORE: [(&str, &str); 13] = [
    ("name", "Acme & Söhne"),
    ("tagline-en", "Things that last"),
    ("email", "hello@acme.example"),
    ("street", "Lampenweg 1"),
    ("postal_code", "1010"),
    ("city", "Berlin"),
    ("country", "AT"),
    ("currency", "CHF"),
    ("time_zone", "Europe/Vienna"),
    ("return_days", "14"),
    ("low_stock", "3"),
    ("open_unpaid_orders", "2"),
    ("abandoned_after_minutes", "90"),
];

fn with<'f>(
    fields: &[(&'f str, &'f str)],
    name: &'f str,
    value: &'f str,
) -> Vec<(&'f str, &'f str)> {
    let mut fields: Vec<_> = fields.iter().copied().filter(|(n, _)| *n != name).collect();
    fields.push((name, value));
    fields
}

#[tokio::test]
async fn ex_16_the_manager_sets_who_and_where_the_shop_is() {
    let shop = TestShop::open().await;
    let manager = shop.staff("manager").await;
    let saved = manager.post("/admin/settings/store", &STORE).await;
    assert_eq!(saved.location(), "/admin/settings/store?done=saved");
    let page = manager.get("/admin/settings/store?done=saved").await.text;
    assert!(page.contains("Saved.") && page.contains("hello@acme.example"));
    let home = shop.get("/").await.text;
    assert!(home.contains("Acme &amp; Söhne") && home.contains("Lampenweg 1"));
}

#[tokio::test]
async fn ca_14_the_manager_decides_whether_scarcity_is_shown() {
    let shop = TestShop::open().await;
    let manager = shop.staff("manager").await;
    shop.sell("lamp", "50.00", 2).await;
    let ticked = with(&STORE, "shows_scarcity", "1");
    for (fields, is_shown) in [(STORE.to_vec(), false), (ticked, true)] {
        let saved = manager.post("/admin/settings/store", &fields).await;
        assert_eq!(saved.location(), "/admin/settings/store?done=saved");
        let page = shop.get("/products/lamp").await.text;
        assert_eq!(page.contains("Only 2 left"), is_shown, "{page}");
    }
}

#[tokio::test]
async fn sec_6_the_manager_sets_what_guests_may_leave_unpaid() {
    let shop = TestShop::open().await;
    let manager = shop.staff("manager").await;
    let page = manager.get("/admin/settings/store").await.text;
    for (name, value) in [
        ("guest_units", "200"),
        ("guest_total", "10000"),
        ("guest_transfer_days", "4"),
    ] {
        assert!(page.contains(&format!(r#"value="{value}""#)), "{name}");
        let wrong = with(&STORE, name, "0");
        assert_eq!(
            manager
                .post("/admin/settings/store", &wrong)
                .await
                .location(),
            "/admin/settings/store"
        );
        assert!(
            manager
                .get("/admin/settings/store")
                .await
                .text
                .contains("Enter a number from 1"),
            "{name}"
        );
    }
    let chosen = with(
        &with(&with(&STORE, "guest_units", "20"), "guest_total", "500"),
        "guest_transfer_days",
        "3",
    );
    assert_eq!(
        manager
            .post("/admin/settings/store", &chosen)
            .await
            .location(),
        "/admin/settings/store?done=saved"
    );
    // A form without them leaves them alone.
    manager.post("/admin/settings/store", &STORE).await;
    let tenant = shop.registered().await;
    let store = shop.platform.state.registry.store(&tenant).await.unwrap();
    let settings = &store.settings;
    assert_eq!(
        (
            settings.guest_units,
            settings.guest_total(),
            settings.guest_transfer_days
        ),
        (20, 500, 3)
    );
}

#[test]
fn ex_1_an_unknown_time_zone_shuts_no_shop() {
    let read = |name: &str| {
        let document = serde_json::json!({ "time_zone": name });
        serde_json::from_value::<StoreSettings>(document).unwrap()
    };
    assert_eq!(read("Mars/Olympus").time_zone.name(), "UTC");
    let written = serde_json::to_value(read("Asia/Tokyo")).unwrap();
    assert_eq!(written["time_zone"], "Asia/Tokyo");
}

#[tokio::test]
async fn ex_1_a_form_that_fails_comes_back_as_typed() {
    let shop = TestShop::open().await;
    let manager = shop.staff("manager").await;
    let wrong = with(
        &with(&STORE, "email", "nonsense"),
        "time_zone",
        "Mars/Olympus",
    );
    let answer = manager.post("/admin/settings/store", &wrong).await;
    assert_eq!(answer.location(), "/admin/settings/store");
    let page = manager.get("/admin/settings/store").await.text;
    assert!(page.contains("value=\"nonsense\"") && page.contains("id=\"email-error\""));
    assert!(page.contains("id=\"time_zone-error\"") && page.contains("Acme &amp; Söhne"));
    assert!(!shop.get("/").await.text.contains("Söhne"));
    let program = manager.post_as_program("/admin/settings/store", &wrong);
    assert_eq!(program.await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn vm_18_colours_and_layout_are_set_without_code() {
    let shop = TestShop::open().await;
    let manager = shop.staff("manager").await;
    let theme = [
        ("accent", "#123456"),
        ("display_font", "geometric"),
        ("body_font", "humanist"),
        ("surface_hue", "220"),
        ("surface_chroma", "4"),
        ("display_weight", "650"),
        ("display_tracking", "-28"),
        ("radius", "8"),
        ("density", "85"),
    ];
    manager.post("/admin/settings/theme/preview", &theme).await;
    let page = manager.get("/admin/settings/theme").await.text;
    assert!(page.contains(".theme-scope{--theme-accent:#123456"));
    assert!(!shop.get("/").await.text.contains("#123456"));
    let saved = manager.post("/admin/settings/theme", &theme).await;
    assert_eq!(saved.location(), "/admin/settings/theme?done=saved");
    let home = shop.get("/").await.text;
    assert!(home.contains("--theme-accent:#123456;--theme-surface-hue:220"));
    assert!(home.contains("--theme-display-tracking:-0.028em"));
    for (name, value) in [
        ("accent", "red;}body{display:none"),
        ("display_font", "Comic Sans"),
        ("radius", "99"),
        ("display_tracking", "-31"),
        ("density", ""),
    ] {
        let answer = manager
            .post("/admin/settings/theme", &with(&theme, name, value))
            .await;
        assert_eq!(answer.location(), "/admin/settings/theme", "{name}={value}");
        let page = manager.get("/admin/settings/theme").await.text;
        assert!(page.contains(&format!("id=\"{name}-error\"")), "{name}");
    }
    assert!(
        shop.get("/")
            .await
            .text
            .contains("--theme-accent:#123456;--theme-surface-hue:220")
    );
}

/// A picture with a clear ground.
fn png(width: u32, height: u32, shade: u8) -> Vec<u8> {
    let pixel = image::Rgba([shade, shade, shade, 200]);
    let mut bytes = Cursor::new(Vec::new());
    image::RgbaImage::from_pixel(width, height, pixel)
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

async fn upload(member: &TestShop, place: &str, file: Vec<u8>, fields: &[(&str, &str)]) -> Answer {
    let part = Part::bytes(file).file_name("logo.png");
    let mut form = Form::new().part("picture", part);
    for (name, typed) in fields {
        form = form.text((*name).to_owned(), (*typed).to_owned());
    }
    let path = format!("/admin/settings/pictures/{place}");
    let request = member
        .request(Method::POST, &path)
        .header(header::ACCEPT, "text/html")
        .multipart(form);
    member.send(request).await
}

/// The inner part of the first element that begins with `tag`.
fn inside<'p>(page: &'p str, tag: &str, end: &str) -> &'p str {
    let rest = page.split_once(tag).map_or("", |(_, rest)| rest);
    rest.split_once(end).map_or("", |(inner, _)| inner)
}

#[tokio::test]
async fn vm_18_a_logo_stands_for_the_shops_name_until_it_is_removed() {
    let shop = TestShop::open().await;
    let manager = shop.staff("manager").await;
    let page = "/admin/settings/pictures";
    let saved = upload(&manager, "logo", png(470, 120, 20), &[]).await;
    assert_eq!(saved.location(), format!("{page}?done=saved"));
    upload(&manager, "logo-on-dark", png(470, 120, 230), &[]).await;
    let home = shop.get("/").await.text;
    let logo = inside(&home, "class=\"logo\"", "</a>");
    assert!(logo.contains("alt=\"Acme\"") && logo.contains("width=\"470\""));
    assert!(logo.contains("media=\"(prefers-color-scheme: dark)\""));
    let file = inside(logo, "src=\"", "\"").to_owned();
    assert!(file.starts_with("/media/") && shop.get(&file).await.status == StatusCode::OK);
    let cards = manager.get(page).await.text;
    assert!(cards.contains("own-picture") && cards.contains("/logo-on-dark/remove"));

    let gone = manager.post(&format!("{page}/logo/remove"), &[]).await;
    assert_eq!(gone.location(), format!("{page}?done=saved"));
    let home = shop.get("/").await.text;
    let logo = inside(&home, "class=\"logo\"", "</a>");
    assert!(logo.contains("Acme") && !logo.contains("<img"), "{logo}");
}

#[tokio::test]
async fn vm_18_what_is_no_logo_is_refused_beside_its_field() {
    let shop = TestShop::open().await;
    let manager = shop.staff("manager").await;
    let page = "/admin/settings/pictures";
    let script = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    for file in [script.to_vec(), Vec::new()] {
        let refused = upload(&manager, "logo", file, &[]).await;
        assert_eq!(refused.location(), format!("{page}#logo"));
        let shown = manager.get(page).await.text;
        assert!(
            shown.contains("id=\"picture-logo-error\"") && !shown.contains("picture-hero-error")
        );
    }
    let nowhere = upload(&manager, "banner", png(9, 9, 0), &[]).await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    let support = shop.staff("support").await;
    let forbidden = upload(&support, "logo", png(9, 9, 0), &[]).await;
    assert_eq!(forbidden.status, StatusCode::FORBIDDEN);
    assert_eq!(shop.count("select count(*) from media").await, 0);
}

#[tokio::test]
async fn ex_2_search_engines_and_link_previews_know_the_logo() {
    let shop = TestShop::open().await;
    let manager = shop.staff("manager").await;
    let before = shop.get("/pages/imprint").await.text;
    assert!(!before.contains("og:image"));
    upload(&manager, "logo", png(470, 120, 20), &[]).await;
    let hash = shop.text("select hash from media").await;
    let file = format!("{}/media/{hash}-470.jpg", shop.address());
    let imprint = shop.get("/pages/imprint").await.text;
    assert!(imprint.contains(&format!("property=\"og:image\" content=\"{file}\"")));
    let home = shop.get("/").await.text;
    assert!(home.contains(&format!("\"logo\":\"{file}\"")), "{file}");
}

#[tokio::test]
async fn vm_18_the_home_page_shows_the_merchants_picture_with_its_words() {
    let shop = TestShop::open().await;
    let manager = shop.staff("manager").await;
    let page = "/admin/settings/pictures";
    let nothing = upload(&manager, "hero", Vec::new(), &[("alt-en", "Dusk")]).await;
    assert_eq!(nothing.location(), format!("{page}#hero"));
    let shown = manager.get(page).await.text;
    assert!(shown.contains("picture-hero-error") && shown.contains("value=\"Dusk\""));

    upload(&manager, "hero", png(900, 400, 90), &[("alt-en", "Dusk")]).await;
    let home = shop.get("/").await.text;
    let hero = inside(&home, "class=\"hero\"", "</section>");
    assert!(hero.contains("alt=\"Dusk\"") && hero.contains("/media/"));
    let words = [("alt-en", "A lamp at \"dusk\" <3")];
    upload(&manager, "hero", Vec::new(), &words).await;
    let home = shop.get("/").await.text;
    let hero = inside(&home, "class=\"hero\"", "</section>");
    assert!(hero.contains("A lamp at &quot;dusk&quot; &lt;3"), "{hero}");
    let long = "x".repeat(301);
    let refused = upload(&manager, "hero", Vec::new(), &[("alt-en", &long)]).await;
    assert_eq!(refused.location(), format!("{page}#hero"));
    assert!(manager.get(page).await.text.contains("alt-en-error"));
    let nul = upload(&manager, "hero", Vec::new(), &[("alt-en", "a\0b")]).await;
    assert_eq!(nul.status, StatusCode::UNPROCESSABLE_ENTITY);

    manager.post(&format!("{page}/hero/remove"), &[]).await;
    let home = shop.get("/").await.text;
    let hero = inside(&home, "class=\"hero\"", "</section>");
    assert!(!hero.contains("<img"), "{hero}");
}

#[tokio::test]
async fn ex_16_the_pages_of_law_are_the_merchants_words() {
    let shop = TestShop::open().await;
    shop.settle(|s| s.locales = vec![Locale::En, Locale::De])
        .await;
    let manager = shop.staff("manager").await;
    let text = [
        (
            "text-en",
            "# Who we are\n\n*Acme* <script>alert(1)</script>",
        ),
        ("text-de", "Wir sind *Acme*."),
    ];
    let path = "/admin/settings/policies/imprint";
    manager.post(&format!("{path}/preview"), &text).await;
    let preview = manager.get(&format!("{path}/preview?language=de")).await;
    assert!(preview.text.contains("Wir sind <em>Acme</em>."));
    let policy = preview.header("content-security-policy");
    assert!(policy.contains("frame-ancestors 'self'") && policy.contains("sandbox"));
    assert_eq!(preview.header("x-frame-options"), "SAMEORIGIN");
    assert!(!shop.get("/pages/imprint").await.text.contains("Who we are"));

    let saved = manager.post(path, &text).await;
    assert_eq!(saved.location(), format!("{path}?done=saved"));
    let page = shop.get("/pages/imprint").await.text;
    assert!(page.contains("<em>Acme</em>") && !page.contains("<script>alert"));
    assert!(
        shop.get("/de/pages/imprint")
            .await
            .text
            .contains("Wir sind")
    );
    let unknown = manager.get("/admin/settings/policies/nonsense").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    let tenant = shop.registered().await;
    let registry = &shop.platform.state.registry;
    let store = registry.store(&tenant).await.unwrap();
    assert_eq!(
        store.settings.page(PageKind::Imprint, Locale::De),
        "Wir sind *Acme*."
    );
}

#[tokio::test]
async fn ca_1_shipping_methods_are_made_changed_and_deleted() {
    let shop = TestShop::open().await;
    let manager = shop.staff("manager").await;
    let path = "/admin/settings/shipping";
    let method = [
        ("name-en", "Parcel"),
        ("enabled", "on"),
        ("price", "4,90"),
        ("free_from", "80"),
        ("min_days", "2"),
        ("max_days", "3"),
        ("max_weight", "30000"),
        ("position", "0"),
        ("countries", "DE"),
        ("countries", "AT"),
    ];
    let made = manager.post(&format!("{path}/new"), &method).await;
    assert_eq!(made.location(), format!("{path}?done=saved"));
    assert_eq!(
        shop.count("select count(*) from shipping_methods where price = 4.9 and free_from = 80 and countries = '{DE,AT}'").await,
        1
    );
    let id = shop.text("select id::text from shipping_methods").await;
    let edit = format!("{path}/{id}");
    assert!(manager.get(&edit).await.text.contains("value=\"4.90\""));
    for (name, value) in [
        ("price", "-1"),
        ("price", "4.905"),
        ("price", "99999999999999"),
        ("max_days", "1"),
        ("name-en", ""),
        ("max_weight", "much"),
        ("countries", "XX"),
    ] {
        let answer = manager.post(&edit, &with(&method, name, value)).await;
        assert_eq!(answer.location(), edit, "{name}={value}");
        let page = manager.get(&edit).await;
        assert!(page.text.contains("field-error"), "{name}={value}");
    }
    assert!(manager.get(path).await.text.contains("Germany, Austria"));
    manager.post(&format!("{edit}/delete"), &[]).await;
    assert_eq!(shop.count("select count(*) from shipping_methods").await, 0);
    assert_eq!(manager.get(&edit).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn ca_1_tax_rates_are_made_changed_and_deleted() {
    let shop = TestShop::open().await;
    let manager = shop.staff("manager").await;
    let path = "/admin/settings/taxes";
    let rate = [
        ("name-en", "VAT"),
        ("country", "de"),
        ("class", "standard"),
        ("rate", "19"),
        ("region", ""),
    ];
    manager.post(&format!("{path}/new"), &rate).await;
    assert_eq!(
        shop.count("select count(*) from tax_rates where rate = 0.19 and country = 'DE'")
            .await,
        1
    );
    let again = manager.post(&format!("{path}/new"), &rate).await;
    assert_eq!(again.location(), format!("{path}/new"));
    let page = manager.get(&format!("{path}/new")).await.text;
    assert!(page.contains("This is already taken."));
    let id = shop.text("select id::text from tax_rates").await;
    let edit = format!("{path}/{id}");
    let changed = manager.post(&edit, &with(&rate, "rate", "7,5 %")).await;
    assert_eq!(changed.location(), format!("{path}?done=saved"));
    assert!(manager.get(path).await.text.contains("7.5%"));
    manager.post(&format!("{edit}/delete"), &[]).await;
    assert_eq!(shop.count("select count(*) from tax_rates").await, 0);
}

#[tokio::test]
async fn ca_1_only_the_owner_changes_how_shoppers_pay() {
    let shop = TestShop::open().await;
    let path = "/admin/settings/payment";
    let manager = shop.staff("manager").await;
    assert_eq!(manager.get(path).await.status, StatusCode::FORBIDDEN);
    assert!(
        !manager
            .get("/admin/settings/store")
            .await
            .text
            .contains(path)
    );
    let owner = shop.staff("owner").await;
    let nowhere = [("bank_transfer", "on"), ("days", "7")];
    assert_eq!(owner.post(path, &nowhere).await.location(), path);
    let payment = [
        ("bank_transfer", "on"),
        ("instructions-en", "Acme, IBAN DE00 1234"),
        ("days", "10"),
    ];
    owner.post(path, &payment).await;
    let tenant = shop.registered().await;
    let store = shop.platform.state.registry.store(&tenant).await.unwrap();
    let transfer = &store.settings.bank_transfer;
    assert!(transfer.enabled && transfer.days == 10 && !store.settings.cash_on_delivery);
}

#[tokio::test]
async fn ex_1_the_admin_speaks_the_stores_languages() {
    let shop = TestShop::open().await;
    let owner = shop.staff("owner").await;
    let answer = owner
        .post(
            "/admin/settings/languages",
            &[("first", "en"), ("further", "de")],
        )
        .await;
    assert_eq!(answer.location(), "/admin/settings/languages?done=saved");
    assert!(shop.get("/de").await.text.contains("lang=\"de\""));
    let chosen = owner.post("/admin/language", &[("language", "de")]).await;
    assert_eq!(chosen.location(), "/de/admin/account");
    assert!(
        owner
            .get("/admin/account")
            .await
            .text
            .contains("Passwort ändern")
    );
    let unknown = owner.post_as_program("/admin/language", &[("language", "xx")]);
    assert_eq!(unknown.await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn sec_13_scripts_in_settings_are_shown_as_text() {
    let shop = TestShop::open().await;
    let manager = shop.staff("manager").await;
    let script = "</title><script>alert(1)</script>";
    let fields = with(
        &with(&STORE, "name", script),
        "announcement-en",
        "\"><img src=x onerror=alert(1)>",
    );
    manager.post("/admin/settings/store", &fields).await;
    for page in [
        shop.get("/").await,
        manager.get("/admin/settings/store").await,
    ] {
        assert!(!page.text.contains("<script>alert(1)") && !page.text.contains("<img src=x"));
        assert!(page.text.contains("&lt;script&gt;alert(1)"));
    }
}

#[tokio::test]
async fn sec_11_hostile_text_changes_nothing_and_is_never_a_500() {
    let shop = TestShop::open().await;
    let owner = shop.staff("owner").await;
    let long = "x".repeat(100_000);
    let hostile = [
        "'; drop table store; --",
        "\" or 1=1",
        "$1",
        "\\",
        "%",
        "\u{202e}",
        "🧨",
        "${jndi:ldap://x}",
        "../../etc/passwd",
        long.as_str(),
    ];
    for text in hostile {
        for path in [
            "/admin/settings/store",
            "/admin/settings/theme",
            "/admin/settings/shipping/new",
            "/admin/settings/taxes/new",
            "/admin/settings/payment",
            "/admin/settings/languages",
            "/admin/staff",
        ] {
            let names = [
                "name",
                "name-en",
                "email",
                "currency",
                "time_zone",
                "country",
                "class",
                "rate",
                "price",
                "countries",
                "days",
                "first",
                "further",
                "role",
                "accent",
                "region",
            ];
            let fields: Vec<_> = names.iter().map(|name| (*name, text)).collect();
            let answer = owner.post(path, &fields).await;
            assert!(!answer.status.is_server_error(), "{path} {text:.20}");
            let too_large = answer.status == StatusCode::PAYLOAD_TOO_LARGE;
            assert!(answer.location() == path || too_large, "{path} {text:.20}");
            let page = owner.get(path).await.status;
            assert!(page.is_success() || page == StatusCode::NOT_FOUND, "{path}");
        }
        // A longer address does not leave the client.
        let short: String = text.chars().take(8_000).collect();
        let query: String = url::form_urlencoded::byte_serialize(short.as_bytes()).collect();
        for path in [
            "/admin/staff?done=",
            "/admin/sign-in?next=",
            "/admin/staff/",
        ] {
            let answer = owner.get(&format!("{path}{query}")).await;
            assert!(!answer.status.is_server_error(), "{path}");
        }
    }
    for broken in ["%00", "%ed%a0%80", "%ff"] {
        let answer = owner
            .get(&format!("/admin/settings/policies/{broken}"))
            .await;
        assert!(
            answer.status.is_client_error(),
            "{broken}: {}",
            answer.status
        );
    }
    assert_eq!(shop.count("select count(*) from store").await, 1);
}

/// A DNS whose records come during the test.
#[derive(Debug, Default)]
struct Records(Mutex<HashMap<String, String>>);

impl TxtLookup for Records {
    fn txt<'a>(&'a self, name: &'a str) -> Pin<Box<dyn Future<Output = Vec<String>> + Send + 'a>> {
        let found = self.0.lock().unwrap().get(name).cloned();
        Box::pin(std::future::ready(found.into_iter().collect()))
    }
}

async fn status_under(shop: &TestShop, host: &str) -> StatusCode {
    // The platform of a test does not listen for changes.
    shop.platform.state.registry.forget_all();
    let request = shop.request(Method::GET, "/").header(header::HOST, host);
    shop.send(request).await.status
}

#[tokio::test]
async fn ex_18_a_custom_domain_works_only_after_its_proof() {
    let dns = Arc::new(Records::default());
    let asked = Arc::clone(&dns);
    let platform = TestPlatform::start_with(
        |_| {},
        move |mut state| {
            state.dns = asked;
            app::router(state)
        },
        std::future::pending(),
    )
    .await;
    let shop = TestShop::on(platform, "acme").created().await;
    let path = "/admin/settings/domains";
    let manager = shop.staff("manager").await;
    assert_eq!(manager.get(path).await.status, StatusCode::FORBIDDEN);
    let owner = shop.staff("owner").await;

    for typed in ["https://acme.example/x", "other.localhost", "$1 --", ""] {
        let answer = owner.post(path, &[("host", typed)]).await;
        assert_eq!(answer.location(), path, "{typed}");
        let page = owner.get(path).await.text;
        assert!(page.contains("id=\"host-error\""), "{typed}");
        assert!(page.contains(&format!("value=\"{typed}\"")), "{typed}");
    }
    let added = owner.post(path, &[("host", "Shop.Acme.example")]).await;
    assert_eq!(added.location(), format!("{path}?done=added"));
    let tenant = shop.registered().await;
    let db = &shop.platform.state.db;
    let claimed = domains::list(db, &tenant).await.unwrap();
    let page = owner.get(path).await.text;
    assert!(
        page.contains("_galleria.shop.acme.example") && page.contains("Waiting for verification")
    );
    assert!(page.contains(&claimed[0].record_value()) && !page.contains("host-error"));
    let host = [("host", "shop.acme.example")];
    let nowhere = StatusCode::NOT_FOUND;
    assert_eq!(status_under(&shop, host[0].1).await, nowhere);

    let check = format!("{path}/check");
    assert_eq!(owner.post(&check, &host).await.location(), path);
    assert!(
        owner
            .get(path)
            .await
            .text
            .contains("The record was not found.")
    );
    let program = owner.post_as_program(&check, &host).await;
    assert_eq!(program.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(status_under(&shop, host[0].1).await, nowhere);

    let record = (claimed[0].record_name(), claimed[0].record_value());
    dns.0.lock().unwrap().extend([record]);
    let proven = owner.post(&check, &host).await;
    assert_eq!(proven.location(), format!("{path}?done=proven"));
    let page = owner.get(&proven.location()).await.text;
    assert!(page.contains("leads to the shop.") && !page.contains("Check now"));
    assert!(!page.contains("The record was not found."));
    assert_eq!(status_under(&shop, host[0].1).await, StatusCode::OK);

    let remove = format!("{path}/remove");
    let removed = owner.post(&remove, &host).await;
    assert_eq!(removed.location(), format!("{path}?done=deleted"));
    assert_eq!(status_under(&shop, host[0].1).await, nowhere);
    assert_eq!(owner.post(&remove, &host).await.status, nowhere);
}
