//! `/admin/orders/{order}/slip`: what lies in the parcel, to be printed.

use axum::extract::Path;
use leptos::prelude::*;

use super::order_id;
use crate::core::city_line;
use crate::coupon::{Symbol, symbol_picture};
use crate::identity::Staff;
use crate::order::order_text;
use crate::order::store::{self, OrderDetail};
use crate::web::render::{self, Document};
use crate::web::{Failure, FormFields, Head, Outcome};

/// The whole order, or with `?parcel=2` what that parcel holds.
pub async fn show(staff: Staff, Path(order): Path<String>) -> Outcome {
    let parcel = FormFields::of_query(&staff.shop.uri)?
        .get("parcel")
        .to_owned();
    let mut tx = staff.shop.begin().await?;
    let order = store::by_id(&mut tx, order_id(&order)?).await?;
    tx.commit().await?;
    let lines = lines(&order, &parcel)?;
    let shop = &staff.shop;
    let settings = shop.settings();
    let title = shop
        .words
        .with("admin-slip-title", [("number", order.number.into())]);
    let document = Document {
        head: Head::unlisted(title.clone()),
        language: shop.locale.tag(),
        site_name: settings.name.clone(),
        body_class: "admin",
        theme: None,
        islands: false,
    };
    let inner = staff.clone();
    let body = move || slip(&inner, &order, lines, title);
    Ok(render::private(
        render::render(&shop.state.assets, document, body).await,
    ))
}

struct SlipLine {
    article: String,
    options: String,
    sku: String,
    quantity: i32,
}

fn lines(order: &OrderDetail, parcel: &str) -> Result<Vec<SlipLine>, Failure> {
    let chosen = match parcel {
        "" => None,
        number => Some(
            order
                .parcels
                .iter()
                .find(|parcel| parcel.number.to_string() == number)
                .ok_or(Failure::NotFound)?,
        ),
    };
    Ok(order
        .lines
        .iter()
        .filter_map(|line| {
            let quantity = match chosen {
                // Gift cards go by mail.
                None if line.is_gift_card => return None,
                None => line.quantity,
                Some(parcel) => parcel.lines.iter().find(|(id, _)| *id == line.id)?.1,
            };
            Some(SlipLine {
                article: line.title.clone(),
                options: line.options.clone(),
                sku: line.sku.clone(),
                quantity,
            })
        })
        .collect())
}

fn slip(
    staff: &Staff,
    order: &OrderDetail,
    lines: Vec<SlipLine>,
    title: String,
) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let settings = shop.settings();
    let sender = &settings.address;
    let rows: Vec<_> = lines
        .into_iter()
        .map(|line| {
            let options = (!line.options.is_empty())
                .then(|| view! { <br/> <span class="small">{line.options}</span> });
            view! {
                <tr><td>{line.article} {options}</td><td>{line.sku}</td><td>{line.quantity}</td></tr>
            }
        })
        .collect();
    let barcode = Symbol::barcode(&order_text(order.number)).map(|symbol| {
        let label = words.t("till-receipt-barcode");
        symbol_picture(&symbol, Symbol::BARCODE_QUIET, "order-barcode", label)
    });
    let note = (!order.note.is_empty()).then(|| {
        let note = staff.note(&order.note, &order.phone);
        view! { <section class="order-note"><h2>{words.t("admin-order-note")}</h2><p>{note}</p></section> }
    });
    // For the receiver, and so without a heading of the shop's.
    let gift_message = (!order.gift_message.is_empty())
        .then(|| view! { <p class="slip-gift-message">{order.gift_message.clone()}</p> });
    let to: Vec<_> = order
        .address
        .lines(order.locale)
        .into_iter()
        .map(|line| view! { <br/> {line} })
        .collect();
    view! {
        <p class="section screen-only">
            <a class="button" href=shop.href(&format!("/admin/orders/{}", order.id))>{words.t("admin-slip-back")}</a>
            " " <span class="soft small">{words.t("admin-slip-print")}</span>
        </p>
        <main id="content" tabindex="-1" class="slip">
            <header class="slip-head">
                <div>
                    <div class="logo">{settings.name.clone()}</div>
                    <h1>{title}</h1>
                </div>
                <dl class="facts">
                    <div><dt>{words.t("admin-order-date")}</dt><dd>{shop.day(order.placed_at)}</dd></div>
                    <div><dt>{words.t("admin-order-shipping")}</dt><dd>{order.shipping_method.clone()}</dd></div>
                </dl>
            </header>
            <div class="slip-addresses">
                <div>
                    <h2>{words.t("admin-slip-to")}</h2>
                    <address class="address">{order.address.name.clone()} {to}</address>
                </div>
                <div>
                    <h2>{words.t("admin-slip-from")}</h2>
                    <address class="address">
                        {settings.name.clone()} <br/> {sender.street.clone()} <br/>
                        {city_line(settings.country, &sender.postal_code, &sender.city, None)}
                    </address>
                </div>
            </div>
            <table class="slip-lines">
                <thead>
                    <tr>
                        <th scope="col">{words.t("admin-slip-article")}</th>
                        <th scope="col">{words.t("admin-slip-sku")}</th>
                        <th scope="col">{words.t("admin-slip-quantity")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {note}
            {gift_message}
            <footer class="small">{barcode} <p>{words.t("admin-slip-thanks")}</p></footer>
        </main>
    }
}
