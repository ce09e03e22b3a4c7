//! How every change ends: what came of it.

use axum::http::HeaderValue;
use serde::Serialize;
use serde_json::{Value, json};

use super::{FORM, REMOVED};
use crate::cart::merge;
use crate::cart::refill::REFILLED;
use crate::core::{Error, Refusal, VariantId};
use crate::customer::EventKind;
use crate::customer::event::happened;
use crate::db::TenantTx;
use crate::web::session::Session;
use crate::web::{Failure, Form, FormFields, Shop};

/// What a change came to.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Change {
    /// How many of the variant are in the cart now.
    pub quantity: u32,
    /// How many were wished for.
    pub wanted: u32,
    /// How many may be sold, where that is limited.
    pub available: Option<u32>,
}

impl Change {
    pub(super) const REMOVED: Self = Self {
        quantity: 0,
        wanted: 0,
        available: None,
    };

    /// Whether less was taken than wished for.
    #[must_use]
    pub fn is_limited(&self) -> bool {
        self.quantity < self.wanted
    }
}

/// A change that was made.
pub struct Done {
    /// What programs are told.
    pub answer: Value,
    /// The session whose cart it is.
    pub session: Session,
    /// What the browser is to remember besides.
    pub cookie: Option<HeaderValue>,
}

/// A change that was not made.
pub enum Rejected {
    /// What is wrong with what was sent, to be told beside it.
    Form(Form<'static>, FormFields, Error),
    /// Anything else.
    Failure(Failure),
}

impl<F: Into<Failure>> From<F> for Rejected {
    fn from(failure: F) -> Self {
        Self::Failure(failure.into())
    }
}

/// Ends a change of one variant. When less was taken than wished for, the cart says so until the next; what was
/// taken out before can then no longer be put back by one click.
pub(super) async fn done(
    shop: &Shop,
    mut tx: TenantTx,
    session: Session,
    fields: &FormFields,
    variant: VariantId,
    change: Change,
) -> Result<Done, Rejected> {
    let mut told = vec![merge::FORM, REFILLED];
    if change.quantity > 0 {
        told.push(REMOVED);
    }
    if change.is_limited() {
        let mut fields = fields.clone();
        fields.set("variant_id", variant.to_string());
        fields.set("wanted", change.wanted.to_string());
        let available = change.available.unwrap_or(change.quantity);
        let error = Error::Refused(Refusal::OutOfStock { available });
        shop.keep_draft(&mut tx, &session.hash, FORM, &fields, &error)
            .await?;
    } else {
        told.push(FORM);
    }
    shop.forget_each(&mut tx, &told).await?;
    let subject = json!({ "variant": variant, "quantity": change.quantity });
    happened(shop, &mut tx, EventKind::CartChange, subject).await?;
    tx.commit().await?;
    Ok(Done {
        answer: json!(change),
        session,
        cookie: None,
    })
}
