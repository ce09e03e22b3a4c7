//! `POST /offers/{promotion}`: a lead is saved, and its coupon shown.

use axum::extract::Path;

use super::form::asking;
use super::form_of;
use crate::core::{
    Email, Error, FieldErrors, LeadId, Phone, PromotionId, Reason, Refusal, ShortText,
};
use crate::coupon;
use crate::lead::store::{self, LeadCode, NewLead};
use crate::pricing::CouponCode;
use crate::promotion::LeadField;
use crate::promotion::guesser;
use crate::promotion::offer_path;
use crate::web::forms::with_cookie;
use crate::web::{ClientAddress, Failure, Form, FormFields, Outcome, Shop, session};

/// What the form may have fields for, whatever the promotion asks.
const FIELDS: &[&str] = &["email", "phone", "location", "news"];

/// What was typed.
struct Given {
    email: Option<Email>,
    phone: Option<Phone>,
    location: Option<ShortText<100>>,
}

/// `POST /offers/{promotion}`
pub async fn submit(
    shop: Shop,
    client: ClientAddress,
    Path(id): Path<String>,
    fields: FormFields,
) -> Outcome {
    let id = PromotionId::parse(&id).map_err(|_| Failure::NotFound)?;
    // Who sends many is slowed down as who guesses codes is.
    let signs: Vec<_> = guesser(&shop, client)
        .into_iter()
        .map(|sign| format!("lead {sign}"))
        .collect();
    if shop.state.limits.guessing_pause(&signs).is_some() {
        return Err(Error::RateLimited.into());
    }
    shop.state.limits.count_refused_code(&signs);
    match keep(&shop, id, &fields).await {
        Ok(outcome) => Ok(outcome),
        Err(Failure::Wire(error @ (Error::Invalid(_) | Error::Refused(_)))) => {
            let page = match CouponCode::parse(fields.get("code")) {
                Ok(code) => coupon::path_of(code.as_str()),
                Err(_) => offer_path(id),
            };
            let form = form_of(id);
            shop.reject(Form::of(&form, FIELDS), &page, &fields, error)
                .await
        }
        Err(failure) => Err(failure),
    }
}

async fn keep(shop: &Shop, id: PromotionId, fields: &FormFields) -> Outcome {
    let mut tx = shop.begin().await?;
    let live = asking(shop, &mut tx, id).await?.ok_or(Failure::NotFound)?;
    let given = parse(&live.lead_fields, fields)?;
    let session = session::open(&mut tx, &shop.state.config, shop.session.as_ref()).await?;
    // Sent twice at once, it is one lead, and the second answer is the first one's coupon.
    session::hold(&mut tx, &session).await?;
    let code = match store::code_of_lead(&mut tx, id, &session.hash).await? {
        Some(code) => code,
        None => {
            let wanted = CouponCode::parse(fields.get("code")).ok();
            let now = shop.state.clock.now();
            let code = store::free_code(&mut tx, id, wanted.as_ref(), now)
                .await?
                .ok_or(Error::Refused(Refusal::CodeRefused))?;
            let wants_news = given.email.is_some() && fields.has("news");
            let lead = lead(shop, id, &session.hash, &given, &code);
            let is_known = !code.is_sole && store::meet_again(&mut tx, &lead).await?;
            if !is_known && !store::insert_lead(&mut tx, &lead, wants_news).await? {
                let field = given.first().name();
                return Err(Error::invalid(field, Reason::AlreadyTaken).into());
            }
            code.code
        }
    };
    shop.forget_draft(&mut tx, &form_of(id)).await?;
    tx.commit().await?;
    let response = shop.see_other(&coupon::path_of(&code))?;
    Ok(with_cookie(response, session.cookie))
}

fn lead<'l>(
    shop: &'l Shop,
    promotion: PromotionId,
    session: &'l [u8],
    given: &Given,
    code: &LeadCode,
) -> NewLead<'l> {
    NewLead {
        id: LeadId::new(),
        promotion,
        code: code.id,
        is_sole: code.is_sole,
        email: given.email.clone(),
        phone: given.phone.clone(),
        location: given.location.clone(),
        channel: shop.arrival.as_ref().map(|it| it.channel.as_str()),
        locale: shop.locale,
        session,
    }
}

/// Everything that is asked for, and nothing else.
fn parse(asked: &[LeadField], fields: &FormFields) -> Result<Given, Failure> {
    let mut errors = FieldErrors::default();
    let mut given = Given {
        email: None,
        phone: None,
        location: None,
    };
    for field in asked {
        let name = field.name();
        let typed = fields.get(name);
        match field {
            LeadField::Email => given.email = errors.check(name, Email::parse(typed)),
            LeadField::Phone => given.phone = errors.check(name, Phone::parse(typed)),
            LeadField::Location => given.location = errors.check(name, ShortText::parse(typed)),
        }
    }
    errors.into_result()?;
    Ok(given)
}

impl Given {
    /// What somebody is recognized by.
    fn first(&self) -> LeadField {
        if self.email.is_some() {
            LeadField::Email
        } else if self.phone.is_some() {
            LeadField::Phone
        } else {
            LeadField::Location
        }
    }
}
