//! The pages of all that is sold, and of all that is reduced.

use leptos::prelude::*;

use super::list::{List, show_list};
use crate::catalog::listing::ListingQuery;
use crate::catalog::store;
use crate::db::TenantTx;
use crate::promotion;
use crate::storefront::{MenuLink, MenuPlace, breadcrumb, breadcrumb_data};
use crate::web::{Failure, FormFields, Head, Outcome, Shop};

/// Where all products are.
pub const PRODUCTS: &str = "/products";
/// Where the reduced ones are.
pub const SALE: &str = promotion::SALE_PATH;

/// All that is sold, in the menu.
pub const PRODUCTS_LINK: MenuLink = MenuLink {
    path: PRODUCTS,
    words: "catalog-all",
    place: MenuPlace::Goods,
};
/// What is reduced, in the menu.
pub const SALE_LINK: MenuLink = MenuLink {
    path: SALE,
    words: "catalog-sale",
    place: MenuPlace::Goods,
};

/// Products that a page of them looks at, the newest first.
const MOST_LISTED: i64 = 10_000;

/// `/products`
pub async fn products(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let products = store::published(&mut tx, MOST_LISTED).await?;
    let list = List {
        path: PRODUCTS.to_owned(),
        query: query(&shop)?,
        products,
        only_reduced: false,
        empty: "catalog-nothing-here",
    };
    show(shop, tx, list, "catalog-all", "catalog-all-lead").await
}

/// `/sale`: what costs less at this moment, by a sale or because its price was reduced.
pub async fn sale(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let products = if promotion::is_on_sale(&shop, &mut tx).await? {
        store::published(&mut tx, MOST_LISTED).await?
    } else {
        store::reduced(&mut tx, MOST_LISTED).await?
    };
    let list = List {
        path: SALE.to_owned(),
        query: query(&shop)?,
        products,
        only_reduced: true,
        empty: "catalog-no-sale",
    };
    show(shop, tx, list, "catalog-sale", "catalog-sale-lead").await
}

fn query(shop: &Shop) -> Result<ListingQuery, Failure> {
    let fields = FormFields::of_query(&shop.uri)?;
    Ok(ListingQuery {
        words: String::new(),
        ..ListingQuery::read(fields.pairs(), shop.notation())
    })
}

async fn show(
    shop: Shop,
    tx: TenantTx,
    list: List,
    name: &'static str,
    lead: &'static str,
) -> Outcome {
    let (name, lead) = (shop.words.t(name), shop.words.t(lead));
    let head = Head {
        title: name.clone(),
        description: lead.clone(),
        json_ld: vec![breadcrumb_data(&shop, &[], (&name, &list.path))],
        ..shop.public_head(&list.path)
    };
    let title = {
        let shop = shop.clone();
        move || {
            view! {
                {breadcrumb(&shop, &[], &name)}
                <header class="page-title">
                    <h1>{name}</h1>
                    <p class="lead">{lead}</p>
                </header>
            }
        }
    };
    show_list(shop, tx, head, list, title).await
}
