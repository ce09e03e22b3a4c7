//! A database of its own for what would be in the way of the shops.

use galleria::db::Db;
use sqlx::{AssertSqlSafe, Connection, PgConnection};

use crate::{Result, given};

/// Makes the database `name`, does `work` in it and removes it.
pub async fn apart(name: &str, work: impl AsyncFnOnce(Db) -> Result) -> Result {
    let url = given("DATABASE_URL")?;
    let mut server = PgConnection::connect(&url).await?;
    let make = format!("create database {name}");
    sqlx::raw_sql(AssertSqlSafe(make))
        .execute(&mut server)
        .await?;
    let mut url = url::Url::parse(&url)?;
    url.set_path(name);
    let db = Db::connect(url.as_str(), 4).await?;
    let outcome = work(db.clone()).await;
    db.pool().close().await;
    let remove = format!("drop database {name} with (force)");
    sqlx::raw_sql(AssertSqlSafe(remove))
        .execute(&mut server)
        .await?;
    server.close().await?;
    outcome
}
