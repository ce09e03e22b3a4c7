use sqlx::PgConnection;

use super::{Password, store};
use crate::core::Email;
use crate::web::Failure;

/// Makes the first owner of a new shop, with a generated password that opens only the page that
/// replaces it. Returns the password to be told once; nothing when the shop has staff already.
///
/// `tx` must be inside the shop's schema.
///
/// # Errors
/// When the database refuses.
pub async fn create_first_owner(
    tx: &mut PgConnection,
    email: &Email,
    name: &str,
) -> Result<Option<String>, Failure> {
    let password = Password::generate()?;
    let hash = password.hash().await?;
    let made = store::insert_first_owner(tx, &email.lowercase(), name, &hash).await?;
    Ok(made.then(|| password.reveal().to_owned()))
}
