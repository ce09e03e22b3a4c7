//! `/admin/partners/new` and `/admin/partners/{partner}`: who it is, what came of them, their codes
//! and links.

use leptos::prelude::*;

use super::form::{CodeForm, form_of};
use super::{PATH, code_form_of, page_of};
use crate::admin::form::{FormAt, OpenForm};
use crate::admin::parts::{StateBadge, breadcrumb};
use crate::admin::table::Table;
use crate::admin::{PageHead, page};
use crate::core::PartnerId;
use crate::coupon;
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::partner::store::{self, CodePromotion, Month, Partner, PartnerCode, Totals};
use crate::partner::{CREDIT_DAYS, link_of, report, report_of};
use crate::web::{Failure, Head, Outcome};

/// What is shown of a partner who is stored, beside the form.
struct PartnerPage {
    staff: Staff,
    partner: Partner,
    totals: Totals,
    months: Vec<Month>,
    codes: Vec<PartnerCode>,
    promotions: Vec<CodePromotion>,
    code_form: OpenForm,
}

/// `GET /admin/partners/new`, `GET /admin/partners/{partner}`
pub async fn show(staff: Staff, at: FormAt<PartnerId>) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let stored = at.load(&mut tx, store::by_id).await?;
    let form = form_of(&staff.shop, &mut tx, at, stored.as_ref()).await?;
    let shown = match stored {
        Some(partner) => Some(PartnerPage::load(&staff, &mut tx, partner).await?),
        None => None,
    };
    let words = staff.shop.words.clone();
    let title = match &shown {
        Some(shown) => shown.partner.name.clone(),
        None => words.t("admin-partner-new"),
    };
    let (head, inner) = (Head::titled(title.clone()), staff.clone());
    page(&staff, tx, head, crate::partner::NAVIGATION, move || {
        let switch = shown.as_ref().map(PartnerPage::switch);
        view! {
            {breadcrumb(&inner, PATH, words.t("admin-partners"), title.clone())}
            <PageHead title>{switch}</PageHead>
            {shown.as_ref().map(PartnerPage::came)}
            {shown.as_ref().map(PartnerPage::links)}
            {shown.as_ref().map(PartnerPage::codes)}
            {form.card()}
        }
    })
    .await
}

impl PartnerPage {
    async fn load(staff: &Staff, tx: &mut TenantTx, partner: Partner) -> Result<Self, Failure> {
        let (shop, id) = (&staff.shop, partner.id);
        let draft = shop.draft(tx, &code_form_of(id)).await?;
        let action = format!("{}/codes", page_of(id));
        Ok(Self {
            totals: store::totals(tx, id).await?,
            months: store::months(tx, id, shop.settings().time_zone.name()).await?,
            codes: store::codes_of(tx, id).await?,
            promotions: store::code_promotions(tx).await?,
            code_form: OpenForm::new::<CodeForm>(shop, draft, None, action)
                .submitted_by("admin-promotion-code-add")
                .quietly(),
            staff: staff.clone(),
            partner,
        })
    }

    fn t(&self, key: &str) -> String {
        self.staff.shop.words.t(key)
    }

    /// A form that is one button.
    fn button(&self, verb: &str, key: &str) -> impl IntoView + use<> {
        let action = format!("{}/{verb}", page_of(self.partner.id));
        let words = self.t(key);
        view! {
            <form method="post" action=self.staff.shop.href(&action)>
                <button class="button">{words}</button>
            </form>
        }
    }

    fn switch(&self) -> impl IntoView + use<> {
        let (verb, key) = if self.partner.is_disabled {
            ("enable", "admin-partner-enable")
        } else {
            ("disable", "admin-partner-disable")
        };
        let off = self
            .partner
            .is_disabled
            .then(|| view! { <StateBadge kind="plain" text=self.t("admin-partner-disabled")/> });
        view! { {off} {self.button(verb, key)} }
    }

    fn came(&self) -> impl IntoView + use<> {
        let shop = &self.staff.shop;
        view! {
            {report::sums(shop, &self.totals, true)}
            {report::over_time(shop, &self.months, true)}
        }
    }

    fn links(&self) -> impl IntoView + use<> {
        let shop = &self.staff.shop;
        let link = shop.url(&link_of(&self.partner.slug));
        let token = self.partner.report_token.as_ref();
        let report = token.map(|token| {
            let address = shop.url(&report_of(token));
            view! { <p class="secret"><a href=address.clone()><code>{address.clone()}</code></a></p> }
        });
        let shut = token.map(|_| self.button("report-link/revoke", "admin-partner-report-shut"));
        let key = if token.is_some() {
            "admin-partner-report-anew"
        } else {
            "admin-partner-report-open"
        };
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-partner-links")}</h2></header>
                <div class="stack" data-gap="4">
                    <div class="stack" data-gap="2">
                        <p class="field-hint">{shop.words.with("admin-partner-link-hint", [("days", CREDIT_DAYS.into())])}</p>
                        <p class="secret"><code>{link}</code></p>
                    </div>
                    <div class="stack" data-gap="2">
                        <p class="field-hint">{self.t("admin-partner-report-hint")}</p>
                        {report}
                        <div class="cluster" data-gap="3">
                            {self.button("report-link", key)}
                            {shut}
                        </div>
                    </div>
                </div>
            </section>
        }
    }

    fn codes(&self) -> impl IntoView + use<> {
        let shop = &self.staff.shop;
        let code = |code: &PartnerCode| {
            let coupon = shop.href(&coupon::path_of(&code.code));
            let off = code
                .is_disabled
                .then(|| self.t("admin-promotion-code-disabled"));
            let off = off.map(|text| view! { " " <StateBadge kind="plain" text/> });
            view! { <a href=coupon><code>{code.code.clone()}</code></a> {off} }
        };
        let promotion = |code: &PartnerCode| {
            let codes = shop.href(&format!("/admin/promotions/{}/codes", code.promotion));
            view! { <a href=codes>{code.name.clone()}</a> }
        };
        let table = Table::of(&self.codes)
            .head("admin-promotion-code", code)
            .column("admin-partner-promotion", promotion)
            .end("admin-promotion-uses", |code| code.used)
            .or_nothing();
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-partner-codes")}</h2></header>
                <div class="stack" data-gap="4">
                    {table.view(shop)}
                    {self.code_form()}
                </div>
            </section>
        }
    }

    fn code_form(&self) -> AnyView {
        if self.promotions.is_empty() {
            let href = self.staff.shop.href("/admin/promotions/templates");
            return view! { <p>{self.t("admin-partner-no-promotion")} " " <a href=href>{self.t("admin-promotion-new")}</a></p> }
                .into_any();
        }
        let name = |it: &CodePromotion| (it.id.to_string(), it.name.clone());
        let promotions = self.promotions.iter().map(name).collect();
        let form = self.code_form.clone().choosing("promotion", promotions);
        form.around(form.row(0))
    }
}
