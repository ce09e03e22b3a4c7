//! `/gift-cards`: what is on a card, for who knows its code. Whatever a code cannot be used for, the answer is the same
//! and the way to it too, and who tries many is slowed down.

use axum::http::StatusCode;
use leptos::prelude::*;

use super::store::FoundCard;
use super::{GiftCardCode, GiftCardState, store};
use crate::core::{Error, Refusal};
use crate::db::TenantTx;
use crate::promotion::guesser;
use crate::ui::TextField;
use crate::web::render::never_kept;
use crate::web::{ClientAddress, Failure, FormFields, Head, Outcome, Shop};

/// The field of the code, here and at the checkout.
pub const FIELD: &str = "gift_card";
/// Where the page is.
pub const PATH: &str = "/gift-cards";

/// The card of a typed code. Nothing for one that is unknown, another shop's or switched off.
///
/// # Errors
/// [`Error::RateLimited`] when too many were tried; a right code is then refused as a wrong one is.
pub async fn find(
    shop: &Shop,
    tx: &mut TenantTx,
    client: ClientAddress,
    typed: &str,
) -> Result<Option<FoundCard>, Failure> {
    let signs = guesser(shop, client);
    if shop.state.limits.guessing_pause(&signs).is_some() {
        return Err(Error::RateLimited.into());
    }
    let found = match GiftCardCode::parse(typed) {
        Some(code) => {
            let hash = code.hash(shop.tenant.schema.as_str());
            store::find(tx, &hash, shop.state.clock.now()).await?
        }
        None => None,
    };
    let found = found.filter(|card| card.state != GiftCardState::Disabled);
    if found.is_none() {
        shop.state.limits.count_refused_code(&signs);
    }
    Ok(found)
}

/// What became of a question.
enum Asked {
    Nothing,
    Found(FoundCard),
    Refused(String),
}

/// `GET /gift-cards`
pub async fn show(shop: Shop) -> Outcome {
    let tx = shop.begin().await?;
    answer(&shop, tx, Asked::Nothing).await
}

/// `POST /gift-cards`: answers at once, so that neither code nor balance stands in an address or a draft.
pub async fn ask(shop: Shop, client: ClientAddress, fields: FormFields) -> Outcome {
    let mut tx = shop.begin().await?;
    let found = find(&shop, &mut tx, client, fields.get(FIELD)).await?;
    let refusal = Refusal::GiftCardRefused;
    match found {
        None if shop.is_program => Err(Error::Refused(refusal).into()),
        None => {
            let told = shop.words.refusal(&refusal);
            answer(&shop, tx, Asked::Refused(told)).await
        }
        Some(card) => answer(&shop, tx, Asked::Found(card)).await,
    }
}

async fn answer(shop: &Shop, tx: TenantTx, asked: Asked) -> Outcome {
    let title = shop.words.t("gift-card-balance-title");
    let head = Head {
        status: matches!(asked, Asked::Refused(_)).then_some(StatusCode::UNPROCESSABLE_ENTITY),
        title: title.clone(),
        description: shop.words.t("gift-card-balance-lead"),
        ..shop.public_head(PATH)
    };
    let inner = shop.clone();
    let page = shop
        .page(tx, head, move || {
            let words = &inner.words;
            let (told, error) = match asked {
                Asked::Nothing => (None, None),
                Asked::Found(card) => (Some(told(&inner, &card)), None),
                Asked::Refused(why) => (None, Some(why)),
            };
            view! {
                <main id="content" tabindex="-1" class="section" data-width="text">
                    <header class="page-title">
                        <h1>{title}</h1>
                        <p class="lead">{words.t("gift-card-balance-lead")}</p>
                    </header>
                    {told}
                    <form class="form" method="post" action=inner.href(PATH) novalidate>
                        <TextField
                            name=FIELD
                            label=words.t("gift-card-code")
                            value=""
                            hint=Some(words.t("gift-card-code-hint"))
                            error
                            autocomplete="off"
                            maxlength=100
                        />
                        <div class="form-actions">
                            <button class="button" data-kind="primary">{words.t("gift-card-balance-ask")}</button>
                        </div>
                    </form>
                </main>
            }
        })
        .await?;
    Ok(never_kept(page))
}

fn told(shop: &Shop, card: &FoundCard) -> impl IntoView + use<> {
    let words = &shop.words;
    let name = words.with("gift-card-ending", [("end", card.code_end.clone().into())]);
    let expires = card.expires_at.map(|end| {
        let key = if card.state == GiftCardState::Expired {
            "gift-card-over-since"
        } else {
            "gift-card-until"
        };
        view! { <p>{words.with(key, [("day", shop.day(end).into())])}</p> }
    });
    view! {
        <section class="card stack" data-gap="2" role="status">
            <h2>{name}</h2>
            <p class="price"><span class="price-now">{shop.money(&card.balance)}</span></p>
            {expires}
        </section>
    }
}
