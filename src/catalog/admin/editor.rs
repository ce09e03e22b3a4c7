//! `/admin/products/new` and `/admin/products/{product}`: all of a product in one form.

mod drop_zone;
mod gallery;
mod text_count;
mod texts;
mod variants;

use axum::extract::Path;
use leptos::prelude::*;

use super::form::fields_of;
use super::group::stored::StoredGroup;
use super::removal::{self, Leaving};
use super::{id_of, list, pictures, product_form, store};
use crate::admin::parts::breadcrumb;
use crate::admin::{PageHead, discard_button, editor_state, page};
use crate::catalog::input::{ProductInput, ProductState, VariantInput};
use crate::catalog::write;
use crate::core::{Error, MediaId, ProductId};
use crate::identity::Staff;
use crate::media;
use crate::ui::{PictureSource, SelectField};
use crate::web::{Draft, Failure, FormFields, Head, Outcome};
use std::collections::HashMap;

/// Id of the form, for the button above it.
const FORM: &str = "product";

/// What the page shows.
struct Editor {
    staff: Staff,
    product: Option<ProductId>,
    stored: Option<ProductInput>,
    fields: FormFields,
    draft: Draft,
    upload: Draft,
    sources: HashMap<MediaId, PictureSource>,
    categories: Vec<StoredGroup>,
    collections: Vec<StoredGroup>,
    tax_classes: Vec<String>,
    leaving: Vec<Leaving>,
}

/// `GET /admin/products/new`
pub async fn new(staff: Staff) -> Outcome {
    show(staff, None).await
}

/// `GET /admin/products/{product}`
pub async fn edit(staff: Staff, Path(product): Path<String>) -> Outcome {
    let product = id_of(&product, ProductId::parse)?;
    show(staff, Some(product)).await
}

async fn show(staff: Staff, product: Option<ProductId>) -> Outcome {
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    let stored = match product {
        None => None,
        Some(id) => Some(
            write::load(&mut tx, id)
                .await?
                .ok_or(Failure::NotFound)?
                .input,
        ),
    };
    let draft = shop.editor_draft(&mut tx, &product_form(product)).await?;
    let upload = match product {
        Some(id) => shop.draft(&mut tx, &pictures::upload_form(id)).await?,
        None => Draft::default(),
    };
    let fields = match (draft.fields(), &stored) {
        (Some(typed), _) => typed.clone(),
        (None, Some(stored)) => fields_of(stored, shop.settings()),
        (None, None) => fields_of(&blank(), shop.settings()),
    };
    let shown: Vec<MediaId> = stored
        .iter()
        .flat_map(|it| it.pictures.iter().map(|picture| picture.media))
        .collect();
    let leaving = match (product, &stored) {
        (Some(id), Some(stored)) => removal::leaving(&mut tx, id, stored, &fields).await?,
        _ => Vec::new(),
    };
    let editor = Editor {
        leaving,
        product,
        fields,
        draft,
        upload,
        sources: media::store::sources_of(&mut tx, &shown).await?,
        categories: store::categories(&mut tx).await?,
        collections: store::collections(&mut tx).await?,
        tax_classes: store::tax_classes(&mut tx).await?,
        stored,
        staff: staff.clone(),
    };
    let head = Head::titled(editor.title());
    page(
        &staff,
        tx,
        head,
        crate::catalog::admin::PRODUCTS,
        move || editor.view(),
    )
    .await
}

/// What a new product's form begins with.
fn blank() -> ProductInput {
    ProductInput {
        tax_class: "standard".to_owned(),
        variants: vec![VariantInput::default()],
        ..ProductInput::default()
    }
}

impl Editor {
    fn t(&self, key: &str) -> String {
        self.staff.shop.words.t(key)
    }

    fn value(&self, name: &str) -> String {
        self.fields.get(name).to_owned()
    }

    fn fault(&self, name: &str) -> Option<String> {
        self.draft.fault(name, &self.staff.shop.words)
    }

    /// Names of the fields in which something is wrong.
    fn faulty_fields(&self) -> impl Iterator<Item = &str> {
        let faults = match self.draft.error() {
            Error::Invalid(faults) => faults.as_slice(),
            _ => &[],
        };
        faults.iter().map(|(field, _)| field.as_str())
    }

    fn optional(&self) -> Option<String> {
        Some(self.t("admin-optional"))
    }

    fn title(&self) -> String {
        match &self.stored {
            Some(stored) => stored.title.clone(),
            None => self.t("admin-product-new"),
        }
    }

    fn view(&self) -> impl IntoView + use<> {
        let shop = &self.staff.shop;
        let action = match self.product {
            Some(id) => format!("/admin/products/{id}"),
            None => "/admin/products".to_owned(),
        };
        let (save, save_above) = (self.t("admin-save"), self.t("admin-save"));
        let public = self.stored.as_ref().and_then(|stored| {
            let published = stored.state == ProductState::Published;
            let href = shop.href(&format!("/products/{}", stored.slug.as_ref()?));
            published
                .then(|| view! { <a class="button" href=href>{self.t("admin-product-see")}</a> })
        });
        view! {
            {breadcrumb(&self.staff, "/admin/products", self.t("admin-products"), self.title())}
            <PageHead title=self.title()>
                {public}
                <button class="button" data-kind="primary" form=FORM>{save_above}</button>
            </PageHead>
            <form class="form-layout" id=FORM method="post" action=shop.href(&action) novalidate>
                {editor_state(shop, &self.draft, &["admin-product", "admin-variant", "admin-option", "admin-pictures", "admin"])}
                {removal::question(&self.leaving, &self.draft, &shop.words)}
                <div class="form-main">
                    {self.texts()}
                    {self.gallery()}
                    {self.options()}
                    {self.variants()}
                    {self.translations()}
                    {self.search_engines()}
                </div>
                <div class="form-side">
                    {self.state()}
                    {self.organisation()}
                    {self.groups()}
                </div>
                <footer class="form-foot">
                    {self.cancel()}
                    <button class="button" data-kind="primary">{save}</button>
                </footer>
            </form>
        }
    }

    /// Leaves without saving; what the server kept as a draft goes too.
    fn cancel(&self) -> AnyView {
        let (shop, list) = (&self.staff.shop, "/admin/products");
        let label = self.t("admin-cancel");
        match self.draft.fields() {
            Some(_) => discard_button(shop, &self.draft, list, label).into_any(),
            None => view! { <a class="button" href=shop.href(list)>{label}</a> }.into_any(),
        }
    }

    fn state(&self) -> impl IntoView + use<> {
        let options = ProductState::ALL
            .into_iter()
            .map(|state| {
                (
                    state.as_str().to_owned(),
                    list::state_words(state, &self.staff.shop.words),
                )
            })
            .collect();
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-product-state")}</h2></header>
                <div class="form">
                    <SelectField
                        name="state"
                        label=self.t("admin-product-state")
                        options
                        value=self.value("state")
                        error=self.fault("state")
                        hint=Some(self.t("admin-product-state-hint"))
                    />
                </div>
            </section>
        }
    }

    /// Ticks for categories and collections.
    fn groups(&self) -> impl IntoView + use<> {
        let tick = |name: &'static str, id: String, label: String| {
            let ticked = self.fields.all(name).any(|chosen| chosen == id);
            view! {
                <label class="choice">
                    <input type="checkbox" name=name value=id checked=ticked/>
                    <span>{label}</span>
                </label>
            }
        };
        let categories: Vec<_> = self
            .categories
            .iter()
            .map(|it| tick("category", it.id.to_string(), it.indented()))
            .collect();
        let collections: Vec<_> = self
            .collections
            .iter()
            .map(|it| tick("collection", it.id.to_string(), it.name.clone()))
            .collect();
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-categories")}</h2></header>
                <fieldset class="field">
                    <legend class="visually-hidden">{self.t("admin-categories")}</legend>
                    <div class="choices">{categories}</div>
                </fieldset>
                <p class="small"><a href=self.staff.shop.href("/admin/categories")>{self.t("admin-categories-edit")}</a></p>
            </section>
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-collections")}</h2></header>
                <fieldset class="field">
                    <legend class="visually-hidden">{self.t("admin-collections")}</legend>
                    <div class="choices">{collections}</div>
                </fieldset>
                <p class="small"><a href=self.staff.shop.href("/admin/collections")>{self.t("admin-collections-edit")}</a></p>
            </section>
        }
    }
}
