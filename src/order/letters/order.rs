//! Mails about an order as a whole.

mod delivery;
mod payment;

use self::delivery::delivery;
use self::payment::payment;
use super::{About, CANCELLED, LATE, PAID};
use crate::cart::taken_off_shipping;
use crate::cart::{goods_before, taken_off_goods};
use crate::core::{Amount, Money, format_money};
use crate::db::TenantTx;
use crate::messaging::{Good, Letter, LetterContext, LetterFault, Letterhead, Part};
use crate::order::actions::CancelReason;
use crate::order::store::letters::{self as facts, LineFacts, OrderFacts};
use crate::order::{OrderState, PaymentState, TILL, withdrawal_path};
use crate::pricing::PromotionId;
use crate::promotion::PromotionNames;
use crate::tenancy::{PageKind, StoreSettings};
use crate::words::Words;

pub(super) async fn letter(
    tx: &mut TenantTx,
    context: &LetterContext<'_>,
) -> Result<Letter, LetterFault> {
    let About { order_id, .. } = context.about()?;
    let (letterhead, words) = (context.letterhead, context.words);
    let order = facts::order(tx, order_id, words.locale())
        .await?
        .ok_or(LetterFault::Outdated)?;
    let settings = letterhead.settings().ok_or(LetterFault::Outdated)?;
    Ok(match context.kind {
        PAID => paid(letterhead, words, &order),
        CANCELLED => cancelled(letterhead, words, &order),
        LATE => late(letterhead, words, &order),
        _ => confirmation(letterhead, words, settings, &order),
    })
}

fn confirmation(
    letterhead: &Letterhead,
    words: &Words,
    settings: &StoreSettings,
    order: &OrderFacts,
) -> Letter {
    let mut letter = begin(letterhead, words, "order-confirmation", order);
    let is_sale = order.channel == TILL;
    let text = if is_sale {
        "mail-order-sale-text"
    } else {
        "mail-order-confirmation-text"
    };
    letter
        .paragraph(words.t(text))
        .say(to_order(letterhead, words, order));
    payment(&mut letter, words, settings, order);
    letter
        .say(Part::Heading(words.t("mail-goods")))
        .say(Part::Goods(
            order
                .lines
                .iter()
                .map(|line| good(letterhead, words, order, line, line.quantity, true))
                .collect(),
        ))
        .say(totals(words, order));
    letter.parts.extend(paid_by_gift_card(words, order));
    if !is_sale {
        delivery(&mut letter, words, order);
    }
    returns(&mut letter, letterhead, words, settings);
    letter.parts.extend(withdrawal(letterhead, words, order));
    care(&mut letter, words, order);
    letter
}

fn paid(letterhead: &Letterhead, words: &Words, order: &OrderFacts) -> Letter {
    let mut letter = begin(letterhead, words, "order-paid", order);
    let amount = amount_of(words, order, order.due());
    letter
        .paragraph(words.with("mail-order-paid-text", [("amount", amount.into())]))
        .say(to_order(letterhead, words, order));
    letter.parts.extend(withdrawal(letterhead, words, order));
    letter
}

fn cancelled(letterhead: &Letterhead, words: &Words, order: &OrderFacts) -> Letter {
    let mut letter = begin(letterhead, words, "order-cancelled", order);
    letter.paragraph(words.t("mail-order-cancelled-text"));
    if let Some(reason) = &order.cancel_reason {
        let reason = match reason.as_str() {
            CancelReason::UNPAID => words.t("order-cancelled-unpaid"),
            CancelReason::REFUSED => words.t("order-cancelled-refused"),
            reason => reason.to_owned(),
        };
        letter.paragraph(words.with("mail-order-cancelled-reason", [("reason", reason.into())]));
    }
    let payment = PaymentState::parse(&order.payment_state);
    if payment.is_some_and(|payment| payment.is_owed_back(OrderState::Cancelled)) {
        let amount = amount_of(words, order, order.due());
        letter.paragraph(words.with("mail-order-cancelled-paid", [("amount", amount.into())]));
    }
    if let Some(paid) = order.by_gift_card() {
        let amount = amount_of(words, order, paid);
        letter.paragraph(words.with(
            "mail-order-cancelled-gift-card",
            [("amount", amount.into())],
        ));
    }
    letter
        .say(Part::Heading(words.t("mail-goods-cancelled")))
        .say(Part::Goods(
            order
                .lines
                .iter()
                .map(|line| good(letterhead, words, order, line, line.quantity, true))
                .collect(),
        ))
        .say(to_order(letterhead, words, order));
    letter
}

/// A payment came after its order had ended, or once more for one that is paid.
fn late(letterhead: &Letterhead, words: &Words, order: &OrderFacts) -> Letter {
    let mut letter = begin(letterhead, words, "order-late-payment", order);
    let text = if order.cancel_reason.is_some() {
        "mail-order-late-payment-text"
    } else {
        "mail-order-late-payment-twice"
    };
    let amount = amount_of(words, order, order.due());
    letter
        .paragraph(words.with(text, [("amount", amount.into())]))
        .say(to_order(letterhead, words, order));
    letter
}

/// Subject, preview and heading of `mail-<name>-…`.
pub(super) fn begin(
    letterhead: &Letterhead,
    words: &Words,
    name: &str,
    order: &OrderFacts,
) -> Letter {
    let in_words = |part: &str| {
        words.with(
            &format!("mail-{name}-{part}"),
            [
                ("shop", letterhead.name.clone().into()),
                ("number", order.number.to_string().into()),
            ],
        )
    };
    Letter::begin(in_words)
}

pub(super) fn to_order(letterhead: &Letterhead, words: &Words, order: &OrderFacts) -> Part {
    Part::Button {
        label: words.t("mail-to-order"),
        href: letterhead.url(words.locale(), &format!("/orders/{}", order.access_token)),
    }
}

/// Where the buyer withdraws from the contract, as every mail of an order says it; what was bought at the counter
/// is no contract at a distance.
pub(super) fn withdrawal(
    letterhead: &Letterhead,
    words: &Words,
    order: &OrderFacts,
) -> Option<Part> {
    (order.channel != TILL).then(|| Part::Link {
        label: words.t("withdrawal-here"),
        href: letterhead.url(words.locale(), &withdrawal_path(&order.access_token)),
    })
}

pub(super) fn good(
    letterhead: &Letterhead,
    words: &Words,
    order: &OrderFacts,
    line: &LineFacts,
    quantity: i32,
    priced: bool,
) -> Good {
    let article = (!line.sku.trim().is_empty())
        .then(|| words.with("mail-article-number", [("sku", line.sku.clone().into())]));
    let options = Some(line.options.clone()).filter(|options| !options.trim().is_empty());
    let untaxed = line.is_gift_card.then(|| words.t("gift-card-untaxed"));
    let detail: Vec<_> = [options, article, untaxed].into_iter().flatten().collect();
    Good {
        title: format!("{quantity} × {}", line.title),
        detail: detail.join(" · "),
        amount: if priced {
            Money::rounded(line.total, order.currency)
                .map(|money| format_money(&money, words.locale()))
                .unwrap_or_default()
        } else {
            String::new()
        },
        picture: line
            .picture
            .as_ref()
            .map(|path| format!("{}{path}", letterhead.base_url)),
    }
}

fn amount_of(words: &Words, order: &OrderFacts, money: Money) -> String {
    debug_assert_eq!(money.currency(), order.currency);
    format_money(&money, words.locale())
}

fn totals(words: &Words, order: &OrderFacts) -> Part {
    let quote = &order.quote;
    let totals = &quote.totals;
    let names = PromotionNames::new(words, order.promotions.iter().cloned());
    let before = |after: Amount, taken: Amount| {
        let listed = Money::rounded(after.get() + taken.get(), quote.currency);
        amount_of(words, order, listed.unwrap_or_else(|_| quote.money(after)))
    };
    let reduced = |taken: Vec<(PromotionId, Money)>| {
        taken.into_iter().map(|(id, amount)| {
            let amount = amount_of(words, order, amount.negated());
            (names.of(&id).to_owned(), amount)
        })
    };
    let mut rows = vec![(
        words.t("mail-total-goods"),
        amount_of(words, order, goods_before(quote)),
    )];
    rows.extend(reduced(taken_off_goods(quote)));
    if order.channel != TILL {
        rows.push((
            words.with(
                "mail-total-shipping",
                [("method", order.shipping_method.clone().into())],
            ),
            before(totals.shipping, totals.shipping_discount),
        ));
    }
    rows.extend(reduced(taken_off_shipping(quote)));
    let taxed = |name: String, amount| (name, amount_of(words, order, quote.money(amount)));
    let taxes = &order.taxes;
    rows.extend(
        taxes
            .added()
            .map(|share| taxed(share.name_with_rate(words), share.amount)),
    );
    rows.extend(
        taxes
            .included()
            .map(|share| taxed(share.name_as_included(words), share.amount)),
    );
    rows.push(taxed(words.t("mail-total-grand"), totals.grand));
    Part::Rows { rows, summed: true }
}

/// What gift cards pay of the total, and what they leave.
fn paid_by_gift_card(words: &Words, order: &OrderFacts) -> Option<Part> {
    let paid = order.by_gift_card()?;
    let rows = vec![
        (
            words.t("payment-gift-card"),
            amount_of(words, order, paid.negated()),
        ),
        (
            words.t("gift-card-due"),
            amount_of(words, order, order.due()),
        ),
    ];
    Some(Part::Rows { rows, summed: true })
}

fn returns(letter: &mut Letter, letterhead: &Letterhead, words: &Words, settings: &StoreSettings) {
    letter
        .say(Part::Heading(words.t("mail-returns")))
        .paragraph(words.with("mail-returns-text", [("days", settings.return_days.into())]));
    for kind in [PageKind::Returns, PageKind::Withdrawal] {
        letter.say(Part::Link {
            label: words.t(&format!("page-{}", kind.slug())),
            href: letterhead.url(words.locale(), &format!("/pages/{}", kind.slug())),
        });
    }
}

/// Care tips of every product ordered, each once.
fn care(letter: &mut Letter, words: &Words, order: &OrderFacts) {
    let mut told: Vec<&str> = Vec::new();
    for line in &order.lines {
        let tips = line.care_tips.trim();
        if tips.is_empty() || told.contains(&tips) {
            continue;
        }
        if told.is_empty() {
            letter.say(Part::Heading(words.t("mail-care")));
        }
        told.push(tips);
        letter.paragraph(words.labeled(&line.title, tips));
    }
}
