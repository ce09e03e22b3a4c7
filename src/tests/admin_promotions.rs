//! The merchant's promotions, through HTTP: the form, templates, codes, reports, slow sellers.

mod codes;
mod form;
mod preview;
mod reports;
mod segments;
mod templates;

use reqwest::StatusCode;

use crate::admin_products::form_on;
use crate::harness::{Answer, TestShop};

type Fields = Vec<(String, String)>;

/// A promotion of 10 % by a code, made in the form; answers its address.
pub async fn made(merchant: &TestShop, changes: &[(&str, &str)]) -> String {
    let mut fields = form_on(
        &merchant.get("/admin/promotions/new").await.text,
        "promotion",
    );
    set(&mut fields, "name", "Ten off");
    for (name, typed) in changes {
        set(&mut fields, name, typed);
    }
    let answer = send(merchant, "/admin/promotions", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let (page, done) = answer.location().split_once('?').map_or_else(
        || panic!("refused: {}", answer.location()),
        |(page, done)| (page.to_owned(), done.to_owned()),
    );
    assert_eq!(done, "done=added");
    page
}

/// The form of a promotion as its page shows it.
async fn form(merchant: &TestShop, page: &str) -> Fields {
    form_on(&merchant.get(page).await.text, "promotion")
}

async fn send(merchant: &TestShop, path: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, typed)| (name.as_str(), typed.as_str()))
        .collect();
    merchant.post(path, &fields).await
}

fn set(fields: &mut Fields, name: &str, typed: &str) {
    fields.retain(|(known, _)| known != name);
    fields.push((name.to_owned(), typed.to_owned()));
}

fn get<'f>(fields: &'f [(String, String)], name: &str) -> &'f str {
    let found = fields.iter().find(|(known, _)| known == name);
    found.map_or("", |(_, typed)| typed.as_str())
}

/// An order that used a promotion, `days` ago.
async fn redeemed(shop: &TestShop, code: Option<&str>, channel: &str, total: &str, days: i32) {
    let code = code.map_or_else(
        || "null".to_owned(),
        |code| format!("(select id from coupon_codes where code = '{code}')"),
    );
    shop.sql(&format!(
        "insert into customers (id, email, email_normalized) values ('01890a5d-ac96-774b-bcce-b302099a8100', 'a@b.example', 'a@b.example')
             on conflict do nothing;
         with placed as (
             insert into orders (id, number, access_token, idempotency_key, request_hash, channel, customer_id, email, email_normalized,
                 shipping_address, address_hash, locale, currency, quote, grand_total, shipping_method, payment_method, placed_at)
             select gen_random_uuid(), nextval('order_numbers'), gen_random_uuid()::text, gen_random_uuid()::text, '', 'web',
                 '01890a5d-ac96-774b-bcce-b302099a8100', 'a@b.example', 'a@b.example', '{{}}', '', 'en', 'EUR', '{{}}', {total}, '', '',
                 now() - interval '{days} days' returning id, customer_id)
         insert into redemptions (id, promotion_id, code_id, order_id, customer_id, amount, channel, day)
         select gen_random_uuid(), (select id from promotions), {code}, id, customer_id, 5, '{channel}', (now() - interval '{days} days')::date
         from placed;
         update promotions set used = used + 1, spent = spent + 5;
         update coupon_codes set used = used + 1 where id = {code};"
    ))
    .await;
}
