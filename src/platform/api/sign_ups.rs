//! The operator's answers to strangers' wishes.

use axum::extract::Path;
use uuid::Uuid;

use crate::core::Error;
use crate::platform::operator::Operator;
use crate::platform::{SignUpPolicy, sign_up, store};
use crate::web::{Failure, FormFields, Outcome};

/// `POST /operator/policy`
pub async fn choose_policy(Operator(operator): Operator, fields: FormFields) -> Outcome {
    let policy = SignUpPolicy::parse(fields.get("policy"))
        .map_err(|reason| Error::invalid("policy", reason))?;
    let db = &operator.front.state.db;
    let mut settings = sign_up::settings(db).await?;
    settings.sign_up = policy;
    let mut tx = db.begin_platform().await?;
    store::settings::save(&mut tx, &settings).await?;
    tx.commit().await?;
    operator.front.see_other("/operator/sign-ups?done=saved")
}

/// `POST /operator/sign-ups/{id}/approve`
pub async fn approve(operator: Operator, id: Path<String>) -> Outcome {
    decide(operator, id, true).await
}

/// `POST /operator/sign-ups/{id}/decline`
pub async fn decline(operator: Operator, id: Path<String>) -> Outcome {
    decide(operator, id, false).await
}

async fn decide(Operator(operator): Operator, Path(id): Path<String>, agreed: bool) -> Outcome {
    let id = Uuid::parse_str(&id).map_err(|_| Failure::NotFound)?;
    sign_up::decide(&operator.front.state.db, id, agreed).await?;
    operator.front.see_other("/operator/sign-ups?done=decided")
}
