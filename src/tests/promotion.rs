//! Promotions and codes, through HTTP.

mod cart;
mod codes;
mod customers;
mod ending;
mod limits;
mod people;
mod sale;

mod words;

use galleria::core::{MessageId, PromotionId, StaffMemberId};
use galleria::messaging::{self, Letterhead};
use galleria::pricing;
use galleria::promotion::store::NewCode;
use galleria::promotion::{self, Promotion, PromotionState};
use serde_json::{Value, json};

use crate::harness::TestShop;

const NOBODY: Option<StaffMemberId> = None;

/// A shop that sends parcels.
pub async fn shop() -> TestShop {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    shop
}

/// Ten percent off everything for everybody.
pub fn ten_percent() -> Value {
    json!({
        "name": "Ten",
        "benefits": [{ "kind": "percent_off_order", "percent": "10" }],
    })
}

/// The same for who has a code.
pub fn ten_percent_by_code() -> Value {
    json!({
        "name": "Ten",
        "trigger": "code",
        "benefits": [{ "kind": "percent_off_order", "percent": "10" }],
    })
}

impl TestShop {
    /// Lets a promotion loose; `rule` in the shape of the quote file.
    pub async fn promote(&self, rule: Value) -> PromotionId {
        self.promote_with(rule, |_| {}).await
    }

    /// The same with what the quote file does not tell.
    pub async fn promote_with(
        &self,
        mut rule: Value,
        change: impl FnOnce(&mut Promotion),
    ) -> PromotionId {
        rule["id"] = json!("rule");
        let rule: pricing::Promotion = serde_json::from_value(rule).expect("a rule");
        let settings = self.registered().await;
        let registry = &self.platform.state.registry;
        let first = registry
            .store(&settings)
            .await
            .expect("store")
            .settings
            .first_locale();
        let mut promotion = Promotion::draft(rule, self.platform.state.clock.now());
        promotion.state = PromotionState::Active;
        promotion.public_name = galleria::tenancy::LocalText::of(first, promotion.name());
        change(&mut promotion);
        let mut tx = self.tx().await;
        promotion::store::insert(&mut tx, &settings, first, &promotion, NOBODY)
            .await
            .expect("insert");
        tx.commit().await.expect("commit");
        registry.forget_all();
        promotion.id
    }

    /// Makes a code.
    pub async fn code(&self, promotion: PromotionId, code: &str) {
        self.code_with(promotion, code, |_| {}).await;
    }

    /// Makes a code with more to it.
    pub async fn code_with(
        &self,
        promotion: PromotionId,
        code: &str,
        change: impl FnOnce(&mut NewCode),
    ) {
        let mut new = NewCode::plain(promotion, code.to_owned());
        change(&mut new);
        let mut tx = self.tx().await;
        let made = promotion::store::insert_code(&mut tx, &new)
            .await
            .expect("code");
        assert!(made.is_some(), "{code} is new");
        tx.commit().await.expect("commit");
    }

    /// Types a code into the cart as a program; what came of it.
    pub async fn types_code(&self, code: &str) -> Value {
        let answer = self.post_as_program("/cart/codes", &[("code", code)]).await;
        serde_json::from_str(&answer.text).unwrap_or_else(|_| panic!("{}", answer.text))
    }

    /// The total that the checkout shows.
    pub async fn total(&self) -> String {
        let page = self.get("/checkout").await.text;
        crate::goods::hidden(&page, "shown_total")
    }
}

impl TestShop {
    /// The last mail of a kind, as plain text.
    pub async fn mail_of_kind(&self, kind: &str) -> String {
        let newest = format!(
            "select id::text from outbox where kind = '{kind}' order by created_at desc limit 1"
        );
        let id = MessageId::parse(&self.text(&newest).await).expect("a mail");
        let tenant = self.registered().await;
        let state = &self.platform.state;
        let store = state.registry.store(&tenant).await.expect("store");
        let letterhead = Letterhead::of_shop(&state.config, &tenant, store);
        let mut tx = self.tx().await;
        let mail = messaging::preview(&mut tx, state, &letterhead, id).await;
        mail.expect("a preview").expect("the mail").text
    }
}
