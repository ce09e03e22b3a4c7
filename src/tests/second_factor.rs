//! The second factor of the staff, and passwords that grow old.

mod age;
mod browsers;
mod everybody;
mod once;
mod set_up;
mod sign_in;

use galleria::identity::TotpSecret;
use galleria::tenancy::SealingKeys;
use time::{Duration, OffsetDateTime};

use crate::harness::{Answer, TestShop};
use crate::staff::PASSWORD;

const PAGE: &str = "/admin/account/second-factor";
const CODE_PAGE: &str = "/admin/sign-in/code";
const OWNER: &str = "owner@example.com";

/// What a member's app knows, and the codes on their paper.
struct Factor {
    secret: TotpSecret,
    recovery_codes: Vec<String>,
}

impl Factor {
    /// The code that the app shows when the shop's clock stands `steps` steps of thirty seconds further.
    fn code(&self, shop: &TestShop, steps: i64) -> String {
        let now = shop.platform.state.clock.now();
        self.secret.code(TotpSecret::step_at(now) + steps)
    }
}

/// A shop whose secrets can be sealed, behind a proxy, by a clock that stands still.
async fn shop() -> TestShop {
    TestShop::open_at_with(OffsetDateTime::now_utc(), |config| {
        config.trusted_proxies = 1;
        config.sealing_keys = SealingKeys::parse(&format!("test:{}", "0f".repeat(32))).ok();
    })
    .await
}

/// The secret that the page of a factor that was begun shows.
async fn shown_secret(member: &TestShop) -> TotpSecret {
    let page = member.get(PAGE).await.text;
    let after = page.split("data-secret").nth(1).expect("a secret");
    let text = after.split(['>', '<']).nth(1).expect("its text");
    TotpSecret::parse(text).expect("base 32")
}

/// Sets a factor up, and lets its first code grow old.
async fn set_up(member: &TestShop) -> Factor {
    member.post(&format!("{PAGE}/begin"), &[]).await;
    let secret = shown_secret(member).await;
    let mut factor = Factor {
        secret,
        recovery_codes: Vec::new(),
    };
    let code = factor.code(member, 0);
    let fields = [("current_password", PASSWORD), ("code", code.as_str())];
    let page = member.post(PAGE, &fields).await.text;
    factor.recovery_codes = page
        .split("<li><code>")
        .skip(1)
        .filter_map(|rest| rest.split('<').next())
        .map(str::to_owned)
        .collect();
    assert_eq!(factor.recovery_codes.len(), 10, "{page}");
    member.platform.state.clock.advance(Duration::seconds(90));
    factor
}

impl TestShop {
    /// Another visitor who has typed the right password.
    async fn half_in(&self, email: &str) -> TestShop {
        let visitor = self.stranger();
        let answer = visitor.sign_in(email, PASSWORD).await;
        assert_eq!(answer.location(), format!("{CODE_PAGE}?next=%2Fadmin"));
        visitor
    }

    /// Sends a code.
    async fn type_code(&self, code: &str) -> Answer {
        self.post(CODE_PAGE, &[("code", code)]).await
    }

    /// Whether the admin is open.
    async fn is_in(&self) -> bool {
        self.get("/admin/account").await.status == reqwest::StatusCode::OK
    }
}
