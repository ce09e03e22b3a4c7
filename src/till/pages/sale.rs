//! `/admin/till`: the sale, and the field that everything is scanned into.

use axum::http::{HeaderName, HeaderValue};
use leptos::prelude::*;

use super::codes::{CodeEntry, entries};
use super::lines::lines;
use super::reasons::{Told, of_scan};
use super::side;
use crate::admin::{PageHead, page};
use crate::cart::{Cart, PricedCart};
use crate::checkout::{IdempotencyKey, KEY_FIELD};
use crate::core::{Error, Refusal};
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::payment::PaymentMethod;
use crate::pricing::Quote;
use crate::till::Sale;
use crate::till::api::{CUSTOMER, LINE, METHODS, PAYMENT, SCAN, SCANNED};
use crate::ui::{Icon, IconName};
use crate::web::{Draft, Failure, Head, LiveScript, Outcome};

/// Everything that the page shows.
struct Till {
    staff: Staff,
    sale: Option<Sale>,
    priced: Option<PricedCart>,
    /// What is on the sale while it is beyond what can be priced.
    too_large: Option<Cart>,
    codes: Vec<CodeEntry>,
    quotes: Vec<(PaymentMethod, Quote)>,
    key: String,
    scan: Draft,
    fault: Option<Told>,
    line: Draft,
    customer: Draft,
    payment: Draft,
}

/// `GET /admin/till`
pub async fn show(staff: Staff) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let till = Till::read(&staff, &mut tx).await?;
    let head = Head::titled(staff.shop.words.t("admin-till"));
    let mut response = page(&staff, tx, head, crate::till::NAVIGATION, move || {
        till.view()
    })
    .await?;
    // Of all pages this one may look through the camera.
    response.headers_mut().insert(
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(self), microphone=(), geolocation=()"),
    );
    Ok(response)
}

impl Till {
    async fn read(staff: &Staff, tx: &mut TenantTx) -> Result<Self, Failure> {
        let shop = &staff.shop;
        let scan = shop.draft(tx, SCAN).await?;
        let payment = shop.draft(tx, PAYMENT).await?;
        let mut key = payment.value(KEY_FIELD, "");
        if IdempotencyKey::parse(&key).is_err() {
            key = IdempotencyKey::mint()?.as_str().to_owned();
        }
        let mut till = Self {
            staff: staff.clone(),
            sale: Sale::of(staff, tx).await?,
            priced: None,
            too_large: None,
            codes: Vec::new(),
            quotes: Vec::new(),
            key,
            fault: of_scan(staff, tx, &scan).await?,
            line: shop.draft(tx, LINE).await?,
            customer: shop.draft(tx, CUSTOMER).await?,
            payment,
            scan,
        };
        till.price(tx).await?;
        Ok(till)
    }

    /// Prices the sale for each way of paying: a promotion may ask for one.
    async fn price(&mut self, tx: &mut TenantTx) -> Result<(), Failure> {
        let shop = &self.staff.shop;
        let Some(sale) = &self.sale else {
            return Ok(());
        };
        let Some(cart) = sale.contents(shop, tx).await? else {
            return Ok(());
        };
        for method in METHODS {
            let priced = match sale.priced(shop, tx, cart.clone(), Some(method)).await {
                Err(Failure::Wire(Error::Refused(Refusal::CartTooLarge))) => {
                    self.too_large = Some(cart);
                    return Ok(());
                }
                priced => priced?,
            };
            self.quotes.push((method, priced.estimate.quote.clone()));
            if self.priced.is_none() {
                self.codes = entries(shop, tx, &priced).await?;
                self.priced = Some(priced);
            }
        }
        Ok(())
    }

    fn view(&self) -> impl IntoView + use<> {
        let (staff, words) = (&self.staff, &self.staff.shop.words);
        let filled = self
            .priced
            .as_ref()
            .filter(|priced| !priced.cart.lines.is_empty() && self.too_large.is_none());
        let goods = match (filled, &self.too_large) {
            (_, Some(cart)) => {
                let text = words.refusal(&Refusal::CartTooLarge);
                view! {
                    <div class="notice" data-kind="warn" role="status"><p>{text}</p></div>
                    {lines(staff, &self.line, cart, None)}
                }
                .into_any()
            }
            (Some(priced), None) => lines(staff, &self.line, &priced.cart, Some(priced)).into_any(),
            (None, None) => view! {
                <div class="empty-state">
                    <Icon name=IconName::Scan size="large"/>
                    <h2>{words.t("till-empty")}</h2>
                    <p>{words.t("till-empty-text")}</p>
                </div>
            }
            .into_any(),
        };
        let side = match filled {
            Some(priced) => {
                side::payment(staff, priced, &self.codes, &self.quotes, &self.key).into_any()
            }
            None => side::waiting(staff, &self.codes).into_any(),
        };
        view! {
            <PageHead title=words.t("admin-till") lead=words.t("till-lead")/>
            {self.payment_fault()}
            <div class="form-layout till">
                <div class="form-main">
                    {self.scan_form()}
                    <section class="card"><h2 class="visually-hidden">{words.t("till-sale")}</h2>{goods}</section>
                </div>
                <div class="form-side">
                    {side}
                    {side::customer(staff, self.sale.as_ref(), &self.customer)}
                </div>
            </div>
            <LiveScript name="till"/>
        }
    }

    fn payment_fault(&self) -> Option<impl IntoView + use<>> {
        let words = &self.staff.shop.words;
        let text = match self.payment.error() {
            Error::Refused(Refusal::CartEmpty) => words.t("till-nothing-to-pay"),
            Error::Refused(Refusal::PriceChanged) => words.t("till-price-changed"),
            error => words.error(error)?,
        };
        Some(view! { <div class="notice" data-kind="error" role="alert"><p>{text}</p></div> })
    }

    fn scan_form(&self) -> impl IntoView + use<> {
        let (shop, words) = (&self.staff.shop, &self.staff.shop.words);
        let is_wrong = self.fault.is_some();
        let described = if is_wrong {
            "scan-hint scan-error"
        } else {
            "scan-hint"
        };
        let fault = self.fault.as_ref().map(|fault| {
            view! { <p class="field-error" id="scan-error" role="alert">{fault.view(shop)}</p> }
        });
        view! {
            <form class="card field till-scan" method="post" action=shop.href("/admin/till/scans") data-till="">
                <label for="scan">{words.t("till-scan")}</label>
                <p class="field-hint" id="scan-hint">{words.t("till-scan-hint")}</p>
                <div class="input-row">
                    <input
                        id="scan"
                        name=SCANNED
                        value=self.scan.value(SCANNED, "")
                        maxlength="500"
                        autofocus
                        autocomplete="off"
                        autocapitalize="off"
                        spellcheck="false"
                        enterkeyhint="done"
                        aria-invalid=is_wrong.then_some("true")
                        aria-describedby=described
                    />
                    <button class="button" data-kind="primary">{words.t("till-add")}</button>
                </div>
                {fault}
                <p data-camera="" hidden>
                    <button class="button" type="button" aria-expanded="false" aria-controls="camera" data-stop=words.t("till-camera-stop")>
                        {words.t("till-camera")}
                    </button>
                    <span class="field-error" role="alert" hidden data-refused="">{words.t("till-camera-refused")}</span>
                </p>
                <video id="camera" class="till-camera" muted playsinline hidden aria-label=words.t("till-camera-picture")></video>
            </form>
        }
    }
}
