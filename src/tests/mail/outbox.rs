use galleria::core::Locale;
use galleria::messaging::{self, NewMail};
use galleria::order::letters;
use reqwest::StatusCode;
use uuid::Uuid;

use super::{an_order, enqueue, state_of};
use crate::harness::TestShop;

#[tokio::test]
async fn ex_12_the_admin_lists_previews_and_resends_mail() {
    let shop = TestShop::open().await;
    let order = an_order(&shop).await;
    let id = enqueue(&shop, letters::CONFIRMATION, Locale::En, order).await;
    let owner = shop.staff("owner").await;

    let list = owner.get("/admin/outbox").await;
    assert_eq!(list.status, StatusCode::OK);
    assert!(list.text.contains("Order confirmation"));
    assert!(list.text.contains("No mail server is set up"));
    let failed = owner.get("/admin/outbox?state=failed&page=1").await;
    assert!(!failed.text.contains("Order confirmation"));
    for hostile in [
        "/admin/outbox?state=%27&page=99999999999",
        "/admin/outbox?page=-1",
    ] {
        assert_eq!(owner.get(hostile).await.status, StatusCode::OK, "{hostile}");
    }

    let page = owner.get(&format!("/admin/outbox/{id}")).await;
    assert!(page.text.contains(&format!("/admin/outbox/{id}/frame")));
    assert!(page.text.contains("Thank you for your order 1001"));
    let frame = owner.get(&format!("/admin/outbox/{id}/frame")).await;
    assert_eq!(frame.status, StatusCode::OK);
    assert!(frame.text.contains("€84.90"));
    let policy = frame.header("content-security-policy");
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'self'"));
    assert!(!policy.contains("script-src"));
    assert_eq!(frame.header("x-frame-options"), "SAMEORIGIN");

    shop.sql("update outbox set state = 'failed', last_error = '451 try later', attempts = 7")
        .await;
    let page = owner.get(&format!("/admin/outbox/{id}")).await;
    assert!(page.text.contains("451 try later"));
    let again = owner.post(&format!("/admin/outbox/{id}/resend"), &[]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    assert_eq!(state_of(&shop, id).await, "queued");

    let stranger = shop.stranger();
    let frame = stranger.get(&format!("/admin/outbox/{id}/frame")).await;
    assert!(!frame.text.contains("Lamp"), "{}", frame.status);
    let nowhere = owner
        .get(&format!("/admin/outbox/{}", Uuid::now_v7()))
        .await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn ex_12_the_admin_never_shows_a_mail_that_carries_a_secret() {
    let shop = TestShop::open().await;
    let (member, link) = (Uuid::now_v7(), Uuid::now_v7());
    shop.sql(&format!(
        "insert into staff_members (id, email, role) values ('{member}', 'grace@example.com', 'manager');
         insert into secret_links (id, purpose, staff_member_id) values ('{link}', 'invitation', '{member}')"
    ))
    .await;
    let mail = NewMail::new(
        galleria::identity::letters::STAFF_INVITATION,
        "grace@example.com",
        Locale::En,
        &serde_json::json!({ "secret_link_id": link }),
    );
    let mut tx = shop.tx().await;
    let id = messaging::enqueue(&mut tx, &mail).await.expect("enqueue");
    tx.commit().await.expect("commit");
    let owner = shop.staff("owner").await;
    let page = owner.get(&format!("/admin/outbox/{id}")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("shown to its recipient only"));
    assert!(!page.text.contains("<iframe") && !page.text.contains("/admin/invitation/"));
    let frame = owner.get(&format!("/admin/outbox/{id}/frame")).await;
    assert_eq!(frame.status, StatusCode::NOT_FOUND);
    let minted = shop
        .count("select count(*) from secret_links where token_hash is not null")
        .await;
    assert_eq!(minted, 0);
}
