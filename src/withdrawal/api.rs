//! The two steps: what is stated, and its confirmation.

use axum::extract::Path;
use time::Duration;

use super::RECEIVED;
use super::door::Door;
use super::letters::{self, About};
use super::statement::Statement;
use super::store::{self, NewWithdrawal};
use crate::core::{Error, WithdrawalId};
use crate::db::TenantTx;
use crate::messaging::{self, NewMail};
use crate::web::forms::with_cookie;
use crate::web::session::Session;
use crate::web::{Failure, FormFields, Outcome, Shop, session};

/// Statements under one address of mail within a day: each is mailed there.
const MOST_A_DAY: i64 = 10;

/// `POST /withdrawal`, `POST /orders/{access_token}/withdrawal`: keeps the statement for its confirmation.
pub async fn state(shop: Shop, token: Option<Path<String>>, fields: FormFields) -> Outcome {
    let mut tx = shop.begin().await?;
    let door = Door::open(&shop, &mut tx, token.as_ref().map(|it| it.0.as_str())).await?;
    if !door.is_open() {
        return shop.see_other(&door.path());
    }
    if let Err(error) = Statement::parse(&door, &fields) {
        drop(tx);
        return shop.reject(door.form(), &door.path(), &fields, error).await;
    }
    let session = session::open(&mut tx, &shop.state.config, shop.session.as_ref()).await?;
    let nothing_wrong = Error::Invalid(Vec::new());
    shop.keep_draft(&mut tx, &session.hash, door.form(), &fields, &nothing_wrong)
        .await?;
    tx.commit().await?;
    let response = shop.see_other(&door.confirm_path())?;
    Ok(with_cookie(response, session.cookie))
}

/// `POST /withdrawal/confirm`, `POST /orders/{access_token}/withdrawal/confirm`: the statement is made, and its
/// receipt mailed.
pub async fn confirm(shop: Shop, token: Option<Path<String>>) -> Outcome {
    let mut tx = shop.begin().await?;
    let session = session::open(&mut tx, &shop.state.config, shop.session.as_ref()).await?;
    // Sent twice, the second finds nothing left to confirm.
    session::hold(&mut tx, &session).await?;
    let token = token.as_ref().map(|it| it.0.as_str());
    let mut door = Door::open(&shop, &mut tx, token).await?;
    if let Some(known) = door.order() {
        store::hold_order(&mut tx, known.order.id).await?;
        // What another browser has stated meanwhile.
        door = Door::open(&shop, &mut tx, token).await?;
    }
    let draft = shop.draft(&mut tx, door.form()).await?;
    let Some(fields) = draft.fields() else {
        return shop.see_other(RECEIVED);
    };
    if !door.is_open() {
        return shop.see_other(&door.path());
    }
    match Statement::parse(&door, fields) {
        Ok(statement) => {
            keep(&shop, &mut tx, &door, &statement, &session).await?;
            tx.commit().await?;
            shop.see_other(RECEIVED)
        }
        Err(error) => {
            drop(tx);
            shop.reject(door.form(), &door.path(), fields, error).await
        }
    }
}

async fn keep(
    shop: &Shop,
    tx: &mut TenantTx,
    door: &Door,
    statement: &Statement,
    session: &Session,
) -> Result<(), Failure> {
    let now = shop.state.clock.now();
    let since = now - Duration::DAY;
    if store::made_under(tx, &statement.email, since).await? >= MOST_A_DAY {
        return Err(Error::RateLimited.into());
    }
    let new = NewWithdrawal {
        id: WithdrawalId::new(),
        statement,
        order: door.order().map(|known| known.order.id),
        locale: shop.locale,
        session: &session.hash,
        received_at: now,
    };
    store::insert(tx, &new).await?;
    let about = About {
        withdrawal_id: new.id,
    };
    let email = statement.email.as_str();
    let mail = NewMail::new(letters::RECEIVED, email, shop.locale, &about);
    messaging::enqueue(tx, &mail).await?;
    shop.forget_draft(tx, door.form()).await
}
