//! What the operator does to tenants.

use axum::extract::Path;
use axum::response::Response;

use crate::core::{Email, Error, FieldErrors, Reason, TenantName};
use crate::db::{Db, Migrator, SchemaName};
use crate::identity;
use crate::platform::operator::{AnyOperator, Operator};
use crate::platform::pages::tenants::first_password;
use crate::platform::sign_up::parse_shop_name;
use crate::tenancy;
use crate::tenancy::domains::{self, DomainName};
use crate::tenancy::{Creation, StoreSettings, Tenant};
use crate::web::{Failure, Form, FormFields, Outcome};

/// Key of the creation form's draft.
pub const FORM: Form<'static> = Form::of("operator-tenant", &["shop_name", "tenant", "email"]);
/// Key of the deletion form's draft.
pub const DELETE_FORM: Form<'static> = Form::of("operator-tenant-delete", &["typed_name"]);

/// The tenant of that name.
pub(in crate::platform) async fn by_name(db: &Db, name: &str) -> Result<Tenant, Failure> {
    let name = TenantName::parse(name).map_err(|_| Failure::NotFound)?;
    let found = tenancy::store::tenant_by_name(db.pool(), &name).await?;
    found.ok_or(Failure::NotFound)
}

/// `POST /operator/tenants`
pub async fn create(Operator(operator): Operator, fields: FormFields) -> Outcome {
    match make(&operator, &fields).await {
        Ok(response) => Ok(response),
        Err(Failure::Wire(error)) => {
            let front = &operator.front;
            front.reject(FORM, "/operator", &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

async fn make(operator: &AnyOperator, fields: &FormFields) -> Result<Response, Failure> {
    let mut errors = FieldErrors::default();
    let shop_name = errors.check("shop_name", parse_shop_name(fields.get("shop_name")));
    let tenant = errors.check("tenant", TenantName::parse(fields.get("tenant")));
    let email = errors.check("email", Email::parse(fields.get("email")));
    let (Some(shop_name), Some(tenant), Some(email)) = (shop_name, tenant, email) else {
        return Err(Error::from(errors).into());
    };
    let front = &operator.front;
    let db = &front.state.db;
    let settings = StoreSettings {
        name: shop_name,
        email: Some(email.clone()),
        ..StoreSettings::default()
    };
    let owner = email.lowercase();
    let creation = tenancy::create(db, &Migrator::embedded(), &tenant, &settings, Some(&owner))
        .await
        .map_err(Failure::internal)?;
    if creation == Creation::Exists {
        return Err(Error::invalid("tenant", Reason::AlreadyTaken).into());
    }
    front.forget_draft(FORM).await?;
    front.state.registry.forget_all();
    let mut tx = db.begin(&SchemaName::of(&tenant)).await?;
    let password = identity::create_first_owner(&mut tx, &email, "").await?;
    tx.commit().await?;
    match password {
        Some(password) => Ok(first_password(operator, &tenant, &email, password).await),
        None => front.see_other(&format!("/operator/tenants/{tenant}?done={creation}")),
    }
}

/// `POST /operator/tenants/{name}/suspend`
pub async fn suspend(Operator(operator): Operator, Path(name): Path<String>) -> Outcome {
    let front = &operator.front;
    let tenant = by_name(&front.state.db, &name).await?;
    tenancy::suspend(&front.state.db, &tenant.name).await?;
    front.state.registry.forget_all();
    front.see_other(&format!("/operator/tenants/{}?done=suspended", tenant.name))
}

/// `POST /operator/tenants/{name}/resume`
pub async fn resume(Operator(operator): Operator, Path(name): Path<String>) -> Outcome {
    let front = &operator.front;
    let tenant = by_name(&front.state.db, &name).await?;
    tenancy::resume(&front.state.db, &tenant.name).await?;
    front.state.registry.forget_all();
    front.see_other(&format!("/operator/tenants/{}?done=resumed", tenant.name))
}

/// `POST /operator/tenants/{name}/delete`: only when the name was typed.
pub async fn delete(
    Operator(operator): Operator,
    Path(name): Path<String>,
    fields: FormFields,
) -> Outcome {
    let front = &operator.front;
    let state = &front.state;
    let tenant = by_name(&state.db, &name).await?;
    if fields.get("typed_name").trim() != tenant.name.as_str() {
        let page = format!("/operator/tenants/{}", tenant.name);
        let error = Error::invalid("typed_name", Reason::Mismatch);
        return front.reject(DELETE_FORM, &page, &fields, error).await;
    }
    tenancy::delete(&state.db, &state.media, &tenant.name)
        .await
        .map_err(Failure::internal)?;
    front.forget_draft(DELETE_FORM).await?;
    state.registry.forget_all();
    front.see_other("/operator?done=deleted")
}

/// `POST /operator/tenants/{name}/domains`: the operator vouches for a claimed domain.
pub async fn vouch(
    Operator(operator): Operator,
    Path(name): Path<String>,
    fields: FormFields,
) -> Outcome {
    let front = &operator.front;
    let tenant = by_name(&front.state.db, &name).await?;
    let host =
        DomainName::parse(fields.get("host")).map_err(|reason| Error::invalid("host", reason))?;
    domains::verify_by_operator(&front.state.db, &tenant, &host).await?;
    front.state.registry.forget_all();
    front.see_other(&format!("/operator/tenants/{}?done=proven", tenant.name))
}
