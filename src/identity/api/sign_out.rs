//! Signing out, here or everywhere.

use axum::http::header;

use crate::identity::{Device, LinkHolder, Staff, forget_devices, session, store};
use crate::web::{Failure, Outcome};

/// `POST /admin/sign-out`
pub async fn here(staff: Staff) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    store::delete_session(&mut tx, &staff.session).await?;
    // Whoever sits down here next finds nothing half typed.
    staff.shop.forget_drafts(&mut tx).await?;
    tx.commit().await?;
    leave(&staff)
}

/// `POST /admin/sign-out-everywhere`. This browser alone stays known.
pub async fn everywhere(staff: Staff, device: Device) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let (config, holder) = (&staff.shop.state.config, LinkHolder::Staff(staff.member.id));
    store::delete_sessions(&mut tx, staff.member.id).await?;
    forget_devices(&mut tx, holder).await?;
    let known = device.remember(&mut tx, config, holder).await?;
    staff.shop.forget_drafts(&mut tx).await?;
    tx.commit().await?;
    Ok(session::with_cookies(leave(&staff)?, [known]))
}

fn leave(staff: &Staff) -> Result<axum::response::Response, Failure> {
    let mut response = staff.shop.see_other("/admin/sign-in?done=signed-out")?;
    let cookie = session::closing_cookie(&staff.shop.state.config)?;
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}
