//! What the forms of an order's page do.

use axum::extract::Path;

use super::order_id;
use crate::admin;
use crate::core::{
    Error, FieldErrors, FulfillmentId, GiftCardId, LineItemId, OrderId, Reason, RefundId, Refusal,
    ShortText, Text, optional,
};
use crate::db::TenantTx;
use crate::gift_card;
use crate::identity::Staff;
use crate::order::actions::{self, CancelReason, PackLine};
use crate::order::card::{self, RefundWish};
use crate::order::{Tracking, TrackingUrl};
use crate::payment::store::RefundState;
use crate::web::{Failure, FormFields, Outcome};

/// Key of the draft of one of an order's forms.
pub(super) fn form_key(order: OrderId, form: &str) -> String {
    format!("order-{order}-{form}")
}

/// `POST /admin/orders/{order}/paid`
pub async fn mark_paid(staff: Staff, Path(order): Path<String>, fields: FormFields) -> Outcome {
    let step = Step::begin(&staff, &order, "paid", "paid").await?;
    step.run(&fields, async |tx, order| {
        actions::mark_paid(tx, order, Some(staff.member.id)).await
    })
    .await
}

/// `POST /admin/orders/{order}/pack`; without quantities all that is left is packed.
pub async fn pack(staff: Staff, Path(order): Path<String>, fields: FormFields) -> Outcome {
    let step = Step::begin(&staff, &order, "pack", "packed").await?;
    step.run(&fields, async |tx, order| {
        let lines = pack_lines(&fields)?;
        actions::pack(tx, order, &lines, Some(staff.member.id)).await?;
        Ok(())
    })
    .await
}

/// `POST /admin/orders/{order}/parcels/{parcel}/ship`
pub async fn ship(
    staff: Staff,
    Path((order, parcel)): Path<(String, String)>,
    fields: FormFields,
) -> Outcome {
    let parcel = FulfillmentId::parse(&parcel).map_err(|_| Failure::NotFound)?;
    let step = Step::begin(&staff, &order, &format!("ship-{parcel}"), "shipped").await?;
    step.run(&fields, async |tx, order| {
        let tracking = tracking(&fields)?;
        actions::ship(tx, order, parcel, &tracking, Some(staff.member.id)).await
    })
    .await
}

/// `POST /admin/orders/{order}/parcels/{parcel}/deliver`
pub async fn deliver(
    staff: Staff,
    Path((order, parcel)): Path<(String, String)>,
    fields: FormFields,
) -> Outcome {
    let parcel = FulfillmentId::parse(&parcel).map_err(|_| Failure::NotFound)?;
    let step = Step::begin(&staff, &order, "deliver", "delivered").await?;
    step.run(&fields, async |tx, order| {
        actions::deliver(tx, order, parcel, Some(staff.member.id)).await
    })
    .await
}

/// `POST /admin/orders/{order}/parcels/{parcel}/refuse`: it was not taken in at the door.
pub async fn refuse(
    staff: Staff,
    Path((order, parcel)): Path<(String, String)>,
    fields: FormFields,
) -> Outcome {
    let parcel = FulfillmentId::parse(&parcel).map_err(|_| Failure::NotFound)?;
    let step = Step::begin(&staff, &order, "refuse", "came-back").await?;
    step.run(&fields, async |tx, order| {
        actions::refuse(tx, order, parcel, Some(staff.member.id)).await
    })
    .await
}

/// `POST /admin/orders/{order}/collected`: what is left of it was handed over in the store.
pub async fn collect(staff: Staff, Path(order): Path<String>, fields: FormFields) -> Outcome {
    let step = Step::begin(&staff, &order, "collected", "collected").await?;
    step.run(&fields, async |tx, order| {
        actions::collect(tx, order, Some(staff.member.id)).await
    })
    .await
}

/// `POST /admin/orders/{order}/approve`: it was looked at, and may be packed.
pub async fn approve(staff: Staff, Path(order): Path<String>, fields: FormFields) -> Outcome {
    let step = Step::begin(&staff, &order, "approve", "approved").await?;
    step.run(&fields, async |tx, order| {
        actions::approve(tx, order, Some(staff.member.id)).await
    })
    .await
}

/// `POST /admin/orders/{order}/cancel`
pub async fn cancel(staff: Staff, Path(order): Path<String>, fields: FormFields) -> Outcome {
    let step = Step::begin(&staff, &order, "cancel", "cancelled").await?;
    step.run(&fields, async |tx, order| {
        let reason = CancelReason::parse(fields.get("reason"))
            .map_err(|reason| Error::invalid("reason", reason))?;
        actions::cancel(tx, order, &reason, Some(staff.member.id)).await
    })
    .await
}

/// `POST /admin/orders/{order}/refunds`: asks the provider, so no transaction is open meanwhile.
pub async fn refund(staff: Staff, Path(order): Path<String>, fields: FormFields) -> Outcome {
    let order = order_id(&order)?;
    let (form, page) = (form_key(order, "refund"), format!("/admin/orders/{order}"));
    let shop = &staff.shop;
    let wish = refund_wish(&staff, &fields).map_err(Failure::Wire);
    let refunded = match wish {
        Ok(wish) => card::refund(&staff, order, &wish).await,
        Err(failure) => Err(failure),
    };
    let state = match refunded {
        Ok(state) => state,
        Err(Failure::Wire(error @ Error::Invalid(_))) => {
            return shop.reject(&form, &page, &fields, error).await;
        }
        Err(failure) => return admin::step(&staff, &page, "refunded", Err(failure)),
    };
    let mut tx = shop.begin().await?;
    shop.forget_draft(&mut tx, &form).await?;
    tx.commit().await?;
    let refused = || Failure::from(Error::Refused(Refusal::ProviderRefused));
    let (done, result) = match state {
        RefundState::Done => ("refunded", Ok(())),
        RefundState::Asked => ("refund-asked", Ok(())),
        RefundState::Failed => ("refunded", Err(refused())),
    };
    admin::step(&staff, &page, done, result)
}

fn refund_wish(staff: &Staff, fields: &FormFields) -> Result<RefundWish, Error> {
    let mut errors = FieldErrors::default();
    let notation = staff.shop.notation();
    let amount = notation.money(fields.get("amount")).and_then(|amount| {
        if amount.is_zero() || amount.is_negative() {
            Err(Reason::Required)
        } else {
            Ok(amount)
        }
    });
    let amount = errors.check("amount", amount);
    let reason = optional(fields.get("refund_reason"), ShortText::<200>::parse);
    let reason = errors.check("refund_reason", reason);
    let key = errors.check("key", RefundId::parse(fields.get("key")));
    match (amount, reason, key) {
        (Some(amount), Some(reason), Some(key)) => Ok(RefundWish {
            amount,
            reason: reason.map(String::from).unwrap_or_default(),
            key: key.to_string(),
            covers_spent: fields.has("covers_spent"),
        }),
        _ => Err(errors.into()),
    }
}

/// `POST /admin/orders/{order}/gift-cards/{card}/send`: under a new code, so that the former one is void.
pub async fn send_gift_card(
    staff: Staff,
    Path((order, card)): Path<(String, String)>,
    fields: FormFields,
) -> Outcome {
    let card = GiftCardId::parse(&card).map_err(|_| Failure::NotFound)?;
    let step = Step::begin(&staff, &order, "gift-card", "sent").await?;
    step.run(&fields, async |tx, order| {
        if gift_card::selling::send_again(tx, order, card).await? {
            Ok(())
        } else {
            Err(Error::Refused(Refusal::WrongState).into())
        }
    })
    .await
}

/// `POST /admin/orders/{order}/comments`
pub async fn comment(staff: Staff, Path(order): Path<String>, fields: FormFields) -> Outcome {
    let step = Step::begin(&staff, &order, "comment", "commented").await?;
    step.run(&fields, async |tx, order| {
        let text = Text::<2000>::parse(fields.get("comment"))
            .map_err(|reason| Error::invalid("comment", reason))?;
        actions::comment(tx, order, &text, Some(staff.member.id)).await
    })
    .await
}

/// A step of an order and the way back to its page.
struct Step<'s> {
    staff: &'s Staff,
    tx: TenantTx,
    order: OrderId,
    form: String,
    done: &'static str,
}

impl<'s> Step<'s> {
    async fn begin(
        staff: &'s Staff,
        order: &str,
        form: &str,
        done: &'static str,
    ) -> Result<Self, Failure> {
        let order = order_id(order)?;
        Ok(Self {
            staff,
            tx: staff.shop.begin().await?,
            order,
            form: form_key(order, form),
            done,
        })
    }

    async fn run(
        mut self,
        fields: &FormFields,
        step: impl AsyncFnOnce(&mut TenantTx, OrderId) -> Result<(), Failure>,
    ) -> Outcome {
        let shop = &self.staff.shop;
        let page = format!("/admin/orders/{}", self.order);
        match step(&mut self.tx, self.order).await {
            Ok(()) => {
                shop.forget_draft(&mut self.tx, &self.form).await?;
                self.tx.commit().await?;
                admin::step(self.staff, &page, self.done, Ok(()))
            }
            Err(Failure::Wire(error @ Error::Invalid(_))) => {
                drop(self.tx);
                shop.reject(&self.form, &page, fields, error).await
            }
            failed => admin::step(self.staff, &page, self.done, failed),
        }
    }
}

fn pack_lines(fields: &FormFields) -> Result<Vec<PackLine>, Error> {
    let mut lines = Vec::new();
    for (name, typed) in fields.pairs() {
        let Some(line) = name.strip_prefix("quantity-") else {
            continue;
        };
        let malformed = || Error::invalid("quantity", Reason::Malformed);
        let line = LineItemId::parse(line).map_err(|_| malformed())?;
        let quantity = match typed.trim() {
            "" => 0,
            digits => digits.parse().map_err(|_| malformed())?,
        };
        lines.push(PackLine { line, quantity });
    }
    if !lines.is_empty() && lines.iter().all(|line| line.quantity == 0) {
        return Err(Error::invalid("quantity", Reason::Required));
    }
    Ok(lines)
}

fn tracking(fields: &FormFields) -> Result<Tracking, Error> {
    let mut errors = FieldErrors::default();
    let carrier = errors.check(
        "carrier",
        optional(fields.get("carrier"), ShortText::<80>::parse),
    );
    let number = errors.check(
        "tracking_number",
        optional(fields.get("tracking_number"), ShortText::<80>::parse),
    );
    let url = errors.check(
        "tracking_url",
        optional(fields.get("tracking_url"), TrackingUrl::parse),
    );
    errors.into_result()?;
    Ok(Tracking {
        carrier: carrier.flatten(),
        number: number.flatten(),
        url: url.flatten(),
    })
}
