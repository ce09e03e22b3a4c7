//! The gift cards that were sold with an order.

use leptos::prelude::*;

use super::OrderPage;
use crate::admin::table::Table;
use crate::core::format_date;
use crate::gift_card::store::SoldCard;
use crate::identity::Right;
use crate::order::pages::sold_card_text;
use crate::order::store::OrderLine;

impl OrderPage {
    /// Each card with what is on it, and the form that sends it once more; nothing where none was sold or paid yet.
    pub(super) fn sold_cards(&self) -> Option<impl IntoView + use<>> {
        let (shop, cards) = (&self.staff.shop, &self.order.sold_cards);
        if cards.is_empty() {
            return None;
        }
        let sees = self.may(Right::SeeContactData);
        let table = Table::of(cards)
            .head("gift-card-code", |card| self.sold_card_link(card))
            .column("gift-card-recipient", |card| {
                let name = (!card.name.is_empty()).then(|| card.name.clone());
                let email = Some(card.email.clone()).filter(|email| sees && !email.is_empty());
                let who: Vec<_> = name.into_iter().chain(email).collect();
                who.join(" · ")
            })
            .column("gift-card-state", |card| self.sold_card_state(card))
            .end("gift-card-initial", |card| shop.money(&card.initial))
            .end("gift-card-sold-spent", |card| shop.money(&card.spent))
            .end("gift-card-balance", |card| shop.money(&card.balance))
            .column("gift-card-send-again-column", |card| self.send_again(card));
        Some(view! {
            <section class="card" data-flush="" id="gift-cards">
                <header class="card-head"><h2>{self.t("gift-cards-sold")}</h2></header>
                {table.view(shop)}
            </section>
        })
    }

    fn sold_card_link(&self, card: &SoldCard) -> AnyView {
        let text = if card.code_end.is_empty() {
            self.t("gift-card-untold")
        } else {
            format!("… {}", card.code_end)
        };
        if self.may(Right::ManageGiftCards) {
            let path = format!("/admin/gift-cards/{}", card.card);
            view! { <a href=self.staff.shop.href(&path)>{text}</a> }.into_any()
        } else {
            text.into_any()
        }
    }

    fn sold_card_state(&self, card: &SoldCard) -> String {
        match card.day.filter(|_| !card.is_told) {
            _ if card.is_disabled => self.t("gift-card-state-disabled"),
            Some(day) => {
                let words = &self.staff.shop.words;
                let day = format_date(day, words.locale());
                words.with("gift-card-from-day", [("day", day.into())])
            }
            None if card.is_told => self.t("gift-card-sent"),
            None => self.t("gift-card-waits"),
        }
    }

    fn send_again(&self, card: &SoldCard) -> Option<impl IntoView + use<>> {
        let is_here = card.is_told && !card.is_disabled && self.may(Right::ManageGiftCards);
        is_here.then(|| {
            let action = self.action(&format!("gift-cards/{}/send", card.card));
            view! {
                <form method="post" action=action>
                    <button class="button" data-size="small">{self.t("gift-card-send-again")}</button>
                </form>
            }
        })
    }

    /// What is said of a line of gift cards to who may see whom they go to.
    pub(super) fn sold_card_text(&self, line: &OrderLine) -> String {
        if self.may(Right::SeeContactData) {
            sold_card_text(&self.staff.shop.words, line)
        } else {
            self.t("gift-card-untaxed")
        }
    }
}
