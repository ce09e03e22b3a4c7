//! Beginning an attempt: at most one of an order can be paid at a time.

use serde_json::json;
use time::Duration;
use tracing::warn;

use super::{PAGE_LIFE, RENEWALS, ask, hold};
use crate::core::{Email, OrderId};
use crate::db::TenantTx;
use crate::jobs;
use crate::order::ExpireUnpaid;
use crate::order::store::{self, PayerFacts};
use crate::payment::store::{
    Attempt, AttemptState, attempts_of, begin_attempt, end_attempt, set_opened,
};
use crate::payment::{NewSession, PaymentMethod, Provider, ProviderName, provider_of_shop};
use crate::promotion::store::heeds_payment;
use crate::web::{Failure, Shop};
use crate::words::Words;

/// A page that was opened so recently is the answer to the same click.
const SAME_CLICK: Duration = Duration::seconds(10);
/// How long one request may take to open a page; after that nobody is at it any more.
pub(super) const OPENING: Duration = Duration::seconds(60);
/// Most attempts of an order: whoever tries more cards has somebody else's.
const MOST_ATTEMPTS: usize = 15;

/// What came of wanting to pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Started {
    /// There is a page to pay on, or there will be in a moment.
    Ready,
    /// Nothing is to be paid at a provider, or it is being paid.
    NotDue,
    /// It was tried too often.
    TooOften,
    /// The goods are not held any more.
    TooLate,
    /// The provider cannot be asked now.
    Unavailable,
}

/// What is to be done next.
enum Next {
    Told(Started),
    /// The page of before is to be closed first.
    Close(Box<dyn Provider>, Box<Attempt>),
    Open(Box<dyn Provider>, Box<NewSession>),
}

/// Opens a page on which an order is paid, in the way `wanted` where another one than was chosen may be taken. An older
/// page is closed first, so that no order is paid twice.
///
/// # Errors
/// When there is no such order or the database refuses.
pub async fn start(
    shop: &Shop,
    order: OrderId,
    wanted: Option<PaymentMethod>,
) -> Result<Started, Failure> {
    // Whoever closes a page may find that somebody opened the next one meanwhile.
    for _ in 0..3 {
        let mut tx = shop.begin().await?;
        let next = next(shop, &mut tx, order, wanted).await?;
        tx.commit().await?;
        match next {
            Next::Told(started) => return Ok(started),
            Next::Open(provider, new) => return open(shop, &*provider, &new).await,
            Next::Close(provider, attempt) => {
                let asked = ask::close(&shop.state, &shop.tenant, &*provider, &attempt).await;
                if !asked? {
                    return Ok(Started::Unavailable);
                }
            }
        }
    }
    Ok(Started::NotDue)
}

/// The other providers' ways in which an order can be paid that was to be paid at one of them. None while a promotion of
/// the shop heeds how is paid: the total may hang on it.
///
/// # Errors
/// When the database refuses.
pub async fn other_ways(
    shop: &Shop,
    tx: &mut TenantTx,
    chosen: PaymentMethod,
) -> sqlx::Result<Vec<PaymentMethod>> {
    let mut others = PaymentMethod::offered(shop.settings());
    others.retain(|it| it.provider().is_some() && *it != chosen);
    if chosen.provider().is_none() || others.is_empty() || heeds_payment(tx).await? {
        return Ok(Vec::new());
    }
    Ok(others)
}

async fn next(
    shop: &Shop,
    tx: &mut TenantTx,
    order: OrderId,
    wanted: Option<PaymentMethod>,
) -> Result<Next, Failure> {
    let now = shop.state.clock.now();
    let locked = store::lock(tx, order).await?;
    let chosen = PaymentMethod::parse(&locked.payment_method).map_err(Failure::internal)?;
    let other = match wanted {
        Some(wanted) if locked.is_unpaid() => {
            let others = other_ways(shop, tx, chosen).await?;
            Some(wanted).filter(|wanted| others.contains(wanted))
        }
        Some(_) | None => None,
    };
    let name = other.unwrap_or(chosen).provider();
    let Some(name) = name.filter(|_| locked.is_unpaid()) else {
        return Ok(Next::Told(Started::NotDue));
    };
    let attempts = attempts_of(tx, order).await?;
    // What the merchant has to look at first may be the buyer's money.
    if attempts
        .iter()
        .any(|attempt| attempt.state == AttemptState::Unclear)
    {
        return Ok(Next::Told(Started::NotDue));
    }
    let Some(provider) = provider_of_shop(&shop.state, &shop.tenant, tx, name).await? else {
        return Ok(Next::Told(Started::Unavailable));
    };
    if let Some(live) = attempts.iter().find(|attempt| attempt.state.is_live()) {
        let age = now - live.started_at;
        let is_same = live.provider == name && age < SAME_CLICK;
        match live.state {
            AttemptState::Starting if age < OPENING => return Ok(Next::Told(Started::Ready)),
            AttemptState::Starting => end_attempt(tx, live.id).await?,
            AttemptState::Open if is_same => return Ok(Next::Told(Started::Ready)),
            _ => {
                let own = provider_of_shop(&shop.state, &shop.tenant, tx, live.provider).await?;
                let close = own.map(|own| Next::Close(own, Box::new(live.clone())));
                return Ok(close.unwrap_or(Next::Told(Started::Unavailable)));
            }
        }
    }
    if attempts.len() >= MOST_ATTEMPTS {
        return Ok(Next::Told(Started::TooOften));
    }
    if is_card_testing(shop, tx, order).await? {
        return Ok(Next::Told(Started::TooOften));
    }
    if let Some(other) = other {
        store::set_payment_method(tx, order, other).await?;
    }
    let begun = begin(shop, tx, order, name, attempts.is_empty()).await?;
    Ok(match begun {
        Some(new) => Next::Open(provider, Box::new(new)),
        None => Next::Told(Started::TooLate),
    })
}

/// Writes an attempt down; none where the goods are not held any more.
async fn begin(
    shop: &Shop,
    tx: &mut TenantTx,
    order: OrderId,
    name: ProviderName,
    is_first: bool,
) -> Result<Option<NewSession>, Failure> {
    let now = shop.state.clock.now();
    let facts = store::payer_facts(tx, order).await?;
    let held_until = if is_first {
        facts.expires_at
    } else {
        let hold = hold(shop.settings(), false);
        store::extend_expiry(tx, order, now + hold, hold * RENEWALS).await?
    };
    let Some(held_until) = held_until.filter(|until| *until - now >= SAME_CLICK) else {
        return Ok(None);
    };
    let amount = &facts.amount;
    let attempt = begin_attempt(tx, order, name, amount, now, held_until).await?;
    // A little later: what ends at that moment has ended then by every clock.
    let wait = (held_until - now).whole_seconds().saturating_add(3);
    let wait = u32::try_from(wait).unwrap_or_default();
    jobs::add_for_tenant::<ExpireUnpaid>(tx, json!({}), wait).await?;
    Ok(Some(NewSession {
        attempt,
        amount: *amount,
        title: title(shop, &facts),
        order: facts.number.to_string(),
        email: Email::parse(&facts.email).ok(),
        locale: facts.locale,
        back: back(shop, &facts),
        expires_at: held_until.max(now + PAGE_LIFE),
    }))
}

/// Whether so many cards were tried in vain, by the buyer or from the network, that no more are tried for a while.
async fn is_card_testing(shop: &Shop, tx: &mut TenantTx, order: OrderId) -> sqlx::Result<bool> {
    let Some(most) = shop.state.limits.ended_payments() else {
        return Ok(false);
    };
    let since = shop.state.clock.now() - Duration::hours(1);
    let ended = store::ended_payments(tx, order, since).await?;
    Ok(ended >= i64::from(most.get()))
}

async fn open(shop: &Shop, provider: &dyn Provider, new: &NewSession) -> Result<Started, Failure> {
    let asked = provider.create(new).await;
    let mut tx = shop.begin().await?;
    let started = match asked {
        Ok(session) => {
            let url = session.url.as_deref();
            set_opened(&mut tx, new.attempt, &session.id, url).await?;
            Started::Ready
        }
        // Nobody has seen its page, if there is one: nobody can pay on it.
        Err(fault) => {
            warn!(%fault, "no page to pay on");
            end_attempt(&mut tx, new.attempt).await?;
            Started::Unavailable
        }
    };
    tx.commit().await?;
    Ok(started)
}

/// What the buyer reads at the provider of what is paid.
fn title(shop: &Shop, facts: &PayerFacts) -> String {
    let number = facts.number.to_string();
    let order = Words::in_locale(facts.locale).with("order-title", [("number", number.into())]);
    format!("{order} · {}", shop.settings().name)
}

fn back(shop: &Shop, facts: &PayerFacts) -> String {
    let path = format!("/orders/{}/payment/return", facts.access_token);
    format!("{}{}", shop.base_url(), shop.href_in(facts.locale, &path))
}
