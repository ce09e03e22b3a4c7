//! What the merchant sees before an import and decides.

use super::{import, upload};
use crate::harness::TestShop;

/// Does the job of an import page.
async fn perform(shop: &TestShop, page: &str) {
    let import = page.rsplit('/').next().unwrap_or_default();
    let job = serde_json::json!({ "tenant": shop.registered().await.id, "import": import });
    let job: galleria::import::ImportProducts = serde_json::from_value(job).expect("job");
    job.perform(&shop.platform.state).await.expect("import");
}

const BEFORE: &str = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\n\
    cup,Cup,Size,S,C-S,10\ncup,,,L,C-L,12\nvase,Vase,,,V,5\n";
const AFTER: &str = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\n\
    cup,Cup,Size,S,C-S,14\nvase,Vase,,,V,5\nnew,New,,,V,7\n";

#[tokio::test]
async fn ex_7_the_preview_tells_what_changes_and_what_would_be_removed() {
    let shop = TestShop::open().await;
    import(&shop, BEFORE).await;
    let merchant = shop.staff("manager").await;
    let page = upload(&merchant, AFTER).await.location();
    let preview = merchant.get(&page).await.text;
    assert!(
        preview.contains("S, C-S: Variant Price 10.00 → 14.00"),
        "{preview}"
    );
    let (before, after) = preview.split_once(">Not in the file<").expect("removed");
    let red = before.rsplit('<').next().unwrap_or_default();
    assert!(
        red.contains("data-kind=\"danger\"") && after.contains("L, C-L"),
        "{red}"
    );
    assert!(preview.contains("name=\"replace\"") && preview.contains("name=\"remove_variants\""));
    assert!(preview.contains("Another variant has this SKU"));
    assert_eq!(
        shop.text("select created_products || ' ' || changed_products || ' ' || unchanged_products from import_runs").await,
        "1 1 1"
    );

    // Without the tick, what exists stays.
    merchant
        .post(&format!("{page}/start"), &[("remove_variants", "on")])
        .await;
    perform(&shop, &page).await;
    let counts = "select created_products || ' ' || changed_products || ' ' || kept_products from import_runs order by created_at desc limit 1";
    assert_eq!(shop.text(counts).await, "1 0 2");
    assert_eq!(
        shop.count("select count(*) from variants where price = 10")
            .await,
        1
    );
    assert!(merchant.get(&page).await.text.contains("Left unchanged"));

    // With it, it is replaced, and the log says how.
    let page = upload(&merchant, AFTER).await.location();
    merchant
        .post(&format!("{page}/start"), &[("replace", "on")])
        .await;
    perform(&shop, &page).await;
    assert_eq!(shop.text(counts).await, "0 1 0");
    let log = merchant.get(&page).await.text;
    assert!(log.contains("Variant Price 10.00 → 14.00") && !log.contains(">Removed<"));
    assert_eq!(shop.count("select count(*) from variants").await, 4);

    let page = upload(&merchant, AFTER).await.location();
    let ticks = [("replace", "on"), ("remove_variants", "on")];
    merchant.post(&format!("{page}/start"), &ticks).await;
    perform(&shop, &page).await;
    assert!(merchant.get(&page).await.text.contains(">Removed<"));
    assert_eq!(shop.count("select count(*) from variants").await, 3);
}
