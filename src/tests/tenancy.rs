//! Tenants: their creation, their migrations, and the walls between them.

pub mod catalogue;
pub mod command;
mod isolation;

use galleria::core::TenantName;
use galleria::db::{Migrated, Migration, Migrator, SchemaName};
use galleria::tenancy::{self, Creation, StoreSettings};
use sqlx::AssertSqlSafe;

use crate::harness::{TestPlatform, TestShop};
use catalogue::{Catalogue, catalogue};

async fn create(platform: &TestPlatform, name: &str) -> Creation {
    create_with(platform, &Migrator::embedded(), name).await
}

async fn create_with(platform: &TestPlatform, migrator: &Migrator, name: &str) -> Creation {
    let name = TenantName::parse(name).unwrap();
    tenancy::create(
        &platform.state.db,
        migrator,
        &name,
        &StoreSettings::default(),
        None,
    )
    .await
    .expect("creation")
}

async fn run(platform: &TestPlatform, sql: &str) {
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
        .execute(platform.state.db.pool())
        .await
        .expect("sql");
}

async fn template(platform: &TestPlatform) -> Catalogue {
    catalogue(platform, "template").await
}

#[tokio::test]
async fn mt_1_a_new_schema_is_the_same_as_the_template() {
    let platform = TestPlatform::start(|_| {}).await;
    assert_eq!(create(&platform, "acme").await, Creation::Created);
    let wanted = template(&platform).await;
    assert!(wanted.len() > 100, "the comparison sees the catalogue");
    assert_eq!(catalogue(&platform, "t_acme").await, wanted);
}

#[tokio::test]
async fn mt_2_creating_again_changes_nothing_and_says_exists() {
    let shop = TestShop::open().await;
    shop.settle(|settings| settings.name = "Kept".to_owned())
        .await;
    assert_eq!(create(&shop.platform, "acme").await, Creation::Exists);
    assert!(shop.get("/").await.text.contains("Kept"));
}

#[tokio::test]
async fn mt_2_a_half_made_schema_is_completed_and_what_is_there_stays() {
    let platform = TestPlatform::start(|_| {}).await;
    create(&platform, "acme").await;
    let wanted = template(&platform).await;
    for damage in [
        "drop table t_acme.orders cascade",
        "drop table t_acme.variants cascade; drop function t_acme.plain_words(text)",
        "drop index t_acme.form_drafts_updated_at; drop sequence t_acme.order_numbers",
        "alter table t_acme.categories drop constraint categories_pkey cascade",
        "drop schema t_acme cascade",
        "update platform.tenants set state = 'creating'; drop table t_acme.sessions",
        "delete from platform.tenants; drop table t_acme.store, t_acme.schema_migrations",
        "alter table t_acme.carts drop column region, drop column updated_at",
        "alter table t_acme.orders drop column state cascade, drop column number",
        "alter table t_acme.order_events drop column id; alter table t_acme.products drop column search",
        "alter table t_acme.line_items drop column cart_id; drop table t_acme.sessions",
    ] {
        run(&platform, damage).await;
        assert_eq!(
            create(&platform, "acme").await,
            Creation::Completed,
            "{damage}"
        );
        assert_eq!(catalogue(&platform, "t_acme").await, wanted, "{damage}");
        assert_eq!(
            create(&platform, "acme").await,
            Creation::Exists,
            "{damage}"
        );
    }
    run(&platform, "insert into t_acme.sign_in_throttles (scope) values ('here'); drop table t_acme.line_items").await;
    create(&platform, "acme").await;
    let kept: i64 = sqlx::query_scalar("select count(*) from t_acme.sign_in_throttles")
        .fetch_one(platform.state.db.pool())
        .await
        .unwrap();
    assert_eq!(kept, 1);
}

#[tokio::test]
async fn mt_2_a_missing_column_is_added_to_a_table_that_has_rows_and_keeps_them() {
    let platform = TestPlatform::start(|_| {}).await;
    create(&platform, "acme").await;
    let wanted = template(&platform).await;
    run(
        &platform,
        "insert into t_acme.carts (id, country, region) values (gen_random_uuid(), 'US', 'NY'); \
         alter table t_acme.carts drop column region",
    )
    .await;
    assert_eq!(create(&platform, "acme").await, Creation::Completed);
    assert_eq!(catalogue(&platform, "t_acme").await, wanted);
    let kept: String = sqlx::query_scalar("select country || ':' || region from t_acme.carts")
        .fetch_one(platform.state.db.pool())
        .await
        .unwrap();
    assert_eq!(kept, "US:", "the row stays, the new column has its default");
}

#[tokio::test]
async fn mt_4_the_registry_alone_says_which_schemas_there_are() {
    let platform = TestPlatform::start(|_| {}).await;
    create(&platform, "acme").await;
    run(&platform, "create schema t_stray; update platform.tenants set schema_name = 't_elsewhere'; alter schema t_acme rename to t_elsewhere").await;
    let migrator = with_migration("create table walked ()");
    let reports = migrator
        .migrate_tenants(&platform.state.db, |_| {})
        .await
        .unwrap();
    assert_eq!(reports.len(), 1);
    assert!(
        catalogue(&platform, "t_elsewhere")
            .await
            .iter()
            .any(|line| line.contains("walked"))
    );
    assert!(catalogue(&platform, "t_stray").await.is_empty());
}

fn with_migration(sql: &str) -> Migrator {
    let version = Migrator::embedded().tenant_version() + 1;
    Migrator::embedded().with_tenant_migrations([migration(version, sql)])
}

fn migration(version: i64, sql: &str) -> Migration {
    Migration {
        version,
        name: "of a test".to_owned(),
        sql: sql.to_owned(),
    }
}

#[tokio::test]
async fn mt_6_a_tenant_that_fails_stops_no_other_and_a_second_run_continues() {
    let platform = TestPlatform::start(|_| {}).await;
    for number in 1..=20 {
        create(&platform, &format!("shop-{number:02}")).await;
    }
    run(&platform, "create table t_shop_07.walked ()").await;
    let before = catalogue(&platform, "t_shop_07").await;
    let migrator = with_migration("create table first_step (); create table walked ()");
    let version = migrator.tenant_version();
    migrator.migrate_platform(&platform.state.db).await.unwrap();
    let reports = migrator
        .migrate_tenants(&platform.state.db, |_| {})
        .await
        .unwrap();
    assert_eq!(reports.len(), 20);
    for report in &reports {
        if report.tenant == "shop-07" {
            let fault = report.outcome.as_ref().unwrap_err().to_string();
            assert!(fault.contains("walked"), "{fault}");
        } else {
            assert_eq!(*report.outcome.as_ref().unwrap(), Migrated::To(version));
        }
    }
    assert_eq!(catalogue(&platform, "t_shop_07").await, before);

    run(&platform, "drop table t_shop_07.walked").await;
    let again = migrator
        .migrate_tenants(&platform.state.db, |_| {})
        .await
        .unwrap();
    for report in again {
        let wanted = if report.tenant == "shop-07" {
            Migrated::To(version)
        } else {
            Migrated::Already(version)
        };
        assert_eq!(report.outcome.unwrap(), wanted, "{}", report.tenant);
    }
    assert_eq!(
        catalogue(&platform, "t_shop_07").await,
        template(&platform).await
    );
}

#[tokio::test]
async fn mt_5_the_walk_names_every_tenant() {
    let platform = TestPlatform::start(|_| {}).await;
    create(&platform, "acme").await;
    create(&platform, "globex").await;
    let lines = std::sync::Mutex::new(Vec::new());
    Migrator::embedded()
        .migrate_tenants(&platform.state.db, |line| {
            lines.lock().unwrap().push(line.to_owned());
        })
        .await
        .unwrap();
    assert_eq!(
        *lines.lock().unwrap(),
        ["migrating tenant -> acme", "migrating tenant -> globex"]
    );
}

#[tokio::test]
async fn mt_7_a_new_tenant_has_this_version_and_the_next_migration_comes_once() {
    let platform = TestPlatform::start(|_| {}).await;
    create(&platform, "acme").await;
    let migrator = with_migration(
        "create table once (); insert into schema_migrations (version, name) values (-1, 'once')",
    );
    let version: i64 = sqlx::query_scalar("select schema_version from platform.tenants")
        .fetch_one(platform.state.db.pool())
        .await
        .unwrap();
    assert_eq!(version, Migrator::embedded().tenant_version());
    for wanted in [Migrated::To(version + 1), Migrated::Already(version + 1)] {
        let reports = migrator
            .migrate_tenants(&platform.state.db, |_| {})
            .await
            .unwrap();
        assert_eq!(*reports[0].outcome.as_ref().unwrap(), wanted);
    }
}

#[tokio::test]
async fn mt_8_columns_and_tables_come_and_go_in_every_tenant() {
    let platform = TestPlatform::start(|_| {}).await;
    for name in ["acme", "globex", "initech"] {
        create(&platform, name).await;
    }
    let version = Migrator::embedded().tenant_version();
    let steps = [
        ("create table novelty (id bigint)", "novelty", true),
        (
            "alter table novelty add column novel text",
            "novelty.novel",
            true,
        ),
        (
            "alter table novelty drop column novel",
            "novelty.novel",
            false,
        ),
        ("drop table novelty", "novelty", false),
    ];
    let mut migrator = Migrator::embedded();
    for (step, (sql, word, there)) in (1..).zip(steps) {
        migrator = migrator.with_tenant_migrations([migration(version + step, sql)]);
        migrator.migrate_platform(&platform.state.db).await.unwrap();
        let reports = migrator
            .migrate_tenants(&platform.state.db, |_| {})
            .await
            .unwrap();
        assert!(reports.iter().all(|report| report.outcome.is_ok()));
        let wanted = template(&platform).await;
        assert_eq!(
            wanted.iter().any(|line| line.contains(word)),
            there,
            "{sql}"
        );
        for schema in ["t_acme", "t_globex", "t_initech"] {
            assert_eq!(
                catalogue(&platform, schema).await,
                wanted,
                "{schema}: {sql}"
            );
        }
    }
}

#[tokio::test]
async fn mt_2_a_tenant_of_an_older_version_is_left_to_its_migrations() {
    let platform = TestPlatform::start(|_| {}).await;
    create(&platform, "acme").await;
    let migrator = with_migration("create table later ()");
    migrator.migrate_platform(&platform.state.db).await.unwrap();
    assert_eq!(
        create_with(&platform, &migrator, "acme").await,
        Creation::Exists
    );
    let schema = SchemaName::of(&TenantName::parse("acme").unwrap());
    assert!(
        !catalogue(&platform, schema.as_str())
            .await
            .iter()
            .any(|line| line.contains("later"))
    );
}
