use super::Face;
use crate::core::{Error, Refusal};
use crate::coupon::store;
use crate::customer;
use crate::db::TenantTx;
use crate::pricing::CouponCode;
use crate::promotion::store as promotions;
use crate::promotion::words::targets;
use crate::promotion::{CodeStanding, guesser, today};
use crate::web::{ClientAddress, Failure, Shop};

/// The coupon of a code, for who may hold it now. For everybody else it does not exist: whatever the
/// cause, the way to the answer is the same, and who asks for too many is slowed down. The owner of a
/// personal code is told the true reason.
///
/// # Errors
/// When too many were asked for or the database refuses.
pub async fn find(
    shop: &Shop,
    tx: &mut TenantTx,
    client: ClientAddress,
    typed: &str,
) -> Result<Result<Face, Refusal>, Failure> {
    let signs = guesser(shop, client);
    if shop.state.limits.guessing_pause(&signs).is_some() {
        return Err(Error::RateLimited.into());
    }
    let found = look_up(shop, tx, typed).await?;
    if found.is_err() {
        shop.state.limits.count_refused_code(&signs);
    }
    Ok(found)
}

/// The same of a code that nobody guessed: it stands in a link of the shop's own.
pub(crate) async fn look_up(
    shop: &Shop,
    tx: &mut TenantTx,
    typed: &str,
) -> Result<Result<Face, Refusal>, Failure> {
    let refused = Ok(Err(Refusal::CodeRefused));
    let Ok(code) = CouponCode::parse(typed) else {
        return refused;
    };
    let now = shop.state.clock.now();
    let shopper = customer::here(shop, tx).await?;
    let customer = shopper.and_then(|shopper| shopper.customer);
    let Some(found) = promotions::find_code(tx, &code, today(shop, now)).await? else {
        return refused;
    };
    let standing = found.standing(now, customer);
    if standing != CodeStanding::Live {
        let is_own = found.is_owned_by(customer);
        return Ok(Err(match standing {
            CodeStanding::NotStarted if is_own => Refusal::CodeNotStarted,
            CodeStanding::Expired if is_own => Refusal::CodeExpired,
            CodeStanding::UsedUp if is_own => Refusal::CodeUsedUp,
            _ => Refusal::CodeRefused,
        }));
    }
    let live = crate::promotion::live(shop, tx).await?;
    let Some(promotion) = live.iter().find(|live| live.id == found.promotion) else {
        return refused;
    };
    let held = store::held_code(tx, found.id).await?;
    let names = promotions::target_names(tx, shop.locale, &targets(&promotion.rule)).await?;
    let has_given = promotion.lead_fields.is_empty()
        || found.is_owned_by(customer)
        || match &shop.session {
            Some(token) => store::has_lead(tx, found.id, &token.hash()).await?,
            None => false,
        };
    let asks = if has_given {
        Vec::new()
    } else {
        promotion.lead_fields.clone()
    };
    Ok(Ok(Face::new(shop, promotion, &found, held, &names, asks)))
}
