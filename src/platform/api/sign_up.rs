//! The forms of somebody who opens a shop.

use axum::extract::Path;

use crate::platform::sign_up::{self, Followed};
use crate::web::{ClientAddress, Failure, Form, FormFields, Outcome, PlatformContext};

/// Key of the wish's draft.
pub const FORM: Form<'static> = Form::of("sign-up", &["shop_name", "tenant", "email"]);
/// Key of the draft of the last step.
pub const PROOF_FORM: Form<'static> = Form::of("sign-up-proof", &["tenant"]);

/// `POST /sign-up`
pub async fn ask(front: PlatformContext, client: ClientAddress, fields: FormFields) -> Outcome {
    let locale = front.words.locale();
    match sign_up::ask(&front.state.db, client, locale, &fields).await {
        Ok(()) => {
            front.forget_draft(FORM).await?;
            front.see_other("/sign-up/sent")
        }
        Err(Failure::Wire(error)) => front.reject(FORM, "/sign-up", &fields, error).await,
        Err(failure) => Err(failure),
    }
}

/// The address of a mailed link.
pub(in crate::platform) fn proof_path(token: &str) -> String {
    let token: String = url::form_urlencoded::byte_serialize(token.as_bytes()).collect();
    format!("/sign-up/proof/{token}")
}

/// `POST /sign-up/proof/{token}`
pub async fn follow(
    front: PlatformContext,
    Path(token): Path<String>,
    fields: FormFields,
) -> Outcome {
    let locale = front.words.locale();
    match sign_up::follow(&front.state.db, locale, &token, &fields).await {
        Ok(Followed::Waits) => front.see_other("/sign-up/waiting"),
        Ok(Followed::Opened) => {
            front.forget_draft(PROOF_FORM).await?;
            front.state.registry.forget_all();
            // The page of the same link now tells the shop's addresses.
            front.see_other(&proof_path(&token))
        }
        Err(Failure::Wire(error)) => {
            let page = proof_path(&token);
            front.reject(PROOF_FORM, &page, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}
