//! The mailed link, and the shop that following it makes.

use uuid::Uuid;

use super::{SignUp, SignUpState, rows, settings, tell};
use crate::core::{Email, Error, Locale, Reason, Refusal, TenantName};
use crate::db::{Db, Migrator, SchemaName};
use crate::identity::{self, OwnWords, Password};
use crate::platform::letters;
use crate::tenancy::{self, Creation, StoreSettings, create};
use crate::web::session::SessionToken;
use crate::web::{Failure, FormFields};

/// How long the mailed link works.
pub const LINK_HOURS: i32 = 24;

/// Mints the token for the link of a mail that is being sent now; only its hash is kept, and a
/// link mailed before stops working. Nothing when the wish is no longer open.
pub async fn mint_link(
    tx: &mut sqlx::PgConnection,
    sign_up: Uuid,
) -> Result<Option<SessionToken>, Failure> {
    let token = SessionToken::mint()?;
    let open = rows::set_token(tx, sign_up, &token.hash(), LINK_HOURS).await?;
    Ok(open.then_some(token))
}

/// The path of a mailed link.
#[must_use]
pub fn link_path(token: &SessionToken) -> String {
    format!("/sign-up/proof/{}", token.reveal())
}

/// The wish that a mailed link belongs to; nothing when it has run out, was replaced by a newer one, or
/// led to a shop that is gone.
pub async fn by_link(db: &Db, token: &str) -> Result<Option<SignUp>, Failure> {
    let Some(token) = SessionToken::parse(token) else {
        return Ok(None);
    };
    let mut tx = db.begin_platform().await?;
    let wish = rows::by_token(&mut tx, &token.hash()).await?;
    drop(tx);
    Ok(match wish {
        Some(wish) if wish.leads_nowhere(db).await? => None,
        wish => wish,
    })
}

/// What following a link led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Followed {
    /// The address is proven; the operator decides.
    Waits,
    /// There is a shop.
    Opened,
}

/// Takes the address as proven. Where nobody has to agree, or somebody has, the shop is made, its owner
/// gets the password typed into `fields`, and its addresses by mail in `locale`. Following a link again
/// after that changes nothing.
///
/// # Errors
/// Faults of the fields, or [`Refusal::LinkExpired`].
pub async fn follow(
    db: &Db,
    locale: Locale,
    token: &str,
    fields: &FormFields,
) -> Result<Followed, Failure> {
    let policy = settings(db).await?.sign_up;
    let expired = || Failure::from(Error::Refused(Refusal::LinkExpired));
    let hash = SessionToken::parse(token).ok_or_else(expired)?.hash();
    let mut tx = db.begin_platform().await?;
    let wish = rows::by_token(&mut tx, &hash).await?.ok_or_else(expired)?;
    if wish.state == SignUpState::Opened {
        drop(tx);
        return if wish.leads_nowhere(db).await? {
            Err(expired())
        } else {
            Ok(Followed::Opened)
        };
    }
    if wish.needs_consent(policy) {
        rows::set_state(&mut tx, wish.id, SignUpState::Proven).await?;
        tx.commit().await?;
        return Ok(Followed::Waits);
    }
    let own = OwnWords::new([
        wish.email.as_str(),
        wish.shop_name.as_str(),
        wish.tenant.as_str(),
        fields.get("tenant"),
    ]);
    let password = identity::chosen_password(fields, &own)?;
    // Open to all: the name may have gone meanwhile, and another is as good.
    let tenant = match (wish.is_approved, fields.get("tenant")) {
        (false, typed) if !typed.is_empty() => {
            TenantName::parse(typed).map_err(|reason| Error::invalid("tenant", reason))?
        }
        _ => wish.tenant.clone(),
    };
    open_shop(db, &tenant, &wish.shop_name, &wish.email, &password).await?;
    rows::set_opened(&mut tx, wish.id, &tenant).await?;
    let mail = letters::OPENED;
    tell(&mut tx, mail, &wish.email, locale, wish.id).await?;
    tx.commit().await?;
    Ok(Followed::Opened)
}

/// Makes the shop and its owner. A name that has a shop with staff is taken.
async fn open_shop(
    db: &Db,
    tenant: &TenantName,
    shop_name: &str,
    email: &Email,
    password: &Password,
) -> Result<(), Failure> {
    let taken = || Failure::from(Error::invalid("tenant", Reason::AlreadyTaken));
    let settings = StoreSettings {
        name: shop_name.to_owned(),
        email: Some(email.clone()),
        ..StoreSettings::default()
    };
    let owner = email.lowercase();
    let migrator = Migrator::embedded();
    let creation = create(db, &migrator, tenant, &settings, Some(&owner))
        .await
        .map_err(Failure::internal)?;
    // A shop without staff is this one's when an earlier try broke off here.
    if creation == Creation::Exists
        && !tenancy::store::is_owned_by(db.pool(), tenant, &owner).await?
    {
        return Err(taken());
    }
    let mut tx = db.begin(&SchemaName::of(tenant)).await?;
    if !identity::create_owner(&mut tx, email, password).await? {
        return Err(taken());
    }
    tx.commit().await?;
    Ok(())
}
