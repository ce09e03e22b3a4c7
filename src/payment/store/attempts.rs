//! SQL of attempts to pay an order at a provider.

use rust_decimal::Decimal;
use time::OffsetDateTime;
use uuid::Uuid;

use super::unknown;
use crate::core::{Currency, Money, OrderId, PaymentAttemptId};
use crate::db::TenantTx;
use crate::payment::ProviderName;

/// Where an attempt stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttemptState {
    /// Written down; the provider has not answered yet.
    Starting,
    /// The buyer can pay.
    Open,
    /// The buyer is done, the money is not there yet.
    Processing,
    /// The money is there.
    Paid,
    /// It cannot be paid any more, and was not.
    Ended,
    /// The provider says something else than was agreed: the merchant has to look.
    Unclear,
}

impl AttemptState {
    const ALL: [Self; 6] = [
        Self::Starting,
        Self::Open,
        Self::Processing,
        Self::Paid,
        Self::Ended,
        Self::Unclear,
    ];

    /// The word in the table.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Starting => "starting",
            Self::Open => "open",
            Self::Processing => "processing",
            Self::Paid => "paid",
            Self::Ended => "ended",
            Self::Unclear => "unclear",
        }
    }

    /// Whether money can still come of it.
    #[must_use]
    pub fn is_live(self) -> bool {
        matches!(self, Self::Starting | Self::Open | Self::Processing)
    }
}

/// A try to pay an order.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// Its id, by which the provider knows it.
    pub id: PaymentAttemptId,
    /// The order.
    pub order: OrderId,
    /// Who is to take the money.
    pub provider: ProviderName,
    /// Where it stands.
    pub state: AttemptState,
    /// What is to be paid.
    pub amount: Money,
    /// What of it was given or promised back.
    pub refunded: Decimal,
    /// The provider's page, once it is known.
    pub session: Option<String>,
    /// The provider's name for the money.
    pub intent: Option<String>,
    /// Where the buyer pays.
    pub url: Option<String>,
    /// When it began.
    pub started_at: OffsetDateTime,
    /// When it ends.
    pub expires_at: OffsetDateTime,
}

impl Attempt {
    /// What of it was not given or promised back, once it is paid.
    #[must_use]
    pub fn left(&self) -> Decimal {
        self.amount.amount() - self.refunded
    }
}

struct Row {
    id: Uuid,
    order_id: Uuid,
    provider: String,
    state: String,
    amount: Decimal,
    currency: String,
    refunded: Decimal,
    session_id: Option<String>,
    intent_id: Option<String>,
    url: Option<String>,
    started_at: OffsetDateTime,
    expires_at: OffsetDateTime,
}

impl Row {
    fn read(self) -> sqlx::Result<Attempt> {
        let mut states = AttemptState::ALL.into_iter();
        let state = states.find(|state| state.name() == self.state);
        let currency = Currency::parse(&self.currency).map_err(|_| unknown(&self.currency))?;
        let amount = Money::rounded(self.amount, currency);
        Ok(Attempt {
            id: PaymentAttemptId::from_uuid(self.id),
            order: OrderId::from_uuid(self.order_id),
            provider: ProviderName::parse(&self.provider).ok_or_else(|| unknown(&self.provider))?,
            state: state.ok_or_else(|| unknown(&self.state))?,
            amount: amount.map_err(|error| sqlx::Error::Decode(error.into()))?,
            refunded: self.refunded,
            session: self.session_id,
            intent: self.intent_id,
            url: self.url,
            started_at: self.started_at,
            expires_at: self.expires_at,
        })
    }
}

/// An attempt; `RowNotFound` when there is none.
pub async fn attempt(tx: &mut TenantTx, id: PaymentAttemptId) -> sqlx::Result<Attempt> {
    sqlx::query_as!(
        Row,
        r#"select id, order_id, provider, state, amount, currency, refunded, session_id, intent_id, url,
                  started_at as "started_at: OffsetDateTime", expires_at as "expires_at: OffsetDateTime"
           from payment_attempts where id = $1"#,
        id.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await?
    .read()
}

/// The same, held until `tx` ends. The order's row is locked first, always.
pub async fn lock_attempt(tx: &mut TenantTx, id: PaymentAttemptId) -> sqlx::Result<Attempt> {
    sqlx::query!(
        "select id from payment_attempts where id = $1 for update",
        id.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await?;
    attempt(tx, id).await
}

/// The attempt of an order that money can still come of.
pub async fn live_attempt(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<Option<Attempt>> {
    let all = attempts_of(tx, order).await?;
    Ok(all.into_iter().find(|attempt| attempt.state.is_live()))
}

/// Every attempt of an order, the last first.
pub async fn attempts_of(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<Vec<Attempt>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select id, order_id, provider, state, amount, currency, refunded, session_id, intent_id, url,
                  started_at as "started_at: OffsetDateTime", expires_at as "expires_at: OffsetDateTime"
           from payment_attempts where order_id = $1 order by number desc"#,
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter().map(Row::read).collect()
}

/// The attempt that a page belongs to: by its name, or, while that is not known yet, by what it was opened for.
pub async fn attempt_of_event(
    tx: &mut TenantTx,
    provider: &str,
    session: &str,
    named: Option<PaymentAttemptId>,
) -> sqlx::Result<Option<PaymentAttemptId>> {
    let id = sqlx::query_scalar!(
        "select id from payment_attempts
         where provider = $1 and (session_id = $2 or (session_id is null and id = $3))",
        provider,
        session,
        named.map(PaymentAttemptId::as_uuid)
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(id.map(PaymentAttemptId::from_uuid))
}

/// The attempt that was paid under a provider's name for the money.
pub async fn attempt_of_intent(
    tx: &mut TenantTx,
    provider: &str,
    intent: &str,
) -> sqlx::Result<Option<PaymentAttemptId>> {
    let id = sqlx::query_scalar!(
        "select id from payment_attempts where provider = $1 and intent_id = $2 and state = 'paid'",
        provider,
        intent
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(id.map(PaymentAttemptId::from_uuid))
}

/// Attempts that money can still come of and that began before a moment, the oldest first.
pub async fn live_since(
    tx: &mut TenantTx,
    before: OffsetDateTime,
) -> sqlx::Result<Vec<PaymentAttemptId>> {
    let ids = sqlx::query_scalar!(
        "select id from payment_attempts
         where state in ('starting', 'open', 'processing') and started_at < $1 order by started_at limit 200",
        before as _
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(ids.into_iter().map(PaymentAttemptId::from_uuid).collect())
}
