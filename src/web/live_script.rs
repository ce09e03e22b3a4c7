use leptos::nonce::use_nonce;
use leptos::prelude::*;

/// A script of `public/live`: what only the merchant's pages need, or what only waits and listens, must not weigh on
/// the bundle that shoppers load.
#[component]
pub fn LiveScript(
    /// Name of the file, without `.js`.
    name: &'static str,
) -> impl IntoView {
    let nonce = use_nonce().map(|nonce| nonce.to_string());
    view! { <script type="module" src=format!("/live/{name}.js") nonce=nonce></script> }
}
