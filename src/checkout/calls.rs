//! What the checkout's island asks, in types. Its twin is the form at `/checkout/draft`.

use leptos::prelude::*;

use crate::core::Error;
use crate::ui::Call;

/// Keeps the checkout's form, written as a browser sends it, and answers the pieces of the page that follow from it:
/// what is wrong with the fields whose names are `left`, and totals where they change. Without `left` the whole form
/// is checked by the rule of the placement; nothing comes back when it may be sent.
#[server(prefix = "/api", endpoint = "checkout/check", protocol = Call)]
pub async fn check_checkout(form: String, left: Option<Vec<String>>) -> Result<String, Error> {
    let caller = crate::web::Caller::of_call().await?;
    crate::checkout::check::answer(&caller.shop, &form, left.as_deref()).await
}
