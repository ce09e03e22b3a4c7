//! What the law keeps, who sees it, and when it goes; and that no table is forgotten.

use galleria::jobs::TidyTenant;
use reqwest::StatusCode;

use super::shop_of_ada;
use crate::account::PASSWORD;
use crate::harness::TestShop;

#[tokio::test]
async fn ex_13_the_owner_alone_sees_who_bought() {
    let (shop, _) = shop_of_ada().await;
    shop.erases(PASSWORD).await;
    let order = shop.text("select id::text from orders").await;
    let page = format!("/admin/orders/{order}");
    let locked = format!("{page}/buyer");
    let owner = shop.staff("owner").await;
    let shown = owner.get(&page).await.text;
    assert!(shown.contains("deleted at their request"), "{shown}");
    assert!(shown.contains(&locked) && !shown.contains("ada"), "{shown}");
    let kept = owner.get(&locked).await.text;
    assert!(
        kept.contains("ada@example.com") && kept.contains("ada street 1"),
        "{kept}"
    );
    let list = owner.get("/admin/orders").await.text;
    assert!(list.contains("Erased"), "{list}");
    for role in ["manager", "support"] {
        let member = shop.staff(role).await;
        assert_eq!(
            member.get(&locked).await.status,
            StatusCode::FORBIDDEN,
            "{role}"
        );
        let shown = member.get(&page).await.text;
        assert!(
            !shown.contains(&locked) && !shown.contains("ada@"),
            "{role}: {shown}"
        );
    }
    let slip = owner.get(&format!("{page}/slip")).await.text;
    assert!(!slip.contains("ada street"), "{slip}");
}

#[tokio::test]
async fn ex_13_the_term_is_a_setting_and_ends_with_a_year() {
    let (shop, _) = shop_of_ada().await;
    shop.erases(PASSWORD).await;
    let kept = "select count(*) from locked_order_data";
    let tidied = async |shop: &TestShop| {
        let job = TidyTenant::new(shop.registered().await.id);
        job.perform(&shop.platform.state).await.expect("tidied");
        shop.count(kept).await
    };
    let placed = async |shop: &TestShop, years: i32| {
        let moment = format!("date_trunc('year', now()) - interval '{years} years'");
        shop.sql(&format!(
            "update orders set placed_at = {moment} + interval '1 month'"
        ))
        .await;
    };
    assert_eq!(tidied(&shop).await, 1);
    placed(&shop, 10).await;
    assert_eq!(tidied(&shop).await, 1, "the tenth year has not ended");
    shop.settle(|settings| settings.retention_years = 12).await;
    placed(&shop, 11).await;
    assert_eq!(tidied(&shop).await, 1, "the shop keeps it for longer");
    shop.settle(|settings| settings.retention_years = 10).await;
    assert_eq!(tidied(&shop).await, 0);
    let order = shop.text("select id::text from orders").await;
    let owner = shop.staff("owner").await;
    let page = owner.get(&format!("/admin/orders/{order}")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.text.contains("/buyer\""), "{}", page.text);
    let locked = owner.get(&format!("/admin/orders/{order}/buyer")).await;
    assert_eq!(locked.status, StatusCode::NOT_FOUND);
}

/// Tables that name somebody and that no erasure sees to, and why.
const STAY: [(&str, &str); 4] = [
    (
        "blocklist_entries",
        "kept against fraud, as long as the merchant wants",
    ),
    ("partners", "a partner has a contract"),
    ("staff_members", "the staff is no buyer"),
    ("till_sales", "the cart of a sale that is being made"),
];

/// A table with a column that may name somebody is erased by a room, or stays for a reason.
#[tokio::test]
async fn ex_13_no_table_that_may_name_somebody_is_forgotten() {
    let shop = TestShop::open().await;
    let naming = "select string_agg(distinct table_name, ' ' order by table_name) from information_schema.columns
         where table_schema = current_schema()
           and (column_name in ('email', 'recipient', 'phone', 'account_id', 'customer_id', 'session_hash', 'visitor_id',
                                'shipping_address', 'address', 'buyer', 'buyers', 'address_hash', 'gift_email'))";
    let naming = shop.text(naming).await;
    let rooms = galleria::app::own_data().0;
    let erased: Vec<&str> = rooms.iter().flat_map(|room| room.tables).copied().collect();
    for table in naming.split(' ') {
        let is_erased = erased.contains(&table);
        let stays = STAY.iter().any(|(name, _)| *name == table);
        assert!(
            is_erased != stays,
            "{table}: erased {is_erased}, stays {stays}"
        );
    }
}
