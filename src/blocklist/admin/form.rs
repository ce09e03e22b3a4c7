//! `/admin/customers/blocklist/{entry}`: whom the shop does not sell to, and why.

use leptos::prelude::*;
use sqlx::types::Json;

use super::PATH;
use crate::admin::form::{Control, Filled, FormAt, FormPage, Input, form};
use crate::admin::parts::breadcrumb;
use crate::admin::{PageHead, page};
use crate::blocklist::Scope;
use crate::blocklist::entry::Entry;
use crate::blocklist::store::{self, NewEntry, Prefill};
use crate::core::{
    BlocklistEntryId, CountryCode, CustomerId, Email, Error, FieldErrors, OrderId, Phone,
    PostalCode, Reason, ShortText, Text, city, street,
};
use crate::customer;
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::order::Address;
use crate::web::{Failure, FormFields, Head, Outcome, Shop};
use crate::words::Words;

const FORM: FormPage = FormPage::in_list(PATH, "blocklist");

form! {
    /// An entry as the staff type it.
    struct EntryForm in "blocklist" {
        email: Option<Email>, phone: Option<Phone>;
        street: Option<ShortText<120>>;
        postal_code: Option<ShortText<20>>, city: Option<ShortText<100>>;
        country: CountryCode;
        scope: Scope = "orders";
        reason: Text<500>;
    } where {
        email: names_somebody(email, phone, street, postal_code, city);
    }
}

impl Input for Scope {
    const CONTROL: Control = Control::Cards(scopes);

    fn parse(typed: &str, _: &Shop) -> Result<Self, Reason> {
        Self::parse(typed)
    }

    fn written(&self, _: &Shop) -> String {
        self.name().to_owned()
    }
}

fn scopes(words: &Words) -> Vec<(String, String)> {
    let names = Scope::ALL.map(Scope::name);
    let closed = |name: &str| words.t(&format!("blocklist-closed-{name}"));
    names.map(|name| (name.to_owned(), closed(name))).to_vec()
}

/// An entry that names nothing would mean nobody.
fn names_somebody(
    email: &Option<Email>,
    phone: &Option<Phone>,
    street: &Option<ShortText<120>>,
    postal_code: &Option<ShortText<20>>,
    city: &Option<ShortText<100>>,
) -> Result<(), Reason> {
    let names_place = street.is_some() || postal_code.is_some() || city.is_some();
    if email.is_some() || phone.is_some() || names_place {
        Ok(())
    } else {
        Err(Reason::Required)
    }
}

/// `GET /admin/customers/blocklist/new`, `GET /admin/customers/blocklist/{entry}`; a new one may begin with what is
/// known of `?customer=` or of the buyer of `?order=`.
pub async fn show(staff: Staff, at: FormAt<BlocklistEntryId>) -> Outcome {
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    let stored = at.load(&mut tx, store::entry).await?;
    let fields = match stored {
        Some(entry) => Some(fields_of(entry, shop)),
        None => prefilled(shop, &mut tx).await?,
    };
    let form = FORM.open::<EntryForm, _>(shop, &mut tx, at, fields).await?;
    let key = if at.is_new {
        "blocklist-new"
    } else {
        "blocklist-entry"
    };
    let title = shop.words.t(key);
    let (head, inner) = (Head::titled(title.clone()), staff.clone());
    page(&staff, tx, head, customer::admin::NAVIGATION, move || {
        let list = inner.shop.words.t("blocklist-title");
        view! {
            {breadcrumb(&inner, PATH, list, title.clone())}
            <PageHead title/>
            {form.card()}
        }
    })
    .await
}

async fn prefilled(shop: &Shop, tx: &mut TenantTx) -> Result<Option<FormFields>, Failure> {
    let query = FormFields::of_query(&shop.uri)?;
    let (order, customer) = (query.get("order"), query.get("customer"));
    let known = if !order.is_empty() {
        let order = OrderId::parse(order).map_err(|_| Failure::NotFound)?;
        store::of_order(tx, order).await?
    } else if !customer.is_empty() {
        let customer = CustomerId::parse(customer).map_err(|_| Failure::NotFound)?;
        store::of_customer(tx, customer).await?
    } else {
        return Ok(None);
    };
    let scope = Scope::parse(query.get("scope")).unwrap_or(Scope::Orders);
    Ok(Some(fields_of_known(known, scope, shop)))
}

fn fields_of_known(known: Prefill, scope: Scope, shop: &Shop) -> FormFields {
    let address = known.address.map(|Json(address)| address);
    let country = address.as_ref().map(|address| address.country);
    with_address(Filled::by(shop), address)
        .text("email", known.email)
        .text("phone", known.phone)
        .value("country", country.or(Some(shop.settings().country)))
        .value("scope", Some(scope))
        .fields()
}

fn fields_of(entry: Entry, shop: &Shop) -> FormFields {
    let country = entry.address.as_ref().map(|address| address.country);
    with_address(Filled::by(shop), entry.address)
        .some("email", entry.email)
        .some("phone", entry.phone)
        .value("country", country.or(Some(shop.settings().country)))
        .value("scope", Some(entry.scope))
        .text("reason", entry.reason)
        .fields()
}

fn with_address(filled: Filled<'_>, address: Option<Address>) -> Filled<'_> {
    match address {
        Some(address) => filled
            .text("street", address.street)
            .text("postal_code", address.postal_code)
            .text("city", address.city),
        None => filled,
    }
}

/// `POST /admin/customers/blocklist/new`, `POST /admin/customers/blocklist/{entry}`
pub async fn save(staff: Staff, at: FormAt<BlocklistEntryId>, fields: FormFields) -> Outcome {
    FORM.save(&staff, at, &fields, async |tx, form: EntryForm| {
        let address = address(&form)?;
        let home = address
            .as_ref()
            .map_or(staff.shop.settings().country, |address| address.country);
        let entry = NewEntry {
            id: at.id,
            email: form.email.as_ref(),
            phone_normalized: form.phone.as_ref().map(|phone| phone.international(home)),
            phone: form.phone.as_ref(),
            address: address.as_ref(),
            scope: form.scope,
            reason: form.reason.as_str(),
            by: staff.member.id,
            at: staff.shop.state.clock.now(),
        };
        Ok(store::save(tx, &entry, at.is_new).await?)
    })
    .await
}

/// The address by the rules of the checkout, so that it is recognized there; none where nothing of it is typed.
fn address(form: &EntryForm) -> Result<Option<Address>, Error> {
    fn text<const MOST: usize>(typed: Option<&ShortText<MOST>>) -> &str {
        typed.map_or("", |text| text.as_str())
    }
    let typed = (
        text(form.street.as_ref()),
        text(form.postal_code.as_ref()),
        text(form.city.as_ref()),
    );
    if typed == ("", "", "") {
        return Ok(None);
    }
    let mut errors = FieldErrors::default();
    let way = errors.check("street", street(form.country, typed.0));
    let code = errors.check("postal_code", PostalCode::parse(form.country, typed.1));
    let place = errors.check("city", city(typed.2));
    match (way, code, place) {
        (Some(way), Some(code), Some(place)) => Ok(Some(Address {
            name: String::new(),
            company: None,
            street: way.into(),
            postal_code: code.into(),
            city: place.into(),
            region: None,
            country: form.country,
        })),
        _ => Err(errors.into()),
    }
}

/// `POST /admin/customers/blocklist/{entry}/delete`
pub async fn delete(staff: Staff, at: FormAt<BlocklistEntryId>) -> Outcome {
    FORM.delete(&staff, at, store::delete).await
}
