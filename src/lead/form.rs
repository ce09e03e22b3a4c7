//! `/offers/{promotion}`: the short form in front of a coupon.

use axum::extract::Path;
use leptos::prelude::*;

use super::form_of;
use crate::core::PromotionId;
use crate::coupon;
use crate::coupon::Face;
use crate::db::TenantTx;
use crate::lead::store;
use crate::pricing::Trigger;
use crate::promotion::LeadField;
use crate::promotion::LivePromotion;
use crate::promotion::offer_path;
use crate::promotion::store as promotions;
use crate::promotion::words::{benefits_text, targets, terms};
use crate::ui::{Choice, ErrorSummary, TextField};
use crate::web::{Draft, Failure, Head, Outcome, Shop};

/// What the form shows.
pub(crate) struct Asked {
    pub promotion: PromotionId,
    pub fields: Vec<LeadField>,
    pub gain: String,
    pub terms: Vec<String>,
    /// The code whose coupon was asked for.
    pub code: Option<String>,
    pub draft: Draft,
}

/// `GET /offers/{promotion}`: the form, or the coupon for who has filled it in.
pub async fn show(shop: Shop, Path(id): Path<String>) -> Outcome {
    let id = PromotionId::parse(&id).map_err(|_| Failure::NotFound)?;
    let mut tx = shop.begin().await?;
    let live = asking(&shop, &mut tx, id).await?.ok_or(Failure::NotFound)?;
    if let Some(token) = &shop.session
        && let Some(code) = store::code_of_lead(&mut tx, id, &token.hash()).await?
    {
        tx.commit().await?;
        return shop.see_other(&coupon::path_of(&code));
    }
    let names = promotions::target_names(&mut tx, shop.locale, &targets(&live.rule)).await?;
    let asked = Asked {
        promotion: id,
        fields: live.lead_fields.clone(),
        gain: benefits_text(&shop, &live.rule, &names),
        terms: terms(&shop, &live.rule, &names),
        code: None,
        draft: shop.draft(&mut tx, &form_of(id)).await?,
    };
    answer(shop, tx, asked).await
}

/// A promotion that asks for something before it shows a coupon, while it holds.
pub(crate) async fn asking(
    shop: &Shop,
    tx: &mut TenantTx,
    id: PromotionId,
) -> Result<Option<LivePromotion>, Failure> {
    let now = shop.state.clock.now();
    let live = crate::promotion::live(shop, tx).await?;
    let asks = |it: &&LivePromotion| {
        it.id == id
            && it.rule.trigger == Trigger::Code
            && !it.lead_fields.is_empty()
            && it.rule.is_within_dates(now)
    };
    Ok(live.iter().find(asks).cloned())
}

/// Whether `/offers/{promotion}` shows a form now.
pub async fn asks(shop: &Shop, tx: &mut TenantTx, id: PromotionId) -> Result<bool, Failure> {
    Ok(asking(shop, tx, id).await?.is_some())
}

/// The form as a page.
pub(crate) async fn answer(shop: Shop, tx: TenantTx, asked: Asked) -> Outcome {
    let head = Head {
        title: asked.gain.clone(),
        description: asked.terms.join(" "),
        no_index: true,
        ..Head::default()
    };
    let inner = shop.clone();
    shop.page(tx, head, move || asked.view(&inner)).await
}

impl Asked {
    /// What stands in front of a coupon.
    pub async fn of(shop: &Shop, tx: &mut TenantTx, face: Face) -> Result<Self, Failure> {
        Ok(Self {
            promotion: face.promotion,
            draft: shop.draft(tx, &form_of(face.promotion)).await?,
            fields: face.asks,
            gain: face.gain,
            terms: face.terms,
            code: Some(face.code),
        })
    }

    fn view(&self, shop: &Shop) -> impl IntoView + use<> {
        let words = &shop.words;
        let fields: Vec<_> = self
            .fields
            .iter()
            .map(|field| self.field(shop, *field))
            .collect();
        let summary = self.draft.summary_by(words, |name| {
            let field = self.fields.iter().find(|field| field.name() == name);
            field.map(|field| words.t(&format!("lead-{}", field.name())))
        });
        // Marketing goes by mail.
        let news = self.fields.contains(&LeadField::Email).then(|| {
            view! {
                <Choice name="news" label=words.t("lead-news") ticked=self.draft.ticked("news", false) hint=Some(words.t("lead-news-hint"))/>
            }
        });
        let terms: Vec<_> = self
            .terms
            .iter()
            .map(|term| view! { <li>{term.clone()}</li> })
            .collect();
        let code = self
            .code
            .clone()
            .map(|code| view! { <input type="hidden" name="code" value=code/> });
        view! {
            <main id="content" tabindex="-1" class="section stack" data-width="narrow" data-gap="6">
                <header class="page-title">
                    <h1>{self.gain.clone()}</h1>
                    <p class="lead">{words.t("lead-text")}</p>
                </header>
                <form class="form" method="post" action=shop.href(&offer_path(self.promotion)) novalidate>
                    <ErrorSummary text=summary/>
                    {code}
                    {fields}
                    {news}
                    <div class="form-actions">
                        <button class="button" data-kind="primary">{words.t("lead-show")}</button>
                    </div>
                    <p class="field-hint">
                        {words.t("lead-privacy")} " " <a href=shop.href("/pages/privacy")>{words.t("page-privacy")}</a>
                    </p>
                </form>
                <section class="coupon-terms">
                    <h2>{words.t("code-terms")}</h2>
                    <ul>{terms}</ul>
                </section>
            </main>
        }
    }

    fn field(&self, shop: &Shop, field: LeadField) -> impl IntoView + use<> {
        let name = field.name();
        let label = shop.words.t(&format!("lead-{name}"));
        let (kind, autocomplete) = match field {
            LeadField::Email => ("email", "email"),
            LeadField::Phone => ("tel", "tel"),
            LeadField::Location => ("text", "postal-code"),
        };
        let (value, error) = (
            self.draft.value(name, ""),
            self.draft.fault(name, &shop.words),
        );
        view! { <TextField name kind label value error autocomplete maxlength=254/> }
    }
}
