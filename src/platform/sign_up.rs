//! Public sign-up of shops: a wish, a link by mail that proves the address, the operator's consent
//! where the policy asks for it, and then the shop, made by the same [`create`](crate::tenancy::create) as everywhere.

mod link;
mod shop_name;
mod wish;

use uuid::Uuid;

use super::store::sign_ups as rows;
use super::{PlatformSettings, SignUpPolicy, letters, store};
use crate::core::{Email, Error, FieldErrors, Locale, Reason, Refusal, TenantName};
use crate::db::Db;
use crate::messaging::{MailKind, enqueue_platform};
use crate::web::{ClientAddress, Failure, FormFields};

pub use link::{Followed, LINK_HOURS, by_link, follow, link_path, mint_link};
pub use shop_name::parse_shop_name;
pub use wish::{SignUp, SignUpState};

/// Wishes that one network, one mailbox and the whole platform may make in a day.
const PER_CLIENT: i64 = 5;
const PER_EMAIL: i64 = 3;
const IN_TOTAL: i64 = 200;

/// The platform's settings.
pub async fn settings(db: &Db) -> sqlx::Result<PlatformSettings> {
    store::settings::load(db.pool()).await
}

/// Links shops to look at from the platform's front page.
pub async fn show_demo_shops(db: &Db, shops: Vec<TenantName>) -> sqlx::Result<()> {
    let settings = PlatformSettings {
        demo_shops: shops,
        ..settings(db).await?
    };
    let mut tx = db.begin_platform().await?;
    store::settings::save(&mut tx, &settings).await?;
    tx.commit().await
}

/// Notes a wish and mails the link that proves the address.
///
/// # Errors
/// Faults of the fields, or the reason why nobody, or not this one, may sign up today.
pub async fn ask(
    db: &Db,
    client: ClientAddress,
    locale: Locale,
    fields: &FormFields,
) -> Result<(), Failure> {
    if settings(db).await?.sign_up == SignUpPolicy::Closed {
        return Err(Error::Refused(Refusal::SignUpClosed).into());
    }
    let mut errors = FieldErrors::default();
    let shop_name = errors.check("shop_name", parse_shop_name(fields.get("shop_name")));
    let tenant = errors.check("tenant", TenantName::parse(fields.get("tenant")));
    let email = errors.check("email", Email::parse(fields.get("email")));
    let (Some(shop_name), Some(tenant), Some(email)) = (shop_name, tenant, email) else {
        return Err(Error::from(errors).into());
    };
    let mut tx = db.begin_platform().await?;
    if rows::is_name_taken(&mut tx, &tenant).await? {
        return Err(Error::invalid("tenant", Reason::AlreadyTaken).into());
    }
    let network = client.network();
    let asked = rows::asked_today(&mut tx, &network, &email).await?;
    if asked.by_client >= PER_CLIENT || asked.by_email >= PER_EMAIL || asked.in_total >= IN_TOTAL {
        return Err(Error::RateLimited.into());
    }
    let id = Uuid::now_v7();
    rows::insert(&mut tx, id, &email, &tenant, &shop_name, &network).await?;
    tell(&mut tx, letters::PROOF, &email, locale, id).await?;
    tx.commit().await?;
    Ok(())
}

async fn tell(
    tx: &mut sqlx::PgConnection,
    kind: MailKind,
    email: &Email,
    locale: Locale,
    sign_up: Uuid,
) -> sqlx::Result<()> {
    let about = serde_json::json!({ "sign_up": sign_up });
    enqueue_platform(tx, kind, email, locale, &about).await?;
    Ok(())
}

/// Wishes that wait for the operator.
pub async fn waiting(db: &Db) -> sqlx::Result<Vec<SignUp>> {
    let mut tx = db.begin_platform().await?;
    rows::waiting(&mut tx).await
}

/// The operator agrees to a waiting wish, or not; the asker is told by mail.
///
/// # Errors
/// [`Failure::NotFound`] when it does not wait.
pub async fn decide(db: &Db, id: Uuid, agreed: bool) -> Result<(), Failure> {
    let mut tx = db.begin_platform().await?;
    let wish = rows::waiting(&mut tx)
        .await?
        .into_iter()
        .find(|wish| wish.id == id)
        .ok_or(Failure::NotFound)?;
    let (state, mail) = if agreed {
        (SignUpState::Proven, letters::APPROVED)
    } else {
        (SignUpState::Declined, letters::DECLINED)
    };
    if !rows::decide(&mut tx, id, state).await? {
        return Err(Failure::NotFound);
    }
    tell(&mut tx, mail, &wish.email, Locale::En, id).await?;
    tx.commit().await?;
    Ok(())
}
