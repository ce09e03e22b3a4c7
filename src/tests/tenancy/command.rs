//! The program as an operator starts it.

use std::process::{Command, Output};

use tokio::task::spawn_blocking;

use crate::harness::{TestPlatform, TestShop};

pub async fn galleria(platform: &TestPlatform, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_galleria"));
    command
        .args(arguments)
        .env("DATABASE_URL", &platform.state.config.database_url)
        .env("GALLERIA_DATA_DIR", &platform.folder.0);
    spawn_blocking(move || command.output())
        .await
        .expect("the program is awaited")
        .expect("the program runs")
}

pub fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[tokio::test]
async fn mt_3_the_command_line_creates_lists_closes_opens_and_deletes() {
    let platform = TestPlatform::start(|_| {}).await;
    let shop = TestShop::on(platform.clone(), "acme");
    let created = galleria(&platform, &["tenant", "create", "acme"]).await;
    assert!(created.status.success() && told(&created).contains("acme created"));
    assert_eq!(shop.get("/").await.status, 200);
    let again = galleria(&platform, &["tenant", "create", "acme"]).await;
    assert!(again.status.success() && told(&again).contains("acme exists"));
    let hostile = galleria(&platform, &["tenant", "create", "a\"; drop schema"]).await;
    assert!(!hostile.status.success());

    galleria(&platform, &["tenant", "suspend", "acme"]).await;
    let list = galleria(&platform, &["tenant", "list"]).await;
    assert!(told(&list).contains("suspended"), "{}", told(&list));
    platform.state.registry.forget_all();
    assert_eq!(shop.get("/").await.status, 503);
    galleria(&platform, &["tenant", "resume", "acme"]).await;
    platform.state.registry.forget_all();
    assert_eq!(shop.get("/").await.status, 200);

    let careless = galleria(&platform, &["tenant", "delete", "acme"]).await;
    assert!(!careless.status.success());
    let deleted = galleria(&platform, &["tenant", "delete", "acme", "--yes"]).await;
    assert!(deleted.status.success(), "{deleted:?}");
    platform.state.registry.forget_all();
    assert_eq!(shop.get("/").await.status, 404);
}

#[tokio::test]
async fn mt_5_migrate_names_the_platform_then_each_tenant_and_fails_when_one_does() {
    let platform = TestPlatform::start(|_| {}).await;
    for name in ["acme", "globex"] {
        TestShop::on(platform.clone(), name).created().await;
    }
    let whole = galleria(&platform, &["migrate"]).await;
    assert!(whole.status.success());
    let lines = told(&whole);
    let place = |line: &str| {
        lines
            .find(line)
            .unwrap_or_else(|| panic!("{line} in {lines}"))
    };
    assert!(place("migrating platform") < place("migrating tenant -> acme"));
    place("migrating tenant -> globex");
    let logged = String::from_utf8_lossy(&whole.stderr);
    assert!(
        logged.contains("\"message\":\"migrating tenant -> acme\""),
        "{logged}"
    );

    sqlx::raw_sql("update platform.tenants set schema_version = 0 where name = 'acme'; delete from t_acme.schema_migrations")
        .execute(platform.state.db.pool())
        .await
        .unwrap();
    let broken = galleria(&platform, &["migrate"]).await;
    assert_eq!(broken.status.code(), Some(1));
    let named = String::from_utf8_lossy(&broken.stderr);
    assert!(named.contains("failed: acme"), "{named}");
}
