//! The platform's own site: sign-up of shops, the operator's pages, domains.

mod domains;
mod operator;
mod sign_up;

use std::sync::Arc;

use galleria::platform;
use reqwest::StatusCode;

use crate::harness::{Answer, TestPlatform, Visitor};

/// What operators choose in these tests.
pub const PASSWORD: &str = "lamps & 4 chairs";

/// A visitor with the operator's session, whose first password was replaced.
pub async fn operator(platform: &Arc<TestPlatform>) -> Visitor {
    let state = &platform.state;
    let (email, first) = platform::create_first_operator(&state.db, &state.config)
        .await
        .unwrap()
        .expect("the first operator");
    let visitor = Visitor::of(platform);
    sign_in(&visitor, &email, &first).await;
    let changed = visitor
        .post(
            "/operator/password",
            &[
                ("current_password", first.as_str()),
                ("new_password", PASSWORD),
                ("new_password_again", PASSWORD),
            ],
        )
        .await;
    assert_eq!(changed.location(), "/operator?done=saved");
    visitor
}

async fn sign_in(visitor: &Visitor, email: &str, password: &str) -> Answer {
    let fields = [("email", email), ("password", password)];
    let answer = visitor.post("/operator/sign-in", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    answer
}
