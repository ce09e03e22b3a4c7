//! The form of a partner, and that of a code of theirs.

use crate::admin::form::{Control, Filled, FormAt, FormPage, Input, OpenForm, form};
use crate::core::{Email, PartnerId, Percentage, PromotionId, Reason, ShortText, Slug};
use crate::db::TenantTx;
use crate::partner::PartnerKind;
use crate::partner::store::Partner;
use crate::pricing::CouponCode;
use crate::web::{Failure, Shop};
use crate::words::Words;

pub(super) const FORM: FormPage = FormPage::on_page(super::PATH, "partner");

form! {
    /// A partner as the merchant types it.
    pub(super) struct PartnerForm in "admin-partner" {
        name: ShortText<100>, kind: PartnerKind;
        // Made from the name when empty: nobody has to think of an address.
        slug: Option<Slug>, email: Option<Email>;
        commission: Option<Percentage>;
    }
}

form! {
    /// A code of the partner's own for a promotion.
    pub(super) struct CodeForm in "admin-partner" {
        code: CouponCode, promotion: PromotionId;
    }
}

impl Input for PartnerKind {
    const CONTROL: Control = Control::Select(kinds);

    fn parse(typed: &str, _: &Shop) -> Result<Self, Reason> {
        Self::parse(typed).ok_or(Reason::Unknown)
    }

    fn written(&self, _: &Shop) -> String {
        self.name().to_owned()
    }
}

fn kinds(words: &Words) -> Vec<(String, String)> {
    let kinds = PartnerKind::ALL.into_iter().map(PartnerKind::name);
    kinds
        .map(|kind| (kind.to_owned(), words.t(&format!("partner-kind-{kind}"))))
        .collect()
}

/// The form of a partner, a new one when nothing is stored.
pub(super) async fn form_of(
    shop: &Shop,
    tx: &mut TenantTx,
    at: FormAt<PartnerId>,
    stored: Option<&Partner>,
) -> Result<OpenForm, Failure> {
    let stored = stored.map(|partner| {
        let commission = partner.commission.and_then(|it| Percentage::new(it).ok());
        Filled::by(shop)
            .text("name", &partner.name)
            .text("kind", partner.kind.name())
            .text("slug", &partner.slug)
            .text("email", &partner.email)
            .value("commission", commission)
            .fields()
    });
    let form = FORM.open::<PartnerForm, _>(shop, tx, at, stored).await?;
    Ok(form.titled("admin-partner-about"))
}
