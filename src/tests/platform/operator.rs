use std::os::unix::fs::PermissionsExt;

use galleria::core::{Email, TenantName};
use galleria::db::{Migrator, SchemaName};
use galleria::platform;
use galleria::tenancy::{self, StoreSettings};
use reqwest::StatusCode;

use super::{PASSWORD, operator, sign_in};
use crate::harness::{TestPlatform, TestShop, Visitor};
use crate::tenancy::catalogue::catalogue;

#[tokio::test]
async fn sec_8_the_first_password_opens_only_the_page_that_replaces_it() {
    let platform = TestPlatform::start(|_| {}).await;
    let state = &platform.state;
    let (email, first) = platform::create_first_operator(&state.db, &state.config)
        .await
        .unwrap()
        .unwrap();
    let visitor = Visitor::of(&platform);
    assert_eq!(
        sign_in(&visitor, &email, &first).await.location(),
        "/operator"
    );
    for path in ["/operator", "/operator/sign-ups", "/operator/tenants/acme"] {
        let answer = visitor.get(path).await;
        assert_eq!(answer.location(), "/operator/password", "{path}");
    }
    let created = visitor
        .post(
            "/operator/tenants",
            &[
                ("tenant", "acme"),
                ("shop_name", "Acme"),
                ("email", "a@b.example"),
            ],
        )
        .await;
    assert_eq!(created.location(), "/operator/password");

    let again = [
        ("current_password", first.as_str()),
        ("new_password", first.as_str()),
        ("new_password_again", first.as_str()),
    ];
    let refused = visitor.post("/operator/password", &again).await;
    assert_eq!(refused.location(), "/operator/password");
    let chosen = [
        ("current_password", first.as_str()),
        ("new_password", PASSWORD),
        ("new_password_again", PASSWORD),
    ];
    let changed = visitor.post("/operator/password", &chosen).await;
    assert_eq!(changed.location(), "/operator?done=saved");
    assert_eq!(visitor.get("/operator").await.status, StatusCode::OK);
    let with_first = Visitor::of(&platform);
    assert_eq!(
        sign_in(&with_first, &email, &first).await.location(),
        "/operator/sign-in"
    );
}

#[tokio::test]
async fn sec_8_an_installation_keeps_its_first_password_in_a_file_of_its_own() {
    let platform = TestPlatform::start(|_| {}).await;
    let state = &platform.state;
    let path = platform::create_first_operator_in_file(&state.db, &state.config)
        .await
        .unwrap()
        .expect("a file");
    let mode = std::fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let text = std::fs::read_to_string(&path).unwrap();
    let (email, first) = text.trim().split_once('\n').unwrap();
    let second = platform::create_first_operator_in_file(&state.db, &state.config).await;
    assert_eq!(second.unwrap(), None, "only once");
    let visitor = Visitor::of(&platform);
    sign_in(&visitor, email, first).await;
    let chosen = [
        ("current_password", first),
        ("new_password", PASSWORD),
        ("new_password_again", PASSWORD),
    ];
    visitor.post("/operator/password", &chosen).await;
    assert!(!path.exists(), "a password that opens nothing is not kept");
}

#[tokio::test]
async fn mt_15_the_operators_pages_are_closed_to_strangers() {
    let shop = TestShop::open().await;
    let visitor = Visitor::of(&shop.platform);
    for path in [
        "/operator",
        "/operator/sign-ups",
        "/operator/tenants/acme",
        "/operator/password",
    ] {
        assert_eq!(
            visitor.get(path).await.location(),
            "/operator/sign-in",
            "{path}"
        );
    }
    for path in [
        "/operator/tenants",
        "/operator/tenants/acme/suspend",
        "/operator/tenants/acme/resume",
        "/operator/tenants/acme/delete",
        "/operator/tenants/acme/domains",
        "/operator/policy",
        "/operator/sign-out",
        "/operator/password",
        "/operator/sign-ups/0197a1d0-0000-7000-8000-000000000000/approve",
        "/operator/sign-ups/0197a1d0-0000-7000-8000-000000000000/decline",
    ] {
        let fields = [("typed_name", "acme"), ("policy", "closed")];
        let answer = visitor.post(path, &fields).await;
        assert_eq!(answer.location(), "/operator/sign-in", "{path}");
        let program = visitor.post_as_program(path, &fields).await;
        assert_eq!(program.status, StatusCode::UNAUTHORIZED, "{path}");
    }
    assert_eq!(shop.get("/").await.status, StatusCode::OK);
    assert_eq!(shop.get("/operator").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn mt_15_the_operator_sees_closes_opens_and_deletes_tenants() {
    let shop = TestShop::open().await;
    let visitor = operator(&shop.platform).await;
    let list = visitor.get("/operator").await.text;
    let version = Migrator::embedded().tenant_version();
    assert!(list.contains("acme") && list.contains("Active") && list.contains("MB"));
    assert!(
        list.contains(&format!("data-label=\"Version\">{version}<")),
        "{list}"
    );

    visitor.post("/operator/tenants/acme/suspend", &[]).await;
    assert_eq!(shop.get("/").await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(visitor.get("/operator").await.text.contains("Suspended"));
    visitor.post("/operator/tenants/acme/resume", &[]).await;
    assert_eq!(shop.get("/").await.status, StatusCode::OK);

    let folder = shop.platform.folder.0.join("media/t_acme");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("picture"), "x").unwrap();
    let mistyped = [("typed_name", "acne")];
    let refused = visitor
        .post("/operator/tenants/acme/delete", &mistyped)
        .await;
    assert_eq!(refused.location(), "/operator/tenants/acme");
    let page = visitor.get("/operator/tenants/acme").await.text;
    assert!(page.contains("value=\"acne\"") && page.contains("typed_name-error"));
    assert_eq!(shop.get("/").await.status, StatusCode::OK);

    let typed = [("typed_name", "acme")];
    let deleted = visitor.post("/operator/tenants/acme/delete", &typed).await;
    assert_eq!(deleted.location(), "/operator?done=deleted");
    assert_eq!(shop.get("/").await.status, StatusCode::NOT_FOUND);
    assert!(catalogue(&shop.platform, "t_acme").await.is_empty());
    assert!(!folder.exists());
    let gone = visitor.get("/operator/tenants/acme").await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn mt_3_the_operators_page_and_the_program_make_the_same_shop() {
    let platform = TestPlatform::start(|_| {}).await;
    let visitor = operator(&platform).await;
    let fields = [
        ("tenant", "by-page"),
        ("shop_name", "By page"),
        ("email", "owner@shop.example"),
    ];
    let page = visitor.post("/operator/tenants", &fields).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("owner@shop.example"));
    let name = TenantName::parse("by-program").unwrap();
    let settings = StoreSettings {
        name: "By program".to_owned(),
        email: Some(Email::parse("owner@shop.example").unwrap()),
        ..StoreSettings::default()
    };
    tenancy::create(
        &platform.state.db,
        &Migrator::embedded(),
        &name,
        &settings,
        None,
    )
    .await
    .unwrap();
    let wanted = catalogue(&platform, SchemaName::of(&name).as_str()).await;
    assert_eq!(catalogue(&platform, "t_by_page").await, wanted);
    for shop in ["by-page", "by-program"] {
        let shop = TestShop::on(platform.clone(), shop);
        assert_eq!(shop.get("/").await.status, StatusCode::OK);
    }

    let again = visitor.post("/operator/tenants", &fields).await;
    assert_eq!(again.location(), "/operator", "exists");
    let list = visitor.get("/operator").await.text;
    assert!(list.contains("tenant-error\">") && list.contains("value=\"by-page\""));
    for hostile in ["a\"; drop schema", "public", "pg_catalog", "www", ""] {
        let fields = [
            ("tenant", hostile),
            ("shop_name", "X Y"),
            ("email", "a@b.example"),
        ];
        let refused = visitor.post_as_program("/operator/tenants", &fields).await;
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{hostile}"
        );
    }
}

#[tokio::test]
async fn sec_17_the_operators_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let platform = TestPlatform::start(|config| {
        config.public_url = config.public_url.replace("http://", "https://");
    })
    .await;
    let state = &platform.state;
    let (email, first) = platform::create_first_operator(&state.db, &state.config)
        .await
        .unwrap()
        .unwrap();
    let visitor = Visitor::of(&platform);
    let cookie = sign_in(&visitor, &email, &first).await.header("set-cookie");
    assert!(cookie.starts_with("__Host-operator="), "{cookie}");
    for part in ["Path=/", "HttpOnly", "Secure", "SameSite=Lax"] {
        assert!(cookie.contains(part), "{cookie}");
    }
}

#[tokio::test]
async fn sec_6_guessing_the_operators_password_is_slowed() {
    let platform = TestPlatform::start(|_| {}).await;
    let visitor = operator(&platform).await.stranger();
    for _ in 0..6 {
        sign_in(&visitor, "operator@localhost", "wrong password 1").await;
    }
    let fields = [("email", "operator@localhost"), ("password", PASSWORD)];
    let answer = visitor.post_as_program("/operator/sign-in", &fields).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
}
