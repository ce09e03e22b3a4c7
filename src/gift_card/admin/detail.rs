use leptos::prelude::*;

use super::{NAVIGATION, PATH, badge, page_of};
use crate::admin::form::{Filled, FormAt, Moment, OpenForm, form, submit_form};
use crate::admin::parts::breadcrumb;
use crate::admin::table::Table;
use crate::admin::{PageHead, page};
use crate::core::{Error, GiftCardId, Reason, Refusal, ShortText};
use crate::gift_card::GiftCardState;
use crate::gift_card::store::{self, GiftCardEntry, GiftCardRow};
use crate::identity::{Right, Staff};
use crate::web::{Failure, FormFields, Head, Outcome};

form! {
    /// Why a card is switched off.
    struct DisablingForm in "gift-card" {
        disable_reason: ShortText<200>;
    }
}

form! {
    /// Until when a card is good.
    struct ExpiryForm in "gift-card" {
        expires_at: Option<Moment>;
    }
}

/// Key of the draft of the form that changes until when a card is good.
fn expiry_form_of(card: GiftCardId) -> String {
    format!("gift-card-expiry-{card}")
}

/// Key of the draft of the form that switches a card off.
fn form_of(card: GiftCardId) -> String {
    format!("gift-card-disable-{card}")
}

/// `GET /admin/gift-cards/{card}`
pub async fn show(staff: Staff, at: FormAt<GiftCardId>) -> Outcome {
    let shop = staff.shop.clone();
    let now = shop.state.clock.now();
    let mut tx = shop.begin().await?;
    let card = store::by_id(&mut tx, at.id, now)
        .await?
        .ok_or(Failure::NotFound)?;
    let entries = store::entries(&mut tx, at.id).await?;
    let draft = shop.draft(&mut tx, &form_of(at.id)).await?;
    let expiry_draft = shop.draft(&mut tx, &expiry_form_of(at.id)).await?;
    let title = shop
        .words
        .with("gift-card-ending", [("end", card.code_end.clone().into())]);
    let (head, inner) = (Head::titled(title.clone()), staff.clone());
    page(&staff, tx, head, NAVIGATION, move || {
        let words = &shop.words;
        let form = (card.state != GiftCardState::Disabled).then(|| {
            OpenForm::new::<DisablingForm>(
                &shop,
                draft,
                None,
                format!("{}/disable", page_of(at.id)),
            )
            .titled("gift-card-disable")
            .submitted_by("gift-card-disable")
            .quietly()
            .card()
        });
        let stored = Filled::by(&shop)
            .value("expires_at", card.expires_at.map(Moment))
            .fields();
        let action = format!("{}/expiry", page_of(at.id));
        let expiry = (card.state != GiftCardState::Disabled).then(|| {
            OpenForm::new::<ExpiryForm>(&shop, expiry_draft, Some(stored), action)
                .titled("gift-card-expiry")
                .quietly()
                .card()
        });
        let badge = badge(&inner, card.state);
        view! {
            {breadcrumb(&inner, PATH, words.t("gift-cards"), title.clone())}
            <PageHead title lead=card.note.clone()>{badge}</PageHead>
            {facts(&inner, &card)}
            {ledger(&inner, &entries)}
            {expiry}
            {form}
        }
    })
    .await
}

fn facts(staff: &Staff, card: &GiftCardRow) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let expires = card.expires_at.map(|end| {
        view! { <div><dt>{words.t("gift-card-expires-at")}</dt><dd>{shop.time(end)}</dd></div> }
    });
    view! {
        <section class="card">
            <dl class="facts">
                <div><dt>{words.t("gift-card-balance")}</dt><dd>{shop.money(&card.balance)}</dd></div>
                <div><dt>{words.t("gift-card-initial")}</dt><dd>{shop.money(&card.initial)}</dd></div>
                <div><dt>{words.t("gift-card-made")}</dt><dd>{shop.time(card.made_at)}</dd></div>
                {expires}
            </dl>
        </section>
    }
}

fn ledger(staff: &Staff, entries: &[GiftCardEntry]) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let may_see_orders = staff.member.may(Right::SeeOrders);
    let order = |entry: &GiftCardEntry| {
        entry.order.map(|(id, number)| {
            let href = may_see_orders.then(|| shop.href(&format!("/admin/orders/{id}")));
            view! { <a href=href>{number}</a> }
        })
    };
    let table = Table::of(entries)
        .head("gift-card-entry", |entry| {
            words.t(&format!("gift-card-entry-{}", entry.kind.replace('_', "-")))
        })
        .column("gift-card-when", |entry| shop.time(entry.at))
        .column("gift-card-order", order)
        .column("gift-card-by", |entry| entry.by.clone())
        .column("gift-card-disable-reason", |entry| {
            staff.note(&entry.reason, "")
        })
        .end("gift-card-new-amount", |entry| shop.money(&entry.amount))
        .end("gift-card-balance", |entry| {
            shop.money(&entry.balance_after)
        });
    view! {
        <section class="card" data-flush="">
            <header class="card-head"><h2>{words.t("gift-card-ledger")}</h2></header>
            {table.view(shop)}
        </section>
    }
}

/// `POST /admin/gift-cards/{card}/disable`
pub async fn disable(staff: Staff, at: FormAt<GiftCardId>, fields: FormFields) -> Outcome {
    let (key, page) = (form_of(at.id), page_of(at.id));
    let now = staff.shop.state.clock.now();
    submit_form(
        &staff,
        &key,
        &page,
        "changed",
        &fields,
        async |tx, form: DisablingForm| {
            let reason = String::from(form.disable_reason);
            store::by_id(tx, at.id, now)
                .await?
                .ok_or(Failure::NotFound)?;
            if !store::disable(tx, at.id, &reason, staff.member.id, now).await? {
                return Err(Error::Refused(Refusal::WrongState).into());
            }
            Ok(())
        },
    )
    .await
}

/// `POST /admin/gift-cards/{card}/expiry`: also of one whose time is over, to which something came back.
pub async fn set_expiry(staff: Staff, at: FormAt<GiftCardId>, fields: FormFields) -> Outcome {
    let (key, page) = (expiry_form_of(at.id), page_of(at.id));
    let now = staff.shop.state.clock.now();
    submit_form(
        &staff,
        &key,
        &page,
        "saved",
        &fields,
        async |tx, form: ExpiryForm| {
            let end = form.expires_at.map(|moment| moment.0);
            if end.is_some_and(|end| end <= now) {
                return Err(Error::invalid("expires_at", Reason::WrongOrder).into());
            }
            if store::set_expiry(tx, at.id, end).await? {
                Ok(())
            } else {
                Err(Failure::NotFound)
            }
        },
    )
    .await
}
