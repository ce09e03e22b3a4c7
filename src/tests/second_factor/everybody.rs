use galleria::platform::command::TenantCommand;
use reqwest::{Method, StatusCode};

use super::{OWNER, PAGE, set_up, shop};
use crate::staff::PASSWORD;

#[tokio::test]
async fn sec_16_everybody_is_led_to_set_one_up_where_the_owner_wants_it() {
    let shop = shop().await;
    let (owner, support) = (shop.staff("owner").await, shop.staff("support").await);
    set_up(&owner).await;
    let refused = support.get("/admin/settings/security").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let wish = [("second_factor_required", "on"), ("password_days", "0")];
    let saved = owner.post("/admin/settings/security", &wish).await;
    assert_eq!(saved.location(), "/admin/settings/security?done=saved");
    for path in [
        "/admin",
        "/admin/orders",
        "/admin/account",
        "/admin/password",
    ] {
        let answer = support.get(path).await;
        assert_eq!(answer.location(), PAGE, "{path}");
        let program = support.send(support.request(Method::GET, path)).await;
        assert_eq!(program.status, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(owner.get(path).await.status, StatusCode::OK, "{path}");
    }
    let page = support.get(PAGE).await.text;
    assert!(page.contains("asks everyone") && page.contains("/admin/sign-out"));
    set_up(&support).await;
    assert!(support.is_in().await);
    // Who joins later is led there, too.
    let manager = shop.staff("manager").await;
    assert_eq!(manager.get("/admin").await.location(), PAGE);
}

#[tokio::test]
async fn sec_16_an_owner_resets_a_lost_factor_and_the_member_is_told() {
    let shop = shop().await;
    let (owner, manager) = (shop.staff("owner").await, shop.staff("manager").await);
    let (_, managers) = (set_up(&owner).await, set_up(&manager).await);
    let of = async |email: &str| {
        let sql = format!("select id::text from staff_members where email = '{email}'");
        format!("/admin/staff/{}", shop.text(&sql).await)
    };
    let (own, theirs) = (of(OWNER).await, of("manager@example.com").await);
    let page = owner.get(&theirs).await.text;
    assert!(page.contains(&format!("{theirs}/reset-factor")));
    assert!(!owner.get(&own).await.text.contains("reset-factor"));
    // One's own goes with password and code only.
    let refused = owner.post(&format!("{own}/reset-factor"), &[]).await;
    assert_eq!(refused.location(), format!("{own}?refused=wrong-state"));
    let by_manager = manager.post(&format!("{own}/reset-factor"), &[]).await;
    assert_eq!(by_manager.status, StatusCode::FORBIDDEN);
    let half = shop.half_in("manager@example.com").await;
    let reset = owner.post(&format!("{theirs}/reset-factor"), &[]).await;
    assert_eq!(reset.location(), format!("{theirs}?done=changed"));
    assert!(!manager.is_in().await, "every session ends");
    half.type_code(&managers.code(&shop, 0)).await;
    assert!(!half.is_in().await);
    let told = "select count(*) from outbox where kind = 'second_factor_reset' and recipient = 'manager@example.com'";
    assert_eq!(shop.count(told).await, 1);
    let outbox = owner.get("/admin/outbox").await.text;
    assert!(outbox.contains("Second factor reset"));
    let id = shop
        .text("select id::text from outbox where kind = 'second_factor_reset'")
        .await;
    let letter = owner.get(&format!("/admin/outbox/{id}/frame")).await;
    assert!(
        letter.text.contains("by an owner or by the operator"),
        "{}",
        letter.text
    );
    let signed_in = shop
        .stranger()
        .sign_in("manager@example.com", PASSWORD)
        .await;
    assert_eq!(signed_in.location(), "/admin");
}

#[tokio::test]
async fn sec_16_the_operator_resets_the_factor_of_an_owner_without_another() {
    let shop = shop().await;
    let owner = shop.staff("owner").await;
    set_up(&owner).await;
    let state = &shop.platform.state;
    let reset = async |email: &str| {
        let command = TenantCommand::ResetSecondFactor {
            name: shop.tenant.clone(),
            email: email.to_owned(),
        };
        command.run(&state.db, &state.config, &mut Vec::new()).await
    };
    assert!(reset("nobody@example.com").await.is_err());
    assert!(!owner_is_in_by_password(&shop).await);
    reset("Owner@Example.com").await.expect("reset");
    assert!(!owner.is_in().await, "every session ends");
    assert!(owner_is_in_by_password(&shop).await);
    let told = "select count(*) from outbox where kind = 'second_factor_reset'";
    assert_eq!(shop.count(told).await, 1);
}

async fn owner_is_in_by_password(shop: &crate::harness::TestShop) -> bool {
    let answer = shop.stranger().sign_in(OWNER, PASSWORD).await;
    answer.location() == "/admin"
}
