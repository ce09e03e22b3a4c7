//! Making tenants and migrating all of them.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use futures::{TryStreamExt, stream};
use galleria::core::TenantName;
use galleria::db::{Db, Migration, Migrator, SchemaName};
use galleria::tenancy::{self, Creation, StoreSettings};

use crate::process::Process;
use crate::report::{Report, median, megabytes};
use crate::{Result, Scale, database, server};

const LONGEST_CREATION: f64 = 0.5;
const LONGEST_MIGRATION: f64 = 60.0;
const MOST_PRIVATE: u64 = 150_000_000;
/// Tenants made at once while the many are made.
const AT_ONCE: usize = 2;

/// The next release as far as a tenant is concerned: a column and an index.
const CHANGE: &str = "alter table products add column bench_note text not null default '';
    create index products_bench_note on products (bench_note)";

/// Creation is the same function that the command line and the sign-up page call.
pub async fn measure(scale: Scale, report: &mut Report) -> Result {
    database::apart("galleria_bench_tenants", async |db| {
        create_and_migrate(&db, scale, report).await
    })
    .await
}

async fn create_and_migrate(db: &Db, scale: Scale, report: &mut Report) -> Result {
    let migrator = Migrator::embedded();
    migrator.migrate_platform(db).await?;
    let mut times = Vec::new();
    for number in 0..scale.timed_tenants {
        let began = Instant::now();
        create(db, &migrator, number).await?;
        times.push(began.elapsed().as_secs_f64());
    }
    let time = median(times);
    report.add(
        &format!("creating a tenant, median of {}", scale.timed_tenants),
        format!("{time:.2} s"),
        "≤ 0.5 s",
        time <= LONGEST_CREATION,
    );
    stream::iter((scale.timed_tenants..scale.tenants).map(Ok))
        .try_for_each_concurrent(AT_ONCE, async |number| {
            create(db, &migrator, number).await.map(|_| ())
        })
        .await?;
    migrate(db, migrator, scale.tenants, report).await
}

/// A shop of the default settings, and its schema.
pub async fn create(db: &Db, migrator: &Migrator, number: usize) -> Result<SchemaName> {
    let name = TenantName::parse(&format!("bench-{number}"))
        .map_err(|reason| format!("tenant name refused: {reason:?}"))?;
    let settings = StoreSettings {
        name: name.to_string(),
        ..StoreSettings::default()
    };
    match tenancy::create(db, migrator, &name, &settings, None).await? {
        Creation::Created => Ok(SchemaName::of(&name)),
        other => Err(format!("{name} {other}").into()),
    }
}

async fn migrate(db: &Db, migrator: Migrator, tenants: usize, report: &mut Report) -> Result {
    let next = Migration {
        version: migrator.tenant_version() + 1,
        name: "bench".to_owned(),
        sql: CHANGE.to_owned(),
    };
    let migrator = migrator.with_tenant_migrations([next]);
    let postmaster = server::postmaster().await?;
    let (largest, done) = (AtomicU64::new(0), AtomicBool::new(false));
    let (took, ()) = tokio::try_join!(
        async {
            let began = Instant::now();
            let reports = migrator.migrate_tenants(db, |_| ()).await;
            let took = began.elapsed().as_secs_f64();
            done.store(true, Ordering::Relaxed);
            let reports = reports?;
            if let Some(failed) = reports.iter().find(|report| report.outcome.is_err()) {
                return Err(format!("not migrated: {failed:?}").into());
            }
            if reports.len() != tenants {
                return Err(format!("{} tenants migrated, not {tenants}", reports.len()).into());
            }
            Ok::<f64, crate::Fault>(took)
        },
        watch(postmaster, &largest, &done)
    )?;
    let largest = largest.load(Ordering::Relaxed);
    report.add(
        &format!("migrating {tenants} tenants (a column, an index)"),
        format!("{took:.1} s"),
        "≤ 60 s for 1000",
        took <= LONGEST_MIGRATION,
    );
    report.add(
        "meanwhile the largest private memory of a connection",
        megabytes(largest),
        "≤ 150 MB",
        largest > 0 && largest <= MOST_PRIVATE,
    );
    Ok(())
}

/// Looks at every connection's memory again and again until all is done.
async fn watch(postmaster: Process, largest: &AtomicU64, done: &AtomicBool) -> Result {
    while !done.load(Ordering::Relaxed) {
        for connection in postmaster.children()? {
            // One may end while it is looked at.
            let private = connection.private().unwrap_or_default();
            largest.fetch_max(private, Ordering::Relaxed);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Ok(())
}
