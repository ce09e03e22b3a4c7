//! The form of one address.

use axum::extract::Path;
use leptos::prelude::*;

use crate::account::address::{
    CITY, COMPANY, COUNTRY, FORM, NAME, POSTAL_CODE, REGION, STREET, WHICH, shown,
};
use crate::account::api::addresses::address_id;
use crate::account::pages::section::{Section, section};
use crate::account::store;
use crate::cart::{DestinationChoice, region_field};
use crate::core::{AddressId, CountryCode, PostalCodeNeed};
use crate::customer::{Shopper, signed_in};
use crate::db::TenantTx;
use crate::shipping;
use crate::ui::{ErrorSummary, SelectField, TextField};
use crate::web::{Draft, Failure, FormFields, Outcome, Shop};

/// What the fields are called.
const LABELS: [(&str, &str); 7] = [
    (NAME, "checkout-name"),
    (COMPANY, "checkout-company"),
    (STREET, "checkout-street"),
    (POSTAL_CODE, "checkout-postal-code"),
    (CITY, "checkout-city"),
    (COUNTRY, "checkout-country"),
    (REGION, "shipping-region"),
];

/// `GET /account/addresses/new`
pub async fn new(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(&shop, &mut tx).await?;
    let mut known = FormFields::default();
    known.set(NAME, shopper.name());
    page(&shop, tx, shopper, None, known).await
}

/// `GET /account/addresses/{address}`
pub async fn edit(shop: Shop, Path(address): Path<String>) -> Outcome {
    let id = address_id(&address)?;
    let mut tx = shop.begin().await?;
    let shopper = signed_in(&shop, &mut tx).await?;
    let own = store::addresses(&mut tx, shopper.account).await?;
    let own = own.into_iter().find(|own| own.id == id);
    let known = shown(&own.ok_or(Failure::NotFound)?.address);
    page(&shop, tx, shopper, Some(id), known).await
}

/// A form with what was typed into it, else what is known.
struct Editor {
    shop: Shop,
    /// The address that is changed; none for a new one.
    id: Option<AddressId>,
    draft: Draft,
    known: FormFields,
    to: DestinationChoice,
}

async fn page(
    shop: &Shop,
    mut tx: TenantTx,
    shopper: Shopper,
    id: Option<AddressId>,
    known: FormFields,
) -> Outcome {
    let draft = shop.draft(&mut tx, FORM).await?;
    let which = id.map(|id| id.to_string()).unwrap_or_default();
    // What was typed for another address says nothing about this one.
    let draft = if draft.value(WHICH, &which) == which {
        draft
    } else {
        Draft::default()
    };
    let tariff = shipping::tariff(shop, &mut tx).await?;
    let country = CountryCode::parse(&draft.value(COUNTRY, known.get(COUNTRY))).ok();
    let region = draft.value(REGION, known.get(REGION));
    let to = DestinationChoice::new(shop, &tariff, country, &region);
    let editor = Editor {
        shop: shop.clone(),
        id,
        draft,
        known,
        to,
    };
    section(shop, tx, shopper, Section::Addresses, move || editor.view()).await
}

impl Editor {
    fn view(&self) -> impl IntoView + use<> {
        let (shop, words) = (&self.shop, &self.shop.words);
        let (title, path) = match self.id {
            Some(id) => ("account-edit-address", format!("/account/addresses/{id}")),
            None => ("account-add-address", "/account/addresses/new".to_owned()),
        };
        let countries = self.to.countries.clone();
        let country = self.to.destination.country.as_str();
        view! {
            <section class="stack" data-gap="4">
                <h2>{words.t(title)}</h2>
                <form class="form" method="post" action=shop.href(&path) novalidate>
                    <ErrorSummary text=self.draft.summary(words, &LABELS)/>
                    {self.field(NAME, "checkout-name", "name", 100)}
                    {self.company()}
                    {self.field(STREET, "checkout-street", "street-address", 120)}
                    <div class="field-row">
                        {self.postal_code()}
                        {self.field(CITY, "checkout-city", "address-level2", 100)}
                    </div>
                    <SelectField
                        name=COUNTRY
                        label=words.t("checkout-country")
                        options=countries
                        value=country
                        error=self.draft.fault(COUNTRY, words)
                        autocomplete="country"
                    />
                    {region_field(words, &self.to, self.draft.fault(REGION, words))}
                    <div class="form-actions">
                        <button class="button" data-kind="primary">{words.t("account-save")}</button>
                        <a href=shop.href("/account/addresses")>{words.t("account-addresses")}</a>
                    </div>
                </form>
            </section>
        }
    }

    fn field(
        &self,
        name: &'static str,
        label: &str,
        autocomplete: &'static str,
        maxlength: u32,
    ) -> impl IntoView + use<> {
        let words = &self.shop.words;
        view! {
            <TextField
                name
                label=words.t(label)
                value=self.draft.value(name, self.known.get(name))
                error=self.draft.fault(name, words)
                autocomplete
                maxlength
            />
        }
    }

    fn company(&self) -> impl IntoView + use<> {
        let words = &self.shop.words;
        view! {
            <TextField
                name=COMPANY
                label=words.t("checkout-company")
                value=self.draft.value(COMPANY, self.known.get(COMPANY))
                error=self.draft.fault(COMPANY, words)
                autocomplete="organization"
                maxlength=100
                optional=Some(words.t("account-optional"))
            />
        }
    }

    /// Always asked for, since another country may be chosen; said to be optional where it is in the present one.
    fn postal_code(&self) -> impl IntoView + use<> {
        let words = &self.shop.words;
        let need = self.to.destination.country.postal_codes().need();
        let optional = (need != PostalCodeNeed::Required).then(|| words.t("account-optional"));
        view! {
            <TextField
                name=POSTAL_CODE
                label=words.t("checkout-postal-code")
                value=self.draft.value(POSTAL_CODE, self.known.get(POSTAL_CODE))
                error=self.draft.fault(POSTAL_CODE, words)
                autocomplete="postal-code"
                maxlength=16
                optional
            />
        }
    }
}
