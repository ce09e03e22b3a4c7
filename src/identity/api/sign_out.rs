//! Signing out, here or everywhere.

use axum::http::header;

use crate::identity::{Staff, session, store};
use crate::web::{Failure, Outcome};

/// `POST /admin/sign-out`
pub async fn here(staff: Staff) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    store::delete_session(&mut tx, &staff.session).await?;
    tx.commit().await?;
    leave(&staff)
}

/// `POST /admin/sign-out-everywhere`
pub async fn everywhere(staff: Staff) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    store::delete_sessions(&mut tx, staff.member.id).await?;
    tx.commit().await?;
    leave(&staff)
}

fn leave(staff: &Staff) -> Result<axum::response::Response, Failure> {
    let mut response = staff.shop.see_other("/admin/sign-in?done=signed-out")?;
    let cookie = session::closing_cookie(&staff.shop.state.config)?;
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}
