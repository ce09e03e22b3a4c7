use crate::cart::taken_off_shipping;
use crate::cart::{goods_before, taken_off_goods};
use leptos::prelude::*;

use super::OrderPage;
use crate::admin::table::Table;
use crate::core::{Amount, Money};
use crate::gift_card::paid_by_cards;
use crate::order::store::OrderLine;
use crate::pricing::PromotionId;
use crate::promotion::PromotionNames;
use crate::shipping::TaxShare;
use crate::ui::Picture;

impl OrderPage {
    /// What was sold, and the sums it was sold at.
    pub(super) fn goods(&self) -> impl IntoView + use<> {
        let shop = &self.staff.shop;
        let table = Table::of(&self.order.lines)
            .head("admin-order-article", |line| self.article(line))
            .column("admin-order-sku", |line| line.sku.clone())
            .end("admin-order-price", |line| shop.money(&line.unit_price))
            .end("admin-order-units", |line| line.quantity)
            .end("admin-order-sum", |line| shop.money(&line.total));
        view! {
            <section class="card" data-flush="">
                <header class="card-head"><h2>{self.t("admin-order-goods")}</h2></header>
                {table.view(shop)}
                <footer class="card-foot">{self.totals()}</footer>
            </section>
        }
    }

    fn article(&self, line: &OrderLine) -> impl IntoView + use<> {
        let picture = line.picture.clone().map(|source| {
            view! { <Picture source sizes="3rem" ratio="square"/> }
        });
        let href = self.staff.shop.href(&format!("/products/{}", line.slug));
        let options = (!line.options.is_empty())
            .then(|| view! { <br/> <span class="soft small">{line.options.clone()}</span> });
        let card = line.is_gift_card.then(|| {
            let text = self.sold_card_text(line);
            view! { <br/> <span class="soft small">{text}</span> }
        });
        view! { <div class="thumb-name">{picture}<span><a href=href>{line.title.clone()}</a> {options} {card}</span></div> }
    }

    /// The sums of the stored Quote; nothing is computed anew.
    fn totals(&self) -> impl IntoView + use<> {
        let (quote, shop) = (&self.order.quote, &self.staff.shop);
        let totals = &quote.totals;
        let words = &shop.words;
        let taxed = |name: String, share: &TaxShare| {
            let amount = shop.money(&quote.money(share.amount));
            view! { <div data-kind="tax"><dt>{name}</dt><dd>{amount}</dd></div> }
        };
        let taxes = &self.order.taxes;
        let added: Vec<_> = taxes
            .added()
            .map(|share| taxed(share.name_with_rate(words), share))
            .collect();
        let included: Vec<_> = taxes
            .included()
            .map(|share| taxed(share.name_as_included(words), share))
            .collect();
        let names = PromotionNames::new(&shop.words, self.order.promotions.iter().cloned());
        let reduced = |taken: Vec<(PromotionId, Money)>| -> Vec<_> {
            let row = |(id, amount): (PromotionId, Money)| {
                let name = names.of(&id).to_owned();
                let amount = shop.money(&amount.negated());
                view! { <div><dt>{name}</dt><dd>{amount}</dd></div> }
            };
            taken.into_iter().map(row).collect()
        };
        let before = |after: Amount, taken: Amount| shop.amount(after.get() + taken.get());
        view! {
            <dl class="totals">
                <div>
                    <dt>{self.t("admin-order-subtotal")}</dt>
                    <dd>{shop.money(&goods_before(quote))}</dd>
                </div>
                {reduced(taken_off_goods(quote))}
                <div>
                    <dt>{self.t("admin-order-shipping")} " " <small>{self.order.shipping_method.clone()}</small></dt>
                    <dd>{before(totals.shipping, totals.shipping_discount)}</dd>
                </div>
                {reduced(taken_off_shipping(quote))}
                {added}
                <div data-kind="total">
                    <dt>{self.t("admin-order-total")}</dt>
                    <dd>{shop.money(&self.order.grand_total)}</dd>
                </div>
                {included}
            </dl>
            {paid_by_cards(shop, &self.order.gift_card_shares(), &self.order.due)}
        }
    }
}
