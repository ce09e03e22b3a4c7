//! A full recount of one segment over all customers and everything they did.

use std::time::Instant;

use galleria::customer::segment::{Moment, Rule, store};
use galleria::db::{Db, Migrator, SchemaName};
use galleria::tenancy::StoreSettings;
use sqlx::{AssertSqlSafe, Executor};
use time::OffsetDateTime;

use crate::report::{Report, median};
use crate::{Result, Scale, database, tenants};

const HISTORY: &str = include_str!("segments/history.sql");
const LONGEST: f64 = 10.0;
/// Recounts, whose median counts.
const ROUNDS: usize = 3;

/// Viewed three times lately, and searched or German, and not bought for half a year.
const RULE: &str = r#"{"all":[{"kind":"did","event":"view","at_least":3,"within_days":90},
    {"any":[{"kind":"did","event":"search","within_days":30},{"kind":"locale","any":["de"]}]},
    {"not":{"kind":"did","event":"order","within_days":180}}]}"#;

/// The same function that the job of the segment editor calls.
pub async fn measure(scale: Scale, report: &mut Report) -> Result {
    database::apart("galleria_bench_segments", async |db| {
        let migrator = Migrator::embedded();
        migrator.migrate_platform(&db).await?;
        let schema = tenants::create(&db, &migrator, 0).await?;
        arrange(&db, &schema, scale.customers).await?;
        recount(&db, &schema, scale.customers, report).await
    })
    .await
}

async fn arrange(db: &Db, schema: &SchemaName, customers: usize) -> Result {
    let mut connection = db.pool().acquire().await?;
    let place = format!(
        "set search_path = {}, extensions; set bench.customers = {customers}",
        schema.as_str()
    );
    connection
        .execute(sqlx::raw_sql(AssertSqlSafe(place)))
        .await?;
    connection.execute(sqlx::raw_sql(HISTORY)).await?;
    for table in ["customers", "events"] {
        let vacuum = format!("vacuum (analyze) {table}");
        connection
            .execute(sqlx::raw_sql(AssertSqlSafe(vacuum)))
            .await?;
    }
    connection.close().await?;
    Ok(())
}

async fn recount(db: &Db, schema: &SchemaName, customers: usize, report: &mut Report) -> Result {
    let rule: Rule = serde_json::from_str(RULE)?;
    let moment = Moment::of(&StoreSettings::default(), OffsetDateTime::now_utc());
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let mut tx = db.begin(schema).await?;
        let began = Instant::now();
        let members = store::count(&mut tx, &rule, &moment).await?;
        times.push(began.elapsed().as_secs_f64());
        tx.rollback().await?;
        if members == 0 {
            return Err("nobody is in the segment".into());
        }
    }
    let took = median(times);
    report.add(
        &format!(
            "recounting a segment over {customers} customers, {} events",
            customers * 10
        ),
        format!("{took:.1} s"),
        "< 10 s for 1000000 and 10000000",
        took < LONGEST,
    );
    Ok(())
}
