//! `/admin/till/receipts/{order}`: what the buyer takes home, to be printed.

use axum::extract::Path;
use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::cart::totals_by_tax;
use crate::core::{OrderId, city_line};
use crate::coupon::{Symbol, symbol_picture};
use crate::identity::Staff;
use crate::order::store::{self, OrderDetail, OrderLine};
use crate::order::{TILL, order_text};
use crate::payment::PaymentMethod;
use crate::pricing::QuoteLine;
use crate::promotion::PromotionNames;
use crate::till::api::PATH;
use crate::ui::Totals;
use crate::web::render::{self, Document};
use crate::web::{Failure, Head, LiveScript, Outcome};

/// `GET /admin/till/receipts/{order}`; only what was sold at the counter has one.
pub async fn show(staff: Staff, Path(order): Path<String>) -> Outcome {
    let id = OrderId::parse(&order).map_err(|_| Failure::NotFound)?;
    let mut tx = staff.shop.begin().await?;
    let order = store::by_id(&mut tx, id).await?;
    tx.commit().await?;
    if order.channel != TILL {
        return Err(Failure::NotFound);
    }
    let shop = &staff.shop;
    let number = [("number", order.number.into())];
    let title = shop.words.with("till-receipt-title", number);
    let document = Document {
        head: Head::unlisted(title.clone()),
        language: shop.locale.tag(),
        site_name: shop.settings().name.clone(),
        body_class: "admin",
        theme: None,
        islands: false,
    };
    let inner = staff.clone();
    let body = move || receipt(&inner, &order, title);
    Ok(render::private(
        render::render(&shop.state.assets, document, body).await,
    ))
}

fn receipt(staff: &Staff, order: &OrderDetail, title: String) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let lines: Vec<_> = order
        .lines
        .iter()
        .zip(&order.quote.lines)
        .map(|(line, priced)| sold(staff, line, priced))
        .collect();
    let names = PromotionNames::new(words, order.promotions.iter().cloned());
    let totals = totals_by_tax(shop, &order.quote, &order.taxes, &names, None);
    let method = words.t(order.payment_method.word());
    let paid = if order.payment_method == PaymentMethod::Nothing {
        method
    } else {
        words.with("till-receipt-paid", [("method", method.into())])
    };
    let cancelled = order.cancellation.is_some().then(|| {
        view! { <p class="receipt-cancelled">{words.t("admin-order-state-cancelled")}</p> }
    });
    let barcode = Symbol::barcode(&order_text(order.number)).map(|symbol| {
        let label = words.t("till-receipt-barcode");
        symbol_picture(&symbol, Symbol::BARCODE_QUIET, "receipt-barcode", label)
    });
    view! {
        <nav class="section screen-only cluster" data-gap="3" aria-label=words.t("admin-breadcrumb")>
            <a class="button" data-kind="primary" href=shop.href(PATH)>{words.t("till-next")}</a>
            <button class="button" type="button" hidden data-print="">{words.t("till-print")}</button>
            <a class="button" href=shop.href(&format!("/admin/orders/{}", order.id))>{words.t("till-order-whole")}</a>
        </nav>
        <main id="content" tabindex="-1" class="slip receipt">
            <header>
                <p class="logo">{shop.settings().name.clone()}</p>
                <address class="address">{sender(staff)}</address>
            </header>
            <div>
                <h1>{title}</h1>
                {cancelled}
                <p class="small">{shop.moment(order.placed_at)}</p>
            </div>
            <ul class="receipt-lines">{lines}</ul>
            <Totals text=totals/>
            <p>{paid}</p>
            <footer class="small">
                {barcode}
                <p>{words.t("till-receipt-thanks")}</p>
            </footer>
        </main>
        <LiveScript name="till"/>
    }
}

/// A line before what promotions took off: that stands among the sums, by name.
fn sold(staff: &Staff, line: &OrderLine, priced: &QuoteLine) -> impl IntoView + use<> {
    let shop = &staff.shop;
    let taken: Decimal = priced.discounts.iter().map(|off| off.amount.get()).sum();
    let before = shop.settings().money(priced.total.get() + taken);
    let about = [line.options.as_str(), line.sku.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let units = format!("{} × {}", line.quantity, shop.money(&line.unit_price));
    view! {
        <li>
            <span>
                {line.title.clone()}
                {(!about.is_empty()).then(|| view! { <br/> <span class="small">{about}</span> })}
                <br/> <span class="small number">{units}</span>
            </span>
            <span class="number">{shop.money(&before)}</span>
        </li>
    }
}

/// The shop's name, address and tax number, as far as they are set.
fn sender(staff: &Staff) -> Vec<AnyView> {
    let settings = staff.shop.settings();
    let address = &settings.address;
    [
        settings.legal_name.clone(),
        address.street.clone(),
        city_line(settings.country, &address.postal_code, &address.city, None),
        settings.phone.clone(),
        settings.tax_number.clone(),
    ]
    .into_iter()
    .map(|line| line.trim().to_owned())
    .filter(|line| !line.is_empty())
    .map(|line| view! { <span>{line}</span> <br/> }.into_any())
    .collect()
}
