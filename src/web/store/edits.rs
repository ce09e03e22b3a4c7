use sqlx::types::Json;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::core::StaffMemberId;
use crate::db::TenantTx;
use crate::web::FormFields;
use crate::web::edits::Edit;

/// The last change of what a form shows.
pub async fn last(
    tx: &mut TenantTx,
    form: &str,
    now: OffsetDateTime,
) -> sqlx::Result<Option<Edit>> {
    let row = sqlx::query!(
        r#"select e.version, e.fields as "fields: Json<FormFields>", e.changed_at as "changed_at: OffsetDateTime",
                  coalesce(nullif(m.name, ''), m.email, '') as "by!"
           from form_edits e left join staff_members m on m.id = e.staff_member_id where e.form = $1"#,
        form
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Edit {
        version: row.version,
        fields: row.fields.map(|fields| fields.0),
        by: row.by,
        age: now - row.changed_at,
    }))
}

/// Makes the next version; false when the present one is not `seen` (nil for none at all).
pub async fn next(
    tx: &mut TenantTx,
    form: &str,
    seen: Option<Uuid>,
    fields: &FormFields,
    now: OffsetDateTime,
    by: StaffMemberId,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "insert into form_edits (form, version, fields, changed_at, staff_member_id) values ($1, $2, $3, $4, $5)
         on conflict on constraint form_edits_pkey do update
         set version = excluded.version, fields = excluded.fields, changed_at = excluded.changed_at,
             staff_member_id = excluded.staff_member_id
         where $6::uuid is null or form_edits.version = $6",
        form,
        Uuid::now_v7(),
        Json(fields) as _,
        now as OffsetDateTime,
        by.as_uuid(),
        seen
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Makes the next versions of what was changed, but not by its form.
pub async fn changed_otherwise(
    tx: &mut TenantTx,
    forms: &[String],
    by: Option<StaffMemberId>,
) -> sqlx::Result<()> {
    let versions: Vec<Uuid> = forms.iter().map(|_| Uuid::now_v7()).collect();
    sqlx::query!(
        "insert into form_edits (form, version, fields, changed_at, staff_member_id)
         select f.form, f.version, null, now(), $3 from unnest($1::text[], $2::uuid[]) as f (form, version) order by f.form
         on conflict on constraint form_edits_pkey do update
         set version = excluded.version, fields = null, changed_at = excluded.changed_at,
             staff_member_id = excluded.staff_member_id",
        forms,
        &versions,
        by.map(StaffMemberId::as_uuid)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
