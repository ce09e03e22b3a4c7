//! SQL of the platform's settings.

use sqlx::types::Json;
use sqlx::{PgConnection, PgPool};

use crate::platform::PlatformSettings;

pub async fn load(pool: &PgPool) -> sqlx::Result<PlatformSettings> {
    let found = sqlx::query_scalar!(
        r#"select data as "data: Json<PlatformSettings>" from platform.settings"#
    )
    .fetch_optional(pool)
    .await?;
    Ok(found.map(|Json(settings)| settings).unwrap_or_default())
}

pub async fn save(tx: &mut PgConnection, settings: &PlatformSettings) -> sqlx::Result<()> {
    sqlx::query!(
        "update platform.settings set data = $1",
        Json(settings) as _
    )
    .execute(tx)
    .await?;
    Ok(())
}
