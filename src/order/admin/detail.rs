//! `/admin/orders/{order}`: everything about an order and what can be done to it.

mod dispute;
mod fulfilment;
mod gift_cards;
mod goods;
mod people;
mod refund;
mod risk;
mod timeline;

use axum::extract::Path;
use leptos::prelude::*;

use super::api::form_key;
use super::{order_id, words as states};
use crate::admin::parts::{StateBadge, breadcrumb};
use crate::admin::{PageHead, page};
use crate::core::FulfillmentId;
use crate::db::TenantTx;
use crate::identity::{Right, Staff};
use crate::order::store::{self, OrderDetail};
use crate::order::{TILL, parts};
use crate::storefront::Draw;
use crate::web::{Draft, Failure, Head, Outcome};

/// What the page shows.
struct OrderPage {
    staff: Staff,
    order: OrderDetail,
    drafts: Drafts,
    /// The last signs of the number of the receiver's identity document.
    document_end: Option<String>,
}

/// What the forms of the page held when they failed.
struct Drafts {
    pack: Draft,
    cancel: Draft,
    comment: Draft,
    refund: Draft,
    ship: Vec<(FulfillmentId, Draft)>,
}

impl Drafts {
    async fn read(tx: &mut TenantTx, staff: &Staff, order: &OrderDetail) -> Result<Self, Failure> {
        let shop = &staff.shop;
        let mut ship = Vec::with_capacity(order.parcels.len());
        for parcel in &order.parcels {
            let key = form_key(order.id, &format!("ship-{}", parcel.id));
            ship.push((parcel.id, shop.draft(tx, &key).await?));
        }
        Ok(Self {
            pack: shop.draft(tx, &form_key(order.id, "pack")).await?,
            cancel: shop.draft(tx, &form_key(order.id, "cancel")).await?,
            comment: shop.draft(tx, &form_key(order.id, "comment")).await?,
            refund: shop.draft(tx, &form_key(order.id, "refund")).await?,
            ship,
        })
    }
}

/// `GET /admin/orders/{order}`
pub async fn show(staff: Staff, Path(order): Path<String>) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let order = store::by_id(&mut tx, order_id(&order)?).await?;
    let drafts = Drafts::read(&mut tx, &staff, &order).await?;
    let document_end = store::document_end_of_order(&mut tx, order.id).await?;
    let added = parts::for_merchant(&staff, &mut tx, &order).await?;
    let head = Head::titled(
        staff
            .shop
            .words
            .with("admin-order-title", [("number", order.number.into())]),
    );
    let shown = OrderPage {
        staff: staff.clone(),
        order,
        drafts,
        document_end,
    };
    let title = head.title.clone();
    page(
        &staff,
        tx,
        head,
        crate::order::admin::NAVIGATION,
        move || shown.view(title, added),
    )
    .await
}

impl OrderPage {
    fn may(&self, right: Right) -> bool {
        self.staff.member.may(right)
    }

    fn t(&self, key: &str) -> String {
        self.staff.shop.words.t(key)
    }

    /// Where a form of the page posts to.
    fn action(&self, step: &str) -> String {
        self.staff
            .shop
            .href(&format!("/admin/orders/{}/{step}", self.order.id))
    }

    fn view(&self, title: String, added: Vec<Draw>) -> impl IntoView + use<> {
        let (shop, words) = (&self.staff.shop, &self.staff.shop.words);
        let order = &self.order;
        let (slip, state) = (self.action("slip"), states::state_badge(order.state, words));
        let slip_word = self.t("admin-order-slip");
        let added: Vec<_> = added.into_iter().map(|draw| draw()).collect();
        let is_sale = order.channel == TILL;
        let at_till = is_sale.then(|| {
            view! { <StateBadge kind="plain" text=self.t("admin-order-channel-till")/> }
        });
        let receipt = (is_sale && self.may(Right::SellAtTill)).then(|| {
            let href = shop.href(&format!("/admin/till/receipts/{}", order.id));
            view! { <a class="button" href=href>{self.t("admin-order-receipt")}</a> }
        });
        let is_disputed = order.is_disputed();
        let disputed = is_disputed.then(|| {
            view! { <StateBadge kind="danger" text=self.t("admin-order-disputed")/> }
        });
        // The buyer's own page shows what is masked here.
        let public = self.may(Right::SeeContactData).then(|| {
            let href = shop.href_in(order.locale, &format!("/orders/{}", order.access_token));
            view! { <a class="button" href=href>{self.t("admin-order-public-page")}</a> }
        });
        view! {
            {breadcrumb(&self.staff, "/admin/orders", self.t("admin-orders"), title.clone())}
            <PageHead title lead=shop.moment(order.placed_at)>
                {at_till}
                {state}
                {disputed}
                {receipt}
                <a class="button" href=slip>{slip_word}</a>
                {public}
            </PageHead>
            {self.cancellation()}
            {self.unclear()}
            {self.disputes()}
            {self.review()}
            {added}
            <div class="form-layout">
                <div class="form-main">
                    {self.goods()}
                    {self.sold_cards()}
                    {self.fulfilment()}
                    {self.timeline()}
                </div>
                <div class="form-side">
                    {self.customer()}
                    {self.risk()}
                    {self.address()}
                    {self.billing()}
                    {self.document()}
                    {self.note()}
                    {self.gift_message()}
                    {self.payment()}
                    {self.refund_form()}
                    {self.cancel_form()}
                </div>
            </div>
        }
    }
}
