use sqlx::PgConnection;

use super::{Password, store};
use crate::core::Email;
use crate::web::Failure;

/// Makes the first owner of a new shop, with a generated password that opens only the page that
/// replaces it. Returns the password to be told once; nothing when the shop has staff already.
///
/// `tx` must be inside the shop's schema.
pub async fn create_first_owner(
    tx: &mut PgConnection,
    email: &Email,
    name: &str,
) -> Result<Option<String>, Failure> {
    let password = Password::generate()?;
    let hash = password.hash().await?;
    let made = store::insert_first_owner(tx, &email.lowercase(), name, &hash, true).await?;
    Ok(made.then(|| password.reveal().to_owned()))
}

/// Makes the first owner of a new shop with a password of their choice. False when the shop has
/// staff already.
///
/// `tx` must be inside the shop's schema.
pub async fn create_owner(
    tx: &mut PgConnection,
    email: &Email,
    password: &Password,
) -> Result<bool, Failure> {
    let hash = password.hash().await?;
    Ok(store::insert_first_owner(tx, &email.lowercase(), "", &hash, false).await?)
}
