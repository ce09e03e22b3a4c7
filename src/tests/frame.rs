use galleria::tenancy::FontStack;
use reqwest::StatusCode;

use crate::catalogue::{Furnished, between, furnished, words};
use crate::harness::{TestShop, Visitor};

#[tokio::test]
async fn sec_14_every_page_has_a_policy_with_a_nonce_of_its_own() {
    let shop = TestShop::open().await;
    let first = shop.get("/").await;
    let policy = first.header("content-security-policy");
    assert!(
        policy.contains("script-src 'nonce-")
            && !policy.contains("unsafe-inline")
            && !policy.contains("'unsafe-eval'")
    );
    assert_ne!(
        policy,
        shop.get("/").await.header("content-security-policy")
    );
}

#[tokio::test]
async fn ex_2_an_unknown_address_is_404_in_the_shops_design() {
    let shop = TestShop::open().await;
    let page = shop.get("/no-such-page").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.text.contains("site-header"));
}

#[tokio::test]
async fn mt_13_no_session_is_made_for_a_visitor_who_only_looks() {
    let shop = TestShop::open().await;
    assert_eq!(shop.get("/").await.header("set-cookie"), "");
}

#[tokio::test]
async fn ex_1_the_menu_holds_what_is_in_a_category_and_where_help_is() {
    let Furnished { shop, .. } = furnished().await;
    let page = shop.get("/de").await.text;
    let menu = between(&page, "class=\"site-nav\"", "</nav>");
    for entry in [
        "/de/categories/seats",
        "/de/categories/chairs",
        "/de/collections/quiet-corner",
        "/de/pages/returns",
    ] {
        assert!(
            menu.contains(&format!("href=\"{entry}\"")),
            "{entry}: {menu}"
        );
    }
    assert!(words(menu).contains("Stühle") && words(menu).contains("Hilfe"));
    shop.sql("update products set state = 'draft'").await;
    shop.platform.state.registry.forget_all();
    let page = shop.get("/").await.text;
    let menu = between(&page, "class=\"site-nav\"", "</nav>");
    assert!(
        !menu.contains("/collections/"),
        "a collection that shows nothing: {menu}"
    );
}

#[tokio::test]
async fn ex_1_the_menu_leads_to_pages_that_are_there() {
    let Furnished { shop, .. } = furnished().await;
    let page = shop.get("/").await.text;
    let menu = between(&page, "class=\"site-menu\"", "class=\"site-search\"");
    let links: Vec<_> = menu.split("href=\"").skip(1).collect();
    assert!(links.len() > 5, "{menu}");
    for link in links {
        let path = link.split('"').next().unwrap_or_default();
        let status = shop.get(path).await.status;
        assert!(status.is_success() || status.is_redirection(), "{path}");
    }
}

#[tokio::test]
async fn ex_1_what_folds_out_is_there_without_a_script() {
    let shop = TestShop::open().await;
    let page = shop.get("/").await.text;
    let search = between(&page, "<details class=\"site-search\"", "</details>");
    assert!(search.contains("<summary") && search.contains("name=\"q\""));
    assert!(page.contains("<details class=\"site-menu\""));
}

#[tokio::test]
async fn ex_2_the_end_of_the_way_to_a_page_is_no_link() {
    let Furnished { shop, .. } = furnished().await;
    for path in [
        "/products/spindle-chair",
        "/categories/chairs",
        "/pages/terms",
    ] {
        let page = shop.get(path).await.text;
        let way = between(&page, "class=\"breadcrumb\"", "</nav>");
        assert!(
            way.contains("<span aria-current=\"page\">"),
            "{path}: {way}"
        );
        assert!(!way.contains("<a aria-current"), "{path}: {way}");
    }
}

#[tokio::test]
async fn ex_2_who_is_lost_is_shown_goods_categories_and_the_search() {
    let Furnished { shop, .. } = furnished().await;
    let page = shop.get("/no-such-page").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    let main = between(&page.text, "<main", "</main>");
    for part in [
        "/products/spindle-chair",
        "/categories/seats",
        "action=\"/search\"",
    ] {
        assert!(main.contains(part), "{part}: {main}");
    }
    assert!(page.text.contains("noindex"));
}

#[tokio::test]
async fn vm_17_only_the_fonts_of_the_theme_are_fetched_ahead() {
    let shop = TestShop::open().await;
    let preload = "rel=\"preload\" href=\"/fonts/";
    assert!(!shop.get("/").await.text.contains(preload), "the device's");
    shop.settle(|settings| {
        settings.theme.display_font = FontStack::Crimson;
        settings.theme.body_font = FontStack::Figtree;
    })
    .await;
    let page = shop.get("/").await.text;
    assert_eq!(page.matches(preload).count(), 2, "{page}");
    assert!(page.contains("/fonts/crimson-pro-latin-1.woff2"));
    assert!(page.contains("--theme-font-body:var(--font-figtree)"));
    let manager = shop.staff("manager").await;
    assert!(!manager.get("/admin/orders").await.text.contains(preload));
}

#[tokio::test]
async fn vm_18_the_merchant_chooses_a_font_of_the_shop() {
    let shop = TestShop::open().await;
    let manager = shop.staff("manager").await;
    let page = manager.get("/admin/settings/theme").await.text;
    for font in FontStack::ALL {
        assert!(
            page.contains(&format!("value=\"{}\"", font.name())),
            "{font:?}"
        );
    }
}

#[tokio::test]
async fn vm_17_shoppers_do_not_load_what_only_merchants_see() {
    let shop = TestShop::open().await;
    let assets = &shop.platform.state.assets;
    assert_ne!(assets.style, assets.admin_style);
    let sheet = |address: &str| format!("rel=\"stylesheet\" href=\"{address}\"");
    let home = shop.get("/").await.text;
    assert!(home.contains(&sheet(&assets.style)) && !home.contains(&assets.admin_style));
    let manager = shop.staff("manager").await;
    for (visitor, path) in [(&manager, "/admin/orders"), (&shop, "/admin/sign-in")] {
        let page = visitor.get(path).await.text;
        assert!(page.contains(&sheet(&assets.admin_style)), "{path}");
        assert!(!page.contains(&sheet(&assets.style)), "{path}");
    }
}

#[tokio::test]
async fn vm_17_the_bundle_waits_and_pages_without_islands_have_none() {
    let shop = TestShop::open().await;
    let home = shop.get("/").await.text;
    assert!(home.contains("<leptos-island") && home.contains("requestIdleCallback"));
    for early in ["rel=\"preload\" href=\"/pkg", "rel=\"modulepreload\""] {
        assert!(!home.contains(early), "{early}");
    }
    let manager = shop.staff("manager").await;
    let pages = [
        manager.get("/admin/orders").await,
        shop.get("/admin/sign-in").await,
        Visitor::of(&shop.platform).get("/").await,
    ];
    for page in pages {
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.text.contains(".wasm"), "{}", page.text);
    }
}
