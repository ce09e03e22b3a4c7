use super::{made, redeemed};
use crate::admin_products::form_on;
use crate::harness::TestShop;

#[tokio::test]
async fn cpn_34_the_list_tells_uses_revenue_cost_and_redemption_rate() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let page = made(
        &merchant,
        &[
            ("trigger", "code"),
            ("codes", "SPRING"),
            ("limit_total", "8"),
            ("goal", "Clear the shelf"),
            ("then", "start"),
        ],
    )
    .await;
    redeemed(&shop, Some("SPRING"), "facebook", "120.00", 1).await;
    redeemed(&shop, Some("SPRING"), "instagram", "80.50", 2).await;
    let list = merchant.get("/admin/promotions").await.text;
    for told in [
        "Ten off",
        "Clear the shelf",
        "SPRING",
        "2 / 8",
        "25.0%",
        "€200.50",
        "€10.00",
    ] {
        assert!(list.contains(told), "{told}");
    }
    let name = "Ten off";
    for (query, is_there) in [
        ("state=running", true),
        ("state=draft", false),
        ("state=ended", false),
        ("q=spring", true),
        ("q=autumn", false),
    ] {
        let found = merchant
            .get(&format!("/admin/promotions?{query}"))
            .await
            .text;
        assert_eq!(found.contains(name), is_there, "{query}");
    }
    shop.sql("update promotions set ends_at = now() - interval '1 hour'")
        .await;
    assert!(
        merchant
            .get("/admin/promotions?state=ended")
            .await
            .text
            .contains(name)
    );
    assert_eq!(
        merchant
            .get("/admin/promotions?state=nonsense")
            .await
            .status
            .as_u16(),
        400
    );
    let report = merchant.get(&format!("{page}/report")).await.text;
    assert!(report.contains("25.0%") && report.contains("of 8 possible uses"));
}

#[tokio::test]
async fn cpn_11_cpn_19_the_report_compares_channels_and_codes() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let codes = [("trigger", "code"), ("codes", "FACE10\nGRAM10")];
    let page = made(&merchant, &codes).await;
    redeemed(&shop, Some("FACE10"), "facebook", "100.00", 0).await;
    redeemed(&shop, Some("FACE10"), "facebook", "50.00", 3).await;
    redeemed(&shop, Some("GRAM10"), "instagram", "200.00", 3).await;
    shop.sql("update redemptions set given_back_at = now() where order_id = (select id from orders where grand_total = 50)")
        .await;
    let report = merchant.get(&format!("{page}/report")).await.text;
    let (channels, codes) = report.split_once("By code").expect("both tables");
    let best = channels.find("instagram").expect("instagram");
    assert!(
        channels.rfind("facebook").expect("facebook") > best,
        "the best first"
    );
    assert!(codes.contains("FACE10") && codes.contains("€100.00") && codes.contains("€200.00"));
    assert!(
        !codes.contains("€150.00"),
        "what was given back does not count"
    );
    assert!(report.contains("class=\"chart\"") && !report.contains(" style="));
    assert_eq!(report.matches("<g>").count(), 30, "a month of days");
}

#[tokio::test]
async fn cpn_8_slow_sellers_lead_to_an_offer_for_them() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    shop.sell("lamp", "80.00", 5).await;
    shop.sell("chair", "120.00", 3).await;
    shop.sell("shelf", "60.00", 0).await;
    shop.sql("update products set published_at = now() - interval '200 days'")
        .await;
    let slow = merchant.get("/admin/promotions/slow").await.text;
    assert!(slow.contains("The lamp") && slow.contains("The chair") && !slow.contains("The shelf"));
    assert!(slow.contains("€400.00"), "what the lamps are worth");
    assert!(
        !merchant
            .get("/admin/promotions/slow?days=300")
            .await
            .text
            .contains("The lamp")
    );
    let offer = slow
        .split("href=\"")
        .find(|it| it.contains("template=offer"))
        .expect("an offer");
    let offer = offer
        .split('"')
        .next()
        .unwrap_or_default()
        .replace("&amp;", "&");
    let fields = form_on(&merchant.get(&offer).await.text, "promotion");
    let product = fields
        .iter()
        .find(|(name, _)| name == "benefits[0].select.products");
    assert_eq!(product.map(|(_, typed)| typed.as_str()), Some("The lamp"));
    assert!(fields.contains(&("goal".to_owned(), "Excess stock".to_owned())));
}
