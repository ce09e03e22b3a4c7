use url::{Url, form_urlencoded};

use super::store;
use crate::core::{Error, Locale, OrderId, VariantId};
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::order::{self, AccessToken, order_number};
use crate::partner;
use crate::pricing::CouponCode;
use crate::promotion::{self, FoundCode};
use crate::web::{Failure, Shop};

/// The longest text that is looked up.
pub(super) const LONGEST: u32 = 500;

/// What a scanned or typed text names.
#[derive(Clone, Debug)]
pub enum Scanned {
    /// A variant, by its SKU or barcode.
    Variant(VariantId),
    /// Several variants carry the barcode.
    Several,
    /// A code that somebody made, whatever its state.
    Code(CouponCode, FoundCode),
    /// An order.
    Order {
        /// Which.
        id: OrderId,
        /// By its number, which is no secret: who collects has to be asked for a name.
        by_number: bool,
    },
    /// Nothing of this shop.
    Nothing,
}

impl Scanned {
    /// Looks a text up: goods first, then codes, then orders. Who scans too much that is not there is
    /// slowed down before codes and orders are looked at.
    ///
    /// # Errors
    /// When too much was tried or the database refuses.
    pub async fn read(staff: &Staff, tx: &mut TenantTx, typed: &str) -> Result<Self, Failure> {
        let shop = &staff.shop;
        match Address::of(typed) {
            Some(address) if !address.is_of(shop).await? => Ok(Self::Nothing),
            Some(address) => {
                pause(staff).await?;
                address.names(shop, tx).await
            }
            None => {
                let text = typed.trim();
                match goods(tx, text).await? {
                    Self::Nothing => {
                        pause(staff).await?;
                        named(shop, tx, text).await
                    }
                    found => Ok(found),
                }
            }
        }
    }
}

/// The code in a text that was refused before, to tell why.
pub(super) async fn refused_code(
    shop: &Shop,
    tx: &mut TenantTx,
    typed: &str,
) -> Result<Option<FoundCode>, Failure> {
    let address = Address::of(typed);
    let text = address.as_ref().map_or(typed, |address| &address.name);
    Ok(match code(shop, tx, text).await? {
        Some(Scanned::Code(_, found)) => Some(found),
        _ => None,
    })
}

/// By what somebody who tries codes at a till is known.
pub(super) fn guesser(staff: &Staff) -> Vec<String> {
    let schema = staff.shop.tenant.schema.as_str();
    vec![format!("{schema} till {}", staff.member.id)]
}

async fn pause(staff: &Staff) -> Result<(), Failure> {
    let limits = &staff.shop.state.limits;
    if limits.guessing_pause(&guesser(staff)).is_some() {
        return Err(Error::RateLimited.into());
    }
    Ok(())
}

async fn goods(tx: &mut TenantTx, text: &str) -> Result<Scanned, Failure> {
    let found = store::variants(tx, text, &barcodes(text)).await?;
    Ok(match found.as_slice() {
        [] => Scanned::Nothing,
        [variant] => Scanned::Variant(*variant),
        _ => Scanned::Several,
    })
}

/// A GTIN with and without the zero in front: scanners differ in how they tell a UPC.
fn barcodes(text: &str) -> Vec<String> {
    let mut forms = vec![text.to_owned()];
    if text.len() >= 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        forms.push(format!("0{text}"));
        forms.extend(text.strip_prefix('0').map(ToOwned::to_owned));
    }
    forms
}

async fn named(shop: &Shop, tx: &mut TenantTx, text: &str) -> Result<Scanned, Failure> {
    if let Some(found) = code(shop, tx, text).await? {
        return Ok(found);
    }
    let Some(number) = order_number(text) else {
        return Ok(Scanned::Nothing);
    };
    let id = order::store::id_of_number(tx, number).await?;
    Ok(id.map_or(Scanned::Nothing, |id| Scanned::Order {
        id,
        by_number: true,
    }))
}

async fn code(shop: &Shop, tx: &mut TenantTx, text: &str) -> Result<Option<Scanned>, Failure> {
    let Ok(code) = CouponCode::parse(text) else {
        return Ok(None);
    };
    let today = promotion::today(shop, shop.state.clock.now());
    let found = promotion::find_code(tx, &code, today).await?;
    Ok(found.map(|found| Scanned::Code(code, found)))
}

/// The full address of a coupon's or an order's page, as their QR codes hold it.
struct Address {
    host: String,
    kind: String,
    name: String,
}

impl Address {
    fn of(typed: &str) -> Option<Self> {
        let url = Url::parse(typed.trim()).ok()?;
        if !matches!(url.scheme(), "http" | "https") {
            return None;
        }
        let mut parts: Vec<&str> = url.path_segments()?.collect();
        if parts
            .first()
            .is_some_and(|first| Locale::parse(first).is_ok())
        {
            parts.remove(0);
        }
        // A path has no plus that means a space, but its signs are written alike.
        let text = |part: &str| {
            let part = part.replace('+', "%2B");
            let mut pairs = form_urlencoded::parse(part.as_bytes());
            pairs.next().map(|(name, _)| name.into_owned())
        };
        let (kind, name) = match parts.as_slice() {
            [kind, name] => ((*kind).to_owned(), text(name)?),
            _ => (String::new(), String::new()),
        };
        Some(Self {
            host: url.host_str().unwrap_or_default().to_owned(),
            kind,
            name,
        })
    }

    /// Whether it is an address of this shop: a neighbour's code of the same name is another code.
    async fn is_of(&self, shop: &Shop) -> Result<bool, Failure> {
        let state = &shop.state;
        let platform = state.config.public_host();
        let owner = state.registry.tenant_by_host(&self.host, platform).await?;
        Ok(owner.is_some_and(|owner| owner.id == shop.tenant.id))
    }

    async fn names(&self, shop: &Shop, tx: &mut TenantTx) -> Result<Scanned, Failure> {
        match self.kind.as_str() {
            "coupons" => Ok(code(shop, tx, &self.name)
                .await?
                .unwrap_or(Scanned::Nothing)),
            "orders" => {
                let Some(token) = AccessToken::parse(&self.name) else {
                    return Ok(Scanned::Nothing);
                };
                let id = order::store::id_of_token(tx, &token).await?;
                Ok(id.map_or(Scanned::Nothing, |id| Scanned::Order {
                    id,
                    by_number: false,
                }))
            }
            // A partner's link stands for the partner's code.
            "r" => {
                let partner = partner::store::by_slug(tx, &self.name).await?;
                match partner.and_then(|partner| partner.code) {
                    Some(text) => Ok(code(shop, tx, &text).await?.unwrap_or(Scanned::Nothing)),
                    None => Ok(Scanned::Nothing),
                }
            }
            _ => Ok(Scanned::Nothing),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_coupons_are_read_in_every_language() {
        for typed in [
            "https://acme.shop.test/coupons/SUMMER10",
            " https://acme.shop.test/de/coupons/SUMMER10 ",
            "http://acme.shop.test:3000/coupons/SUMMER%3110?from=qr",
        ] {
            let address = Address::of(typed).map(|a| (a.host, a.kind, a.name));
            let (host, kind, name) = address.unwrap_or_default();
            assert_eq!(
                (host.as_str(), kind.as_str()),
                ("acme.shop.test", "coupons")
            );
            assert!(name.starts_with("SUMMER1"), "{name}");
        }
        assert!(Address::of("SUMMER10").is_none());
        assert!(Address::of("javascript:alert(1)").is_none());
    }

    #[test]
    fn a_upc_is_found_with_and_without_its_zero() {
        assert!(barcodes("036000291452").contains(&"0036000291452".to_owned()));
        assert!(barcodes("0036000291452").contains(&"036000291452".to_owned()));
        assert_eq!(barcodes("LAMP-1"), ["LAMP-1"]);
    }
}
