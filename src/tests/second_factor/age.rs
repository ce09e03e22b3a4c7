use reqwest::StatusCode;

use crate::harness::TestShop;
use crate::staff::PASSWORD;

const REMINDER: &str = "Your password is more than 30 days old.";

async fn shop_with_old_password(days: u32) -> (TestShop, TestShop) {
    let shop = TestShop::open().await;
    let owner = shop.staff("owner").await;
    shop.sql(&format!(
        "update staff_members set password_set_at = now() - interval '{days} days'"
    ))
    .await;
    (shop, owner)
}

async fn change_password(member: &TestShop) {
    let new = "chairs & 4 lamps";
    let fields = [
        ("current_password", PASSWORD),
        ("new_password", new),
        ("new_password_again", new),
    ];
    let changed = member.post("/admin/password", &fields).await;
    assert_eq!(changed.location(), "/admin/account?done=saved");
}

#[tokio::test]
async fn sec_9_an_old_password_is_reminded_of_where_the_owner_wants_it() {
    let (_shop, owner) = shop_with_old_password(31).await;
    assert!(
        !owner.get("/admin").await.text.contains("days old"),
        "off by default"
    );
    let save = async |days: &'static str| {
        let fields = [("password_days", days)];
        owner.post("/admin/settings/security", &fields).await
    };
    for wrong in ["", "-1", "3651", "soon"] {
        let refused = save(wrong).await;
        assert_eq!(refused.location(), "/admin/settings/security", "{wrong}");
    }
    save("30").await;
    for path in ["/admin", "/admin/orders", "/admin/account"] {
        let page = owner.get(path).await.text;
        assert!(
            page.contains(REMINDER) && page.contains("/admin/password"),
            "{path}"
        );
    }
    save("32").await;
    assert!(!owner.get("/admin").await.text.contains("days old"));
    save("30").await;
    change_password(&owner).await;
    assert!(!owner.get("/admin").await.text.contains(REMINDER));
}

#[tokio::test]
async fn sec_9_an_old_password_opens_nothing_but_its_page_where_the_owner_wants_that() {
    let (shop, owner) = shop_with_old_password(30).await;
    shop.settle(|settings| {
        settings.password_days = 31;
        settings.password_forced = true;
    })
    .await;
    assert!(owner.is_in().await, "one more day");
    shop.settle(|settings| settings.password_days = 30).await;
    for path in ["/admin", "/admin/orders", "/admin/account"] {
        assert_eq!(
            owner.get(path).await.location(),
            "/admin/password",
            "{path}"
        );
    }
    let program = owner.post_as_program("/admin/language", &[]).await;
    assert_eq!(program.status, StatusCode::FORBIDDEN);
    let page = owner.get("/admin/password").await.text;
    assert!(page.contains("yours is due") && page.contains("/admin/sign-out"));
    change_password(&owner).await;
    assert!(owner.is_in().await);
}
