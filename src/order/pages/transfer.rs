//! Where the money goes, while a transfer is expected.

use leptos::prelude::*;

use crate::coupon::{Symbol, symbol_picture};
use crate::order::store::OrderDetail;
use crate::order::{OrderState, PaymentState};
use crate::payment::{PaymentMethod, transfer_code};
use crate::tenancy::BankAccount;
use crate::web::Shop;

/// Whether the shop waits for a transfer.
pub(super) fn is_due(order: &OrderDetail) -> bool {
    order.payment_method == PaymentMethod::BankTransfer
        && order.payment_state == PaymentState::Unpaid
        && order.state == OrderState::Open
}

/// What to transfer, each part to be copied, all of it to be scanned; nothing when none is expected.
pub(super) fn instructions(shop: &Shop, order: &OrderDetail) -> Option<impl IntoView + use<>> {
    if !is_due(order) {
        return None;
    }
    let words = &shop.words;
    let transfer = &shop.settings().bank_transfer;
    let lines: Vec<_> = shop
        .settings()
        .text(&transfer.instructions, shop.locale)
        .lines()
        .map(|line| view! { {line.to_owned()} <br/> })
        .collect();
    let reference = order.number.to_string();
    let account = transfer.account.as_ref();
    let until = order.expires_at.map(|at| shop.day(at));
    let amount = order.due.amount().to_string();
    Some(view! {
        <section class="card stack" data-gap="4" id="transfer">
            <h2>{words.t("order-transfer")}</h2>
            <div class="transfer">
                <dl class="facts transfer-facts">
                    {account.map(|account| account_facts(shop, account))}
                    {fact(shop, "order-transfer-amount", shop.money(&order.due), amount)}
                    {fact(shop, "order-transfer-reference", reference.clone(), reference.clone())}
                    {until.map(|until| view! { <div><dt>{words.t("order-transfer-until")}</dt><dd>{until}</dd></div> })}
                </dl>
                {account.and_then(|account| scanned(shop, order, account, &reference))}
            </div>
            {(!lines.is_empty()).then(|| view! { <p>{lines}</p> })}
        </section>
    })
}

fn account_facts(shop: &Shop, account: &BankAccount) -> impl IntoView + use<> {
    let holder = account.holder.as_str().to_owned();
    let iban = account.iban.as_str().to_owned();
    let bic = account.bic.clone().map(String::from);
    view! {
        {fact(shop, "order-transfer-holder", holder.clone(), holder)}
        {fact(shop, "order-transfer-iban", account.iban.spaced(), iban)}
        {bic.map(|bic| fact(shop, "order-transfer-bic", bic.clone(), bic))}
    }
}

/// A part of the transfer as people read it; `copied` is what a banking form takes. With a script it is copied by
/// its button.
fn fact(shop: &Shop, label: &str, shown: String, copied: String) -> impl IntoView + use<> {
    let words = &shop.words;
    let label = words.t(label);
    view! {
        <div>
            <dt>{label.clone()}</dt>
            <dd>
                <span class="number">{shown}</span> " "
                <button
                    class="button"
                    type="button"
                    data-kind="link"
                    data-size="small"
                    data-copied=copied
                    data-done=words.t("order-copied")
                    hidden
                >
                    {words.t("order-copy")} <span class="visually-hidden">" " {label}</span>
                </button>
            </dd>
        </div>
    }
}

/// All of it as banking apps scan it.
fn scanned(
    shop: &Shop,
    order: &OrderDetail,
    account: &BankAccount,
    reference: &str,
) -> Option<impl IntoView + use<>> {
    let words = &shop.words;
    let code = transfer_code(account, &order.due, reference)?;
    let symbol = Symbol::qr(&code)?;
    let picture = symbol_picture(
        &symbol,
        Symbol::QR_QUIET,
        "coupon-qr",
        words.t("order-transfer-code"),
    );
    Some(view! {
        <figure class="transfer-code">
            {picture}
            <figcaption class="small soft">{words.t("order-transfer-code-text")}</figcaption>
        </figure>
    })
}
