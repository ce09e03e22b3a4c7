//! To whom the gift cards of a line of the cart go: a page of its own, which needs no script.

use axum::extract::Path;
use leptos::prelude::*;

use super::CartLine;
use super::change::{self, begin};
use super::store;
use crate::core::{Error, FieldErrors, LineItemId, Refusal};
use crate::db::TenantTx;
use crate::gift_card::recipient::{DAY, EMAIL, MESSAGE, NAME};
use crate::gift_card::{Recipient, RecipientText, recipient_fields};
use crate::promotion::today;
use crate::web::render::never_kept;
use crate::web::{Failure, Form, FormFields, Head, Outcome, Shop};

/// Key of the draft of the form.
const FORM: Form<'static> = Form::of("cart-recipient", &[NAME, EMAIL, MESSAGE, DAY]);

/// `GET /cart/lines/{line}/recipient`
pub async fn show(shop: Shop, Path(line): Path<String>) -> Outcome {
    let line = LineItemId::parse(&line).map_err(|_| Failure::NotFound)?;
    let mut tx = shop.begin().await?;
    let own = own_line(&shop, &mut tx, line).await?;
    let draft = shop.draft(&mut tx, FORM).await?;
    let text = RecipientText::of(&shop, &draft, &own.recipient);
    let refused = match draft.error() {
        Error::Invalid(_) => None,
        error => shop.words.error(error),
    };
    let title = shop.words.t("cart-recipient-title");
    let head = Head::unlisted(title.clone());
    let inner = shop.clone();
    let page = shop.page(tx, head, move || {
        let words = &inner.words;
        let action = inner.href(&path_of(line));
        let back = inner.href("/cart");
        view! {
            <main id="content" tabindex="-1" class="section" data-width="text">
                <header class="page-title">
                    <h1>{title}</h1>
                    <p class="lead">{own.title} " " {own.options}</p>
                </header>
                {refused.map(|text| view! { <p class="notice" data-kind="warn" role="alert">{text}</p> })}
                <form class="form" method="post" action=action novalidate>
                    {recipient_fields(words, text)}
                    <div class="form-actions">
                        <button class="button" data-kind="primary">{words.t("cart-recipient-save")}</button>
                        <a class="button" href=back>{words.t("cart-recipient-back")}</a>
                    </div>
                </form>
            </main>
        }
    });
    Ok(never_kept(page.await?))
}

/// `POST /cart/lines/{line}/recipient`
pub async fn save(shop: Shop, Path(line): Path<String>, fields: FormFields) -> Outcome {
    let line = LineItemId::parse(&line).map_err(|_| Failure::NotFound)?;
    match saved(&shop, line, &fields).await {
        Ok(()) => shop.see_other("/cart"),
        Err(Failure::Wire(error @ (Error::Invalid(_) | Error::Refused(_)))) => {
            shop.reject(FORM, &path_of(line), &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

async fn saved(shop: &Shop, line: LineItemId, fields: &FormFields) -> Result<(), Failure> {
    let mut errors = FieldErrors::default();
    let to = Recipient::read(fields, today(shop, shop.state.clock.now()), &mut errors);
    let to = to.ok_or_else(|| Error::from(errors))?;
    let mut tx = shop.begin().await?;
    own_line(shop, &mut tx, line).await?;
    let (_, cart) = begin(shop, &mut tx).await?;
    if !store::set_recipient(&mut tx, cart, line, &to).await? {
        return Err(Error::Refused(Refusal::AlreadyExists).into());
    }
    shop.forget_each(&mut tx, &[FORM, change::FORM]).await?;
    tx.commit().await?;
    Ok(())
}

/// The visitor's own line, which is of gift cards.
async fn own_line(shop: &Shop, tx: &mut TenantTx, line: LineItemId) -> Result<CartLine, Failure> {
    let token = shop.session.as_ref().ok_or(Failure::NotFound)?;
    let cart = store::of_session(tx, &token.hash(), shop.locale).await?;
    let lines = cart.map(|cart| cart.lines).unwrap_or_default();
    let own = lines
        .into_iter()
        .find(|own| own.id == line && own.is_gift_card);
    own.ok_or(Failure::NotFound)
}

fn path_of(line: LineItemId) -> String {
    format!("/cart/lines/{line}/recipient")
}
