use std::sync::Arc;

use galleria::identity::KeepFactorsSealed;
use galleria::tenancy::SealingKeys;
use reqwest::StatusCode;

use super::{Factor, OWNER, PAGE, set_up, shop, shown_secret};
use crate::harness::TestShop;
use crate::staff::PASSWORD;

#[tokio::test]
async fn sec_16_a_factor_needs_password_and_code_and_is_kept_sealed() {
    let shop = shop().await;
    let (owner, elsewhere) = (shop.staff("owner").await, shop.staff("owner").await);
    assert!(owner.get("/admin/account").await.text.contains(PAGE));
    owner.post(&format!("{PAGE}/begin"), &[]).await;
    let secret = shown_secret(&owner).await;
    let page = owner.get(PAGE).await.text;
    for part in [
        "otpauth://totp/acme",
        "<svg",
        "autocomplete=\"one-time-code\"",
        "inputmode=\"numeric\"",
    ] {
        assert!(page.contains(part), "{part}");
    }
    let factor = Factor {
        secret,
        recovery_codes: Vec::new(),
    };
    let (right, wrong) = (factor.code(&shop, 0), factor.code(&shop, 5));
    for (password, code, told) in [
        ("wrong", right.as_str(), "this is not your password"),
        (PASSWORD, wrong.as_str(), "not the right code"),
        (PASSWORD, "", "required"),
    ] {
        let fields = [("current_password", password), ("code", code)];
        assert_eq!(owner.post(PAGE, &fields).await.location(), PAGE);
        let page = owner.get(PAGE).await.text.to_lowercase();
        assert!(page.contains(told) || told == "required", "{told}");
        assert!(page.contains("aria-invalid"), "{told}");
    }
    // What is only begun asks nobody for a code.
    let signed_in = shop.sign_in(OWNER, PASSWORD).await;
    assert_eq!(signed_in.location(), "/admin");
    shop.sql("delete from sign_in_throttles").await;
    let fields = [("current_password", PASSWORD), ("code", right.as_str())];
    let done = owner.post(PAGE, &fields).await;
    assert_eq!(done.status, StatusCode::OK);
    assert!(done.header("cache-control").contains("no-store"));
    assert_eq!(done.text.matches("<li><code>").count(), 10);
    assert!(
        owner
            .get(PAGE)
            .await
            .text
            .contains("10 recovery codes are left")
    );
    assert!(
        owner.is_in().await && !elsewhere.is_in().await,
        "other sessions end"
    );
    let kept =
        "select string_agg(f::text, ' ') || (select string_agg(r::text, ' ') from recovery_codes r)
                || encode((select secret from second_factors), 'escape') from second_factors f";
    let kept = shop.text(kept).await;
    assert!(!kept.contains(&factor.secret.reveal()), "{kept}");
    // The code that set it up opens nothing any more.
    let half = shop.half_in(OWNER).await;
    half.type_code(&right).await;
    assert!(!half.is_in().await);
}

#[tokio::test]
async fn sec_16_without_a_key_to_seal_with_no_factor_is_offered() {
    let shop = TestShop::open().await;
    let owner = shop.staff("owner").await;
    for page in [PAGE, "/admin/settings/security"] {
        let page = owner.get(page).await.text;
        assert!(page.contains("GALLERIA_SEALING_KEYS") && !page.contains("/begin"));
    }
    let begun = owner.post(&format!("{PAGE}/begin"), &[]).await;
    assert_eq!(begun.status, StatusCode::NOT_FOUND);
    // Nobody is locked out by a wish that cannot be met.
    shop.settle(|settings| settings.second_factor_required = true)
        .await;
    assert!(owner.is_in().await);
}

#[tokio::test]
async fn sec_16_turning_it_off_takes_password_and_code() {
    let shop = shop().await;
    let owner = shop.staff("owner").await;
    let factor = set_up(&owner).await;
    let off = format!("{PAGE}/off");
    let code = factor.code(&shop, 0);
    for (password, code) in [("wrong", code.as_str()), (PASSWORD, ""), (PASSWORD, "000")] {
        let fields = [("current_password", password), ("code", code)];
        assert_eq!(owner.post(&off, &fields).await.location(), PAGE);
    }
    shop.half_in(OWNER).await;
    let fields = [("current_password", PASSWORD), ("code", code.as_str())];
    let done = owner.post(&off, &fields).await;
    assert_eq!(done.location(), "/admin/account?done=changed");
    for table in ["second_factors", "recovery_codes"] {
        let left = format!("select count(*) from {table}");
        assert_eq!(shop.count(&left).await, 0, "{table}");
    }
    let signed_in = shop.stranger().sign_in(OWNER, PASSWORD).await;
    assert_eq!(signed_in.location(), "/admin");
}

#[tokio::test]
async fn sec_16_new_recovery_codes_void_the_old_ones() {
    let shop = shop().await;
    let owner = shop.staff("owner").await;
    let factor = set_up(&owner).await;
    let [first, second] = [0, 1].map(|place| factor.recovery_codes[place].as_str());
    let renew = |code| [("current_password", PASSWORD), ("code", code)];
    let page = owner.post(&format!("{PAGE}/codes"), &renew(first)).await;
    assert_eq!(page.text.matches("<li><code>").count(), 10);
    let half = shop.half_in(OWNER).await;
    half.post(super::CODE_PAGE, &[("recovery_code", second)])
        .await;
    assert!(!half.is_in().await);
    // A confirmed secret is neither shown nor replaced.
    owner.post(&format!("{PAGE}/begin"), &[]).await;
    assert!(!owner.get(PAGE).await.text.contains("data-secret"));
    half.type_code(&factor.code(&shop, 0)).await;
    assert!(half.is_in().await);
}

#[tokio::test]
async fn sec_16_secrets_follow_to_a_new_key() {
    let shop = shop().await;
    let owner = shop.staff("owner").await;
    let factor = set_up(&owner).await;
    let mut state = shop.platform.state.clone();
    let mut config = (*state.config).clone();
    let keys = [
        format!("new:{}", "f0".repeat(32)),
        format!("test:{}", "0f".repeat(32)),
    ];
    config.sealing_keys = SealingKeys::parse(&keys.join(",")).ok();
    state.config = Arc::new(config);
    let tenant = shop.registered().await;
    let job = KeepFactorsSealed::new(tenant.id);
    job.perform(&state).await.expect("resealed");
    assert_eq!(shop.text("select key_id from second_factors").await, "new");
    // Without its key a code is not accepted; a recovery code is.
    let half = shop.half_in(OWNER).await;
    half.type_code(&factor.code(&shop, 0)).await;
    assert!(!half.is_in().await);
    let code = factor.recovery_codes[0].as_str();
    half.post(super::CODE_PAGE, &[("recovery_code", code)])
        .await;
    assert!(half.is_in().await);
}
