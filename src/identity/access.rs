//! The way into the admin: from the staff's cookie to a member, and from a member to a right.

use axum::extract::{FromRef, FromRequestParts, Request, State};
use axum::http::Method;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::Response;

use super::{Duty, Right, StaffMember, mask_email, mask_in, mask_phone, session, store};
use crate::core::{Error, Locale};
use crate::web::address::local_path;
use crate::web::{AppState, Failure, Shop, observe, session::cookie};
use crate::words::Words;

/// Name of the cookie that holds the admin's language.
pub const LANGUAGE_COOKIE: &str = "admin_language";

/// A signed-in member of the staff and the shop the request is for.
#[derive(Clone, Debug)]
pub struct Staff {
    /// The shop, in the member's language.
    pub shop: Shop,
    /// Who it is.
    pub member: StaffMember,
    /// Hash of the session's token.
    pub session: Vec<u8>,
    /// What is to be seen to before anything else opens.
    pub duty: Option<Duty>,
    /// Whether the password is older than the shop wants.
    pub has_old_password: bool,
}

impl Staff {
    /// Refuses who does not have the right.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn require(&self, right: Right) -> Result<(), Failure> {
        if self.member.may(right) {
            Ok(())
        } else {
            Err(Error::Forbidden.into())
        }
    }

    /// An e-mail address as this member may see it.
    #[must_use]
    pub fn email(&self, email: &str) -> String {
        if self.member.may(Right::SeeContactData) {
            email.to_owned()
        } else {
            mask_email(email)
        }
    }

    /// What somebody wrote down, with the addresses of mail in it and `phone` as this member may see
    /// them.
    #[must_use]
    pub fn note(&self, text: &str, phone: &str) -> String {
        if self.member.may(Right::SeeContactData) {
            text.to_owned()
        } else {
            mask_in(text, phone)
        }
    }

    /// A telephone number as this member may see it.
    #[must_use]
    pub fn phone(&self, phone: &str) -> String {
        if self.member.may(Right::SeeContactData) {
            phone.to_owned()
        } else {
            mask_phone(phone)
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Staff
where
    AppState: FromRef<S>,
{
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        if let Some(known) = parts.extensions.get::<Self>() {
            return Ok(known.clone());
        }
        let mut shop = Shop::from_request_parts(parts, state).await?;
        let config = &shop.state.config;
        if let Some(locale) = chosen_language(parts, &shop) {
            shop.locale = locale;
            shop.words = Words::in_locale(locale);
        }
        let Some(token) = session::token(&parts.headers, config) else {
            return Err(sign_in(&shop, parts));
        };
        let session = token.hash();
        let mut tx = shop.begin().await?;
        let member = store::member_of_session(&mut tx, &session).await?;
        tx.commit().await?;
        let Some((member, standing)) = member else {
            return Err(sign_in(&shop, parts));
        };
        let duty = Duty::of(&member, &standing, &shop);
        if let Some(duty) = duty
            && !duty.leaves_open(parts.uri.path())
        {
            return Err(if shop.is_program {
                Error::Forbidden.into()
            } else {
                Failure::SignIn(shop.href(duty.path()))
            });
        }
        let has_old_password = standing.has_old_password(&shop);
        observe::note_staff(member.id);
        shop.is_staff = true;
        Ok(Self {
            shop,
            member,
            session,
            duty,
            has_old_password,
        })
    }
}

/// Lets a request through to a route that needs `right`; see the route table.
///
/// # Errors
/// When nobody is signed in, or somebody without the right.
pub async fn guard(
    State((state, right)): State<(AppState, Right)>,
    request: Request,
    next: Next,
) -> Result<Response, Failure> {
    let (mut parts, body) = request.into_parts();
    let staff = Staff::from_request_parts(&mut parts, &state).await?;
    staff.require(right)?;
    parts.extensions.insert(staff);
    Ok(next.run(Request::from_parts(parts, body)).await)
}

/// The language that the member chose, when the store still has it.
fn chosen_language(parts: &Parts, shop: &Shop) -> Option<Locale> {
    let tag = cookie(&parts.headers, &shop.state.config, LANGUAGE_COOKIE)?;
    let locale = Locale::parse(tag).ok()?;
    shop.settings().locales.contains(&locale).then_some(locale)
}

/// Programs are told, browsers are led to the sign-in page and from there back.
fn sign_in(shop: &Shop, parts: &Parts) -> Failure {
    if shop.is_program {
        return Error::Unauthenticated.into();
    }
    let wish = parts.uri.path_and_query().map_or("", |path| path.as_str());
    if parts.method != Method::GET || wish == "/admin" {
        return Failure::SignIn(shop.href("/admin/sign-in"));
    }
    let next: String = url::form_urlencoded::byte_serialize(wish.as_bytes()).collect();
    Failure::SignIn(shop.href(&format!("/admin/sign-in?next={next}")))
}

/// A path of the admin that a sign-in may lead to; anything else becomes the dashboard.
#[must_use]
pub fn safe_next(path: &str) -> &str {
    let inside = path == "/admin" || path.starts_with("/admin/") || path.starts_with("/admin?");
    local_path(path).filter(|_| inside).unwrap_or("/admin")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_in_leads_nowhere_but_into_the_admin() {
        for good in ["/admin", "/admin/orders?state=open", "/admin/orders/1"] {
            assert_eq!(safe_next(good), good);
        }
        for bad in [
            "",
            "/",
            "//evil.test/admin",
            "https://evil.test/admin",
            "/admin//evil.test",
            "/admin/..//evil.test",
            "/admin\\evil.test",
            "/administrator",
            "/admin/\r\nset-cookie: a=b",
        ] {
            assert_eq!(safe_next(bad), "/admin", "{bad:?}");
        }
    }
}
