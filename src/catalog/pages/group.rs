//! Category and collection pages.

use axum::extract::Path;
use leptos::prelude::*;

use super::list::{List, show_list};
use super::parts::{first_filled, preview_address, trail};
use crate::catalog::listing::ListingQuery;
use crate::catalog::store::{self, FormerGroup, Group, GroupKind};
use crate::core::Slug;
use crate::storefront::{breadcrumb, breadcrumb_data};
use crate::web::{Failure, FormFields, Head, Outcome, Shop};

/// `/categories/{slug}`
pub async fn category(shop: Shop, Path(slug): Path<String>) -> Outcome {
    show(shop, GroupKind::Category, &slug).await
}

/// `/collections/{slug}`
pub async fn collection(shop: Shop, Path(slug): Path<String>) -> Outcome {
    show(shop, GroupKind::Collection, &slug).await
}

async fn show(shop: Shop, kind: GroupKind, slug: &str) -> Outcome {
    let slug = Slug::parse(slug).map_err(|_| Failure::NotFound)?;
    let fields = FormFields::of_query(&shop.uri)?;
    let query = ListingQuery {
        words: String::new(),
        ..ListingQuery::read(fields.pairs(), shop.notation())
    };
    let mut tx = shop.begin().await?;
    let found = match kind {
        GroupKind::Category => store::category(&mut tx, shop.locale, &slug).await?,
        GroupKind::Collection => store::collection(&mut tx, shop.locale, &slug).await?,
    };
    let folder = match kind {
        GroupKind::Category => "/categories",
        GroupKind::Collection => "/collections",
    };
    let Some(group) = found else {
        return Err(match store::former_group(&mut tx, kind, &slug).await? {
            FormerGroup::Moved(slug) => Failure::Moved(shop.href(&format!("{folder}/{slug}"))),
            FormerGroup::Gone => Failure::Gone,
            FormerGroup::Unknown => Failure::NotFound,
        });
    };
    let path = format!("{folder}/{}", group.slug);
    let head = head(&shop, &group, &path);
    let products = group.products.clone();
    let title = {
        let shop = shop.clone();
        move || title(&shop, group)
    };
    let list = List {
        path,
        query,
        products,
        only_reduced: false,
        empty: "catalog-nothing-here",
    };
    show_list(shop, tx, head, list, title).await
}

fn head(shop: &Shop, group: &Group, path: &str) -> Head {
    Head {
        title: first_filled(&[&group.seo_title, &group.name]).to_owned(),
        description: first_filled(&[&group.seo_description, &group.description]).to_owned(),
        picture: group
            .picture
            .as_ref()
            .map(|source| preview_address(shop, source)),
        json_ld: vec![breadcrumb_data(
            shop,
            &trail(&group.parents),
            (&group.name, path),
        )],
        ..shop.public_head(path)
    }
}

fn title(shop: &Shop, group: Group) -> impl IntoView + use<> {
    let children: Vec<_> = group
        .children
        .into_iter()
        .map(|child| {
            let href = shop.href(&format!("/categories/{}", child.slug));
            view! { <li><a class="chip" href=href>{child.name}</a></li> }
        })
        .collect();
    let crumbs = breadcrumb(shop, &trail(&group.parents), &group.name);
    view! {
        {crumbs}
        <header class="page-title">
            <h1>{group.name}</h1>
            {(!group.description.is_empty()).then(|| view! { <p class="lead">{group.description}</p> })}
        </header>
        {(!children.is_empty())
            .then(|| {
                view! { <ul class="chips" aria-label=shop.words.t("catalog-subcategories")>{children}</ul> }
            })}
    }
}
