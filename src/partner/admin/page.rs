//! `/admin/partners/new` and `/admin/partners/{partner}`: who it is, what came of them, their codes
//! and links.

use axum::extract::Path;
use leptos::prelude::*;

use super::{PATH, code_form_of, form_of, id_of, page_of};
use crate::admin::parts::{StateBadge, breadcrumb};
use crate::admin::{PageHead, editor_state, page};
use crate::identity::Staff;
use crate::partner::store::{self, CodePromotion, Month, Partner, PartnerCode, Totals};
use crate::partner::{CREDIT_DAYS, PartnerKind, link_of, report, report_of};
use crate::promotion::coupon;
use crate::ui::{ErrorSummary, SelectField, TextField};
use crate::web::{Draft, Failure, Head, Outcome};

/// What the page shows.
struct PartnerPage {
    staff: Staff,
    partner: Option<Known>,
    draft: Draft,
}

/// What is known of a partner who is stored.
struct Known {
    partner: Partner,
    totals: Totals,
    months: Vec<Month>,
    codes: Vec<PartnerCode>,
    promotions: Vec<CodePromotion>,
    code_draft: Draft,
}

/// `GET /admin/partners/new`
pub async fn new(staff: Staff) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let shown = PartnerPage {
        draft: staff.shop.editor_draft(&mut tx, &form_of(None)).await?,
        staff: staff.clone(),
        partner: None,
    };
    let title = staff.shop.words.t("admin-partner-new");
    let head = Head {
        title: title.clone(),
        ..Head::default()
    };
    page(&staff, tx, head, crate::partner::NAVIGATION, move || {
        view! {
            {breadcrumb(&shown.staff, PATH, shown.t("admin-partners"), title.clone())}
            <PageHead title/>
            {shown.form()}
        }
    })
    .await
}

/// `GET /admin/partners/{partner}`
pub async fn show(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = id_of(&id)?;
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    let partner = store::by_id(&mut tx, id).await?.ok_or(Failure::NotFound)?;
    let title = partner.name.clone();
    let known = Known {
        partner,
        totals: store::totals(&mut tx, id).await?,
        months: store::months(&mut tx, id, &shop.settings().time_zone).await?,
        codes: store::codes_of(&mut tx, id).await?,
        promotions: store::code_promotions(&mut tx).await?,
        code_draft: shop.draft(&mut tx, &code_form_of(id)).await?,
    };
    let shown = PartnerPage {
        draft: shop.editor_draft(&mut tx, &form_of(Some(id))).await?,
        staff: staff.clone(),
        partner: Some(known),
    };
    let head = Head {
        title: title.clone(),
        ..Head::default()
    };
    page(&staff, tx, head, crate::partner::NAVIGATION, move || {
        let switch = shown.switch();
        view! {
            {breadcrumb(&shown.staff, PATH, shown.t("admin-partners"), title.clone())}
            <PageHead title>{switch}</PageHead>
            {shown.came()}
            {shown.links()}
            {shown.codes()}
            {shown.form()}
        }
    })
    .await
}

impl PartnerPage {
    fn t(&self, key: &str) -> String {
        self.staff.shop.words.t(key)
    }

    /// A form that is one button.
    fn button(&self, known: &Known, verb: &str, key: &str) -> impl IntoView + use<> {
        let action = format!("{}/{verb}", page_of(known.partner.id));
        let words = self.t(key);
        view! {
            <form method="post" action=self.staff.shop.href(&action)>
                <button class="button">{words}</button>
            </form>
        }
    }

    fn switch(&self) -> Option<impl IntoView + use<>> {
        let known = self.partner.as_ref()?;
        let (verb, key) = if known.partner.is_disabled {
            ("enable", "admin-partner-enable")
        } else {
            ("disable", "admin-partner-disable")
        };
        let off = known
            .partner
            .is_disabled
            .then(|| view! { <StateBadge kind="plain" text=self.t("admin-partner-disabled")/> });
        Some(view! { {off} {self.button(known, verb, key)} })
    }

    fn came(&self) -> Option<impl IntoView + use<>> {
        let known = self.partner.as_ref()?;
        let shop = &self.staff.shop;
        Some(view! {
            {report::sums(shop, &known.totals, true)}
            {report::over_time(shop, &known.months, true)}
        })
    }

    fn links(&self) -> Option<impl IntoView + use<>> {
        let known = self.partner.as_ref()?;
        let shop = &self.staff.shop;
        let link = shop.url(&link_of(&known.partner.slug));
        let report = known.partner.report_token.as_ref().map(|token| {
            let address = shop.url(&report_of(token));
            view! { <p class="secret"><a href=address.clone()><code>{address.clone()}</code></a></p> }
        });
        let shut = known
            .partner
            .report_token
            .as_ref()
            .map(|_| self.button(known, "report-link/revoke", "admin-partner-report-shut"));
        let key = if shut.is_some() {
            "admin-partner-report-anew"
        } else {
            "admin-partner-report-open"
        };
        Some(view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-partner-links")}</h2></header>
                <div class="stack" data-gap="4">
                    <div class="stack" data-gap="2">
                        <p class="field-hint">{self.staff.shop.words.with("admin-partner-link-hint", [("days", CREDIT_DAYS.into())])}</p>
                        <p class="secret"><code>{link}</code></p>
                    </div>
                    <div class="stack" data-gap="2">
                        <p class="field-hint">{self.t("admin-partner-report-hint")}</p>
                        {report}
                        <div class="cluster" data-gap="3">
                            {self.button(known, "report-link", key)}
                            {shut}
                        </div>
                    </div>
                </div>
            </section>
        })
    }

    fn codes(&self) -> Option<impl IntoView + use<>> {
        let known = self.partner.as_ref()?;
        let (shop, words) = (&self.staff.shop, &self.staff.shop.words);
        let rows: Vec<_> = known
            .codes
            .iter()
            .map(|code| {
                let codes = shop.href(&format!("/admin/promotions/{}/codes", code.promotion));
                let coupon = shop.href(&coupon::path_of(&code.code));
                let off = code.is_disabled.then(|| view! { " " <StateBadge kind="plain" text=words.t("admin-promotion-code-disabled")/> });
                view! {
                    <tr>
                        <th scope="row"><a href=coupon><code>{code.code.clone()}</code></a> {off}</th>
                        <td data-label=words.t("admin-partner-promotion")><a href=codes>{code.name.clone()}</a></td>
                        <td data-label=words.t("admin-promotion-uses") data-align="end">{code.used}</td>
                    </tr>
                }
            })
            .collect();
        let table = (!rows.is_empty()).then(|| {
            view! {
                <div class="table-frame">
                    <table class="data-table">
                        <thead>
                            <tr>
                                <th scope="col">{words.t("admin-promotion-code")}</th>
                                <th scope="col">{words.t("admin-partner-promotion")}</th>
                                <th scope="col" data-align="end">{words.t("admin-promotion-uses")}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            }
        });
        Some(view! {
            <section class="card">
                <header class="card-head"><h2>{words.t("admin-partner-codes")}</h2></header>
                <div class="stack" data-gap="4">
                    {table}
                    {self.code_form(known)}
                </div>
            </section>
        })
    }

    fn code_form(&self, known: &Known) -> AnyView {
        let (shop, words) = (&self.staff.shop, &self.staff.shop.words);
        if known.promotions.is_empty() {
            let href = shop.href("/admin/promotions/templates");
            return view! { <p>{words.t("admin-partner-no-promotion")} " " <a href=href>{words.t("admin-promotion-new")}</a></p> }
                .into_any();
        }
        let draft = &known.code_draft;
        let options = known
            .promotions
            .iter()
            .map(|it| (it.id.to_string(), it.name.clone()))
            .collect();
        let action = shop.href(&format!("{}/codes", page_of(known.partner.id)));
        view! {
            <form class="form" method="post" action=action novalidate>
                <ErrorSummary text=words.error(draft.error())/>
                <div class="field-row">
                    <TextField name="code" label=words.t("admin-promotion-code") value=draft.value("code", "") error=draft.fault("code", words) hint=Some(words.t("admin-partner-code-hint")) maxlength=100/>
                    <SelectField name="promotion" label=words.t("admin-partner-promotion") options value=draft.value("promotion", "") error=draft.fault("promotion", words)/>
                </div>
                <div class="form-actions"><button class="button">{words.t("admin-promotion-code-add")}</button></div>
            </form>
        }
        .into_any()
    }

    fn form(&self) -> impl IntoView + use<> {
        let (shop, words) = (&self.staff.shop, &self.staff.shop.words);
        let stored = self.partner.as_ref().map(|known| &known.partner);
        let action = stored.map_or_else(|| PATH.to_owned(), |it| page_of(it.id));
        let fault = |name: &str| self.draft.fault(name, words);
        let value = |name: &str, otherwise: Option<String>| {
            self.draft.value(name, &otherwise.unwrap_or_default())
        };
        let optional = || Some(self.t("admin-optional"));
        let kinds = PartnerKind::ALL
            .map(|kind| {
                let word = kind.name();
                (word.to_owned(), self.t(&format!("partner-kind-{word}")))
            })
            .to_vec();
        let commission = stored.and_then(|it| it.commission);
        let commission =
            commission.map(|percent| shop.settings().notation().number(percent.normalize()));
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-partner-about")}</h2></header>
                <form class="form" method="post" action=shop.href(&action) novalidate>
                    {editor_state(shop, &self.draft, &["admin-partner"])}
                    <div class="field-row">
                        <TextField name="name" label=self.t("admin-partner-name") value=value("name", stored.map(|it| it.name.clone())) error=fault("name") maxlength=100/>
                        <SelectField name="kind" label=self.t("admin-partner-kind") options=kinds value=value("kind", stored.map(|it| it.kind.name().to_owned())) error=fault("kind")/>
                    </div>
                    <div class="field-row">
                        <TextField name="slug" label=self.t("admin-partner-slug") value=value("slug", stored.map(|it| it.slug.clone())) error=fault("slug") hint=Some(self.t("admin-partner-slug-hint")) optional=optional() maxlength=100/>
                        <TextField name="email" kind="email" label=self.t("admin-partner-email") value=value("email", stored.map(|it| it.email.clone())) error=fault("email") optional=optional() maxlength=254/>
                    </div>
                    <TextField name="commission" label=self.t("admin-partner-commission") value=value("commission", commission) error=fault("commission") hint=Some(self.t("admin-partner-commission-hint")) optional=optional() inputmode="decimal" maxlength=10/>
                    <div class="form-actions"><button class="button" data-kind="primary">{self.t("admin-save")}</button></div>
                </form>
            </section>
        }
    }
}
