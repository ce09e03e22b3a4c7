//! What the editor's buttons do, and the forms of groups.

use axum::extract::Path;

use super::{PATH, form_key, segment_id};
use crate::admin::form::{form, submit_form};
use crate::admin::step;
use crate::core::{CustomerGroupId, CustomerId, Error, Reason, Refusal, SegmentId, ShortText};
use crate::customer::admin::groups_form;
use crate::customer::segment::{RecountSegment, form, store};
use crate::customer::store as customers;
use crate::identity::Staff;
use crate::promotion::naming_segment;
use crate::web::edits::VERSION;
use crate::web::{Failure, FormFields, Outcome, session};

/// Key of the draft of a new group.
pub(super) const GROUP_FORM: &str = "customer-group";

form! {
    /// A new group.
    pub(super) struct GroupForm in "segments" {
        group: ShortText<60> as "segments-group-new";
    } where {
        group: has_no_comma(group);
    }
}

/// Rules name groups with commas between them.
fn has_no_comma(group: &ShortText<60>) -> Result<(), Reason> {
    if group.as_str().contains(',') {
        return Err(Reason::ForbiddenCharacter);
    }
    Ok(())
}

/// `POST /admin/segments/{segment}`: saves, or changes the rows of the form and shows it again.
pub async fn submit(staff: Staff, Path(id): Path<String>, fields: FormFields) -> Outcome {
    let id = segment_id(&id)?;
    let wish = fields.get("do").to_owned();
    if wish == "save" || wish.is_empty() {
        return save(staff, id, fields).await;
    }
    let (page, key) = (page_of(id), form_key(id));
    let rows = form::changed(form::rows(&fields), &wish);
    let shown = shown(&fields, &rows);
    if wish == "count"
        && let Err(error) = form::parse_rule_of(&rows, staff.shop.settings().notation())
    {
        return staff.shop.reject(&key, &page, &shown, error).await;
    }
    let mut tx = staff.shop.begin().await?;
    let config = &staff.shop.state.config;
    let session = session::open(&mut tx, config, staff.shop.session.as_ref()).await?;
    let nothing_wrong = Error::Invalid(Vec::new());
    staff
        .shop
        .keep_draft(&mut tx, &session.hash, &key, &shown, &nothing_wrong)
        .await?;
    tx.commit().await?;
    let page = if wish == "count" {
        format!("{page}?count=now")
    } else {
        page
    };
    let response = staff.shop.see_other(&page)?;
    Ok(crate::web::forms::with_cookie(response, session.cookie))
}

async fn save(staff: Staff, id: Option<SegmentId>, fields: FormFields) -> Outcome {
    match write(&staff, id, &fields).await {
        Ok(id) => staff.shop.see_other(&format!("{PATH}/{id}?done=saved")),
        Err(Failure::Wire(error)) => {
            let rows = form::rows(&fields);
            let shown = shown(&fields, &rows);
            let shop = &staff.shop;
            shop.reject(&form_key(id), &page_of(id), &shown, error)
                .await
        }
        Err(failure) => Err(failure),
    }
}

async fn write(
    staff: &Staff,
    known: Option<SegmentId>,
    fields: &FormFields,
) -> Result<SegmentId, Failure> {
    let (name, rule) = form::parse(fields, staff.shop.settings().notation())?;
    let mut tx = staff.shop.begin().await?;
    if let Some(id) = known
        && !store::hold(&mut tx, id).await?
    {
        return Err(Failure::NotFound);
    }
    let id = known.unwrap_or_else(SegmentId::new);
    store::save(&mut tx, id, name.as_str(), &rule).await?;
    RecountSegment::ask(&mut tx, id).await?;
    staff
        .shop
        .keep_edit(
            &mut tx,
            &form_key(known),
            fields,
            staff.member.id,
            known.is_none(),
        )
        .await?;
    tx.commit().await?;
    Ok(id)
}

/// `POST /admin/segments/{segment}/recount`
pub async fn recount(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = segment_id(&id)?.ok_or(Failure::NotFound)?;
    let mut tx = staff.shop.begin().await?;
    store::by_id(&mut tx, id).await?.ok_or(Failure::NotFound)?;
    RecountSegment::ask(&mut tx, id).await?;
    tx.commit().await?;
    step(&staff, &page_of(Some(id)), "changed", Ok(()))
}

/// `POST /admin/segments/{segment}/delete`
pub async fn delete(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = segment_id(&id)?.ok_or(Failure::NotFound)?;
    let mut tx = staff.shop.begin().await?;
    if !store::hold(&mut tx, id).await? {
        return Err(Failure::NotFound);
    }
    let naming = naming_segment(&mut tx, id).await?;
    if naming.iter().any(|promotion| promotion.is_active) {
        // The editor names them.
        let refused = Err(Error::from(Refusal::InUse).into());
        return step(&staff, &page_of(Some(id)), "deleted", refused);
    }
    store::delete(&mut tx, id).await?;
    tx.commit().await?;
    step(&staff, PATH, "deleted", Ok(()))
}

/// `POST /admin/groups`
pub async fn add_group(staff: Staff, fields: FormFields) -> Outcome {
    submit_form(
        &staff,
        GROUP_FORM,
        PATH,
        "added",
        &fields,
        async |tx, form: GroupForm| customers::insert_group(tx, form.group.as_str()).await,
    )
    .await
}

/// `POST /admin/groups/{group}/delete`
pub async fn delete_group(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = CustomerGroupId::parse(&id).map_err(|_| Failure::NotFound)?;
    let mut tx = staff.shop.begin().await?;
    customers::delete_group(&mut tx, id).await?;
    tx.commit().await?;
    step(&staff, PATH, "deleted", Ok(()))
}

/// `POST /admin/customers/{customer}/groups`
pub async fn set_groups(staff: Staff, Path(id): Path<String>, fields: FormFields) -> Outcome {
    let id = CustomerId::parse(&id).map_err(|_| Failure::NotFound)?;
    let groups: Vec<_> = fields
        .all("group")
        .filter_map(|id| CustomerGroupId::parse(id).ok())
        .collect();
    let mut tx = staff.shop.begin().await?;
    customers::set_groups(&mut tx, id, &groups).await?;
    let (form, page) = (groups_form(id), format!("/admin/customers/{id}"));
    let kept = staff
        .shop
        .keep_edit(&mut tx, &form, &fields, staff.member.id, false)
        .await;
    match kept {
        Ok(()) => {
            tx.commit().await?;
            step(&staff, &page, "saved", Ok(()))
        }
        Err(Failure::Wire(error)) => {
            drop(tx);
            staff.shop.reject(&form, &page, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

/// The form with these rows.
fn shown(fields: &FormFields, rows: &[form::Row]) -> FormFields {
    let mut shown = form::fields(fields.get("name"), rows);
    if fields.has(VERSION) {
        shown.set(VERSION, fields.get(VERSION));
    }
    shown
}

fn page_of(id: Option<SegmentId>) -> String {
    match id {
        Some(id) => format!("{PATH}/{id}"),
        None => format!("{PATH}/new"),
    }
}
