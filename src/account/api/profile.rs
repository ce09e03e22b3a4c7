//! Changing what one has said about oneself.

use crate::account::form::{BIRTHDAY, FIRST_NAME, PHONE, Profile, SURNAME};
use crate::account::store;
use crate::core::{Error, FieldErrors};
use crate::customer::signed_in;
use crate::web::{Failure, Form, FormFields, Outcome, Shop};

/// Key of the form's draft.
pub const FORM: Form<'static> =
    Form::of("account-profile", &[FIRST_NAME, SURNAME, PHONE, BIRTHDAY]);

/// `POST /account/profile`
pub async fn save(shop: Shop, fields: FormFields) -> Outcome {
    match change(&shop, &fields).await {
        Ok(()) => shop.see_other("/account/profile?done=saved"),
        Err(Failure::Wire(error @ Error::Invalid(_))) => {
            shop.reject(FORM, "/account/profile", &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

async fn change(shop: &Shop, fields: &FormFields) -> Result<(), Failure> {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(shop, &mut tx).await?;
    let mut errors = FieldErrors::default();
    let today = shop.settings().time_zone.date(shop.state.clock.now());
    let profile = Profile::whole(fields, today, &mut errors).ok_or_else(|| Error::from(errors))?;
    store::set_profile(&mut tx, shopper.account, &profile).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    Ok(())
}
