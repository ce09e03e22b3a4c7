//! The server functions that islands call, each at an address of its own.

use axum::Router;
use axum::routing::post;
use leptos::server_fn::ServerFn;
use leptos::server_fn::axum::register_explicit;

use crate::cart::calls::{ChangeCart, CountCart, ReadCart};
use crate::catalog::calls::FactsFor;
use crate::checkout::calls::CheckCheckout;
use crate::search::calls::SuggestFor;
use crate::web::{AppState, call};

macro_rules! calls {
    ($($function:ty,)*) => {
        /// The address of every server function.
        pub const CALLS: &[&str] = &[$(<$function as ServerFn>::PATH),*];

        pub(super) fn call_routes() -> Router<AppState> {
            $(register_explicit::<$function>();)*
            let routes = Router::new();
            CALLS
                .iter()
                .fold(routes, |routes, path| routes.route(path, post(call::answer)))
        }
    };
}

calls! {
    ReadCart,
    CountCart,
    ChangeCart,
    FactsFor,
    CheckCheckout,
    SuggestFor,
}
