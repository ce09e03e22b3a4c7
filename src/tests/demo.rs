//! The demo shops, opened as `galleria demo` opens them.

use galleria::demo::seed;

use crate::harness::TestShop;

const LUMEN: [(&str, [&str; 4]); 3] = [
    (
        "",
        [
            "Living room week",
            "Welcome discount",
            "Mugs for the whole table",
            "A table and two chairs",
        ],
    ),
    (
        "/de",
        [
            "Wohnzimmerwoche",
            "Willkommensrabatt",
            "Becher für die ganze Runde",
            "Ein Tisch und zwei Stühle",
        ],
    ),
    (
        "/fr",
        [
            "La semaine du salon",
            "Remise de bienvenue",
            "Des tasses pour toute la tablée",
            "Une table et deux chaises",
        ],
    ),
];

/// Opens them, or opens them again.
async fn open(acme: &TestShop) {
    let state = &acme.platform.state;
    seed::run_without_pictures(&state.db, &state.config)
        .await
        .expect("demo shops");
    state.registry.forget_all();
}

impl TestShop {
    /// A shopper of a demo shop with an empty cart.
    fn demo(&self, name: &str) -> Self {
        Self::on(self.platform.clone(), name)
    }

    /// Puts units into the cart by their SKU.
    async fn choose(&self, sku: &str, units: &str) {
        let variant = self
            .text(&format!(
                "select id::text from variants where sku = '{sku}'"
            ))
            .await;
        self.put_in_cart(&variant, units).await;
    }
}

#[tokio::test]
async fn cpn_33_demo_shops_tell_what_is_cheaper_in_every_language_and_once() {
    let acme = TestShop::open().await;
    open(&acme).await;
    open(&acme).await;
    let lumen = acme.demo("lumen");
    for (prefix, names) in LUMEN {
        let page = lumen.get(&format!("{prefix}/promotions")).await.text;
        for words in names.into_iter().chain(["HELLO10"]) {
            assert!(page.contains(words), "{prefix}: {words}");
        }
    }
    let sale = lumen.get("/sale").await.text;
    for words in ["/products/kiesel-coffee-tables", "€620.00", "€496.00"] {
        assert!(sale.contains(words), "{words}");
    }
    for (shop, promotions) in [("lumen", "4"), ("fjell", "5")] {
        let count = "select count(*)::text from promotions";
        assert_eq!(acme.demo(shop).text(count).await, promotions, "{shop}");
    }
}

#[tokio::test]
async fn vc_7_vc_9_levels_bundles_and_gifts_of_the_demo_shops_come_to_tidy_sums() {
    let acme = TestShop::open().await;
    open(&acme).await;
    for (shop, goods, total) in [
        ("lumen", &[("LU-FRUE-01", "2")][..], "56.90"),
        ("lumen", &[("LU-FRUE-01", "3")], "75.10"),
        ("lumen", &[("LU-FRUE-01", "6")], "124.80"),
        // By forwarder.
        (
            "lumen",
            &[("LU-TAFE-01-1", "1"), ("LU-SPRO-01", "2")],
            "1682.50",
        ),
        (
            "fjell",
            &[("FJ-GLO-01", "1"), ("FJ-TETT-01-1", "3")],
            "149.00",
        ),
        ("fjell", &[("FJ-LUE-01", "3")], "121.50"),
    ] {
        let shopper = acme.demo(shop);
        for (sku, units) in goods {
            shopper.choose(sku, units).await;
        }
        assert_eq!(shopper.total().await, total, "{goods:?}");
        if goods.iter().any(|(sku, _)| *sku == "FJ-GLO-01") {
            let cart = shopper.get("/cart").await.text;
            assert!(cart.contains("Kopp enamel mug"), "the gift is a line");
        }
    }
}

#[tokio::test]
async fn pp_7_a_demo_shop_that_is_opened_again_after_its_sale_has_another() {
    let acme = TestShop::open().await;
    open(&acme).await;
    let lumen = acme.demo("lumen");
    let is_reduced = async || lumen.get("/sale").await.text.contains("€496.00");
    assert!(is_reduced().await);
    lumen
        .sql(
            "update promotions set starts_at = now() - interval '9 days', ends_at = now() - interval '2 days'
             where trigger = 'catalog'",
        )
        .await;
    acme.platform.state.registry.forget_all();
    assert!(!is_reduced().await);
    open(&acme).await;
    assert!(is_reduced().await);
}
