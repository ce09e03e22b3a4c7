//! Public sign-up of shops: a wish, a link by mail that proves the address, the operator's consent
//! where the policy asks for it, and then the shop, made by the same [`create`] as everywhere.

use uuid::Uuid;

use super::store::sign_ups as rows;
use super::{PlatformSettings, SignUpPolicy, letters, store};
use crate::core::{Email, Error, FieldErrors, Locale, Reason, Refusal, TenantName};
use crate::db::{Db, Migrator, SchemaName};
use crate::identity::{self, OwnWords, Password};
use crate::messaging::{MailKind, enqueue_platform};
use crate::tenancy::{self, Creation, StoreSettings, create};
use crate::web::session::SessionToken;
use crate::web::{ClientAddress, Failure, FormFields};

/// Wishes that one network, one mailbox and the whole platform may make in a day.
const PER_CLIENT: i64 = 5;
const PER_EMAIL: i64 = 3;
const IN_TOTAL: i64 = 200;

/// How long the mailed link works.
pub const LINK_HOURS: i32 = 24;

/// How far a wish has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignUpState {
    /// The link was mailed.
    Asked,
    /// The address is proven.
    Proven,
    /// There is a shop.
    Opened,
    /// The operator said no.
    Declined,
}

impl SignUpState {
    pub(super) fn parse(word: &str) -> Option<Self> {
        [Self::Asked, Self::Proven, Self::Opened, Self::Declined]
            .into_iter()
            .find(|state| state.word() == word)
    }

    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Proven => "proven",
            Self::Opened => "opened",
            Self::Declined => "declined",
        }
    }
}

/// A wish to open a shop.
#[derive(Clone, Debug)]
pub struct SignUp {
    /// Its id.
    pub id: Uuid,
    /// Who asks.
    pub email: Email,
    /// The tenant it would be.
    pub tenant: TenantName,
    /// The shop's name.
    pub shop_name: String,
    /// How far it has come.
    pub state: SignUpState,
    /// Whether the operator has agreed.
    pub is_approved: bool,
    /// The day it was made.
    pub asked_on: time::Date,
}

/// The platform's settings.
///
/// # Errors
/// When the database refuses.
pub async fn settings(db: &Db) -> sqlx::Result<PlatformSettings> {
    store::settings::load(db.pool()).await
}

/// Links shops to look at from the platform's front page.
///
/// # Errors
/// When the database refuses.
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

/// The name over a shop's door: 2 to 60 characters, all of them seen, and no address: it stands in a mail to
/// somebody who may never have asked for it.
///
/// # Errors
/// The reason, to be shown beside the field.
pub fn parse_shop_name(typed: &str) -> Result<String, Reason> {
    let name = typed.trim();
    match name.chars().count() {
        0 => Err(Reason::Required),
        1 => Err(Reason::TooShort { min: 2 }),
        61.. => Err(Reason::TooLong { max: 60 }),
        _ if name.chars().any(is_unseen) || name.contains("://") || name.contains("www.") => {
            Err(Reason::ForbiddenCharacter)
        }
        _ => Ok(name.to_owned()),
    }
}

fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Mints the token for the link of a mail that is being sent now; only its hash is kept, and a
/// link mailed before stops working. Nothing when the wish is no longer open.
///
/// # Errors
/// When the database refuses.
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
///
/// # Errors
/// When the database refuses.
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

impl SignUp {
    /// Whether the operator still has to agree.
    #[must_use]
    pub fn needs_consent(&self, policy: SignUpPolicy) -> bool {
        !self.is_approved && policy != SignUpPolicy::Open
    }

    /// Whether its shop was opened and is gone since.
    async fn leads_nowhere(&self, db: &Db) -> sqlx::Result<bool> {
        Ok(self.state == SignUpState::Opened
            && !tenancy::store::is_owned_by(db.pool(), &self.tenant, &self.email.lowercase())
                .await?)
    }
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

/// Wishes that wait for the operator.
///
/// # Errors
/// When the database refuses.
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
