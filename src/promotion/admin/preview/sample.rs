use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use time::{Duration, OffsetDateTime};

use crate::admin::form::typed_moment;
use crate::core::{Amount, CartId, Quantity, Reason, TimeZone};
use crate::db::TenantTx;
use crate::pricing::{
    Birthday, CouponCode, Customer, Destination, LineFacts, Occasion, PastRedemption, Promotion,
    Quote, Trigger,
};
use crate::promotion::admin::codes::{customer_of, typed_codes};
use crate::promotion::admin::editor::Editor;
use crate::promotion::admin::known::Source;
use crate::promotion::store::{self, admin as rows, admin::SampleVariant};
use crate::shipping::{Goods, estimate};
use crate::web::{Failure, Shop};

/// Lines that a sample is typed on.
pub const SAMPLE_ROWS: usize = 4;

/// Goods and units of each in a sample of which nothing was said.
const ANY_GOODS: usize = 2;
const ANY_UNITS: i32 = 3;

/// A cart that a promotion is tried on.
pub struct Sample {
    variants: Vec<SampleVariant>,
    now: OffsetDateTime,
    zone: TimeZone,
    customer: Option<Customer>,
    has_code: bool,
}

impl Sample {
    /// What the form says of it: a real cart, or goods that were typed. Nothing when neither.
    pub async fn read(editor: &mut Editor, tx: &mut TenantTx) -> Result<Option<Self>, Failure> {
        let clock = editor.staff.shop.state.clock.now();
        let now = typed_moment(&editor.zone, editor.fields.get("sample_at")).unwrap_or(clock);
        let known = match customer_of(tx, editor.fields.get("sample_email")).await? {
            Ok(customer) => customer,
            Err(reason) => {
                editor.faults.add("sample_email", reason);
                return Ok(None);
            }
        };
        let fields = &editor.fields;
        let has_code = fields.has("sample_code");
        let customer = match known {
            Some(id) => {
                let settings = editor.staff.shop.settings();
                Some(crate::customer::facts(tx, settings, Some(id), now).await?)
            }
            None => somebody(fields.get("sample_customer"), now, &editor.zone),
        };
        let cart = CartId::parse(fields.get("sample_cart"));
        let variants = match cart {
            Ok(cart) => rows::variants_of_cart(tx, cart).await?,
            Err(_) => typed(editor, tx).await?,
        };
        if !editor.faults.is_empty() {
            return Ok(None);
        }
        let variants = if variants.is_empty() && !names_goods(editor) {
            any_goods(editor, tx).await?
        } else {
            variants
        };
        if variants.is_empty() {
            return Ok(None);
        }
        Ok(Some(Self {
            variants,
            customer,
            now,
            zone: editor.zone.clone(),
            has_code,
        }))
    }

    /// What the lines are called, by SKU.
    pub fn titles(&self) -> HashMap<String, String> {
        let titles = self.variants.iter();
        titles
            .map(|it| (it.sku.clone(), it.title.clone()))
            .collect()
    }

    /// Any code of the promotion, for it to have one at all.
    pub fn codes(&self, editor: &Editor) -> Vec<CouponCode> {
        let typed = typed_codes(editor.fields.get("codes")).unwrap_or_default();
        let stored = editor
            .codes
            .iter()
            .filter_map(|code| CouponCode::parse(code).ok());
        let any = CouponCode::parse("SAMPLE").ok();
        typed.into_iter().chain(stored).chain(any).take(1).collect()
    }

    /// Prices it; nothing when its sums leave the bounds of money.
    pub async fn quote(
        self,
        shop: &Shop,
        tx: &mut TenantTx,
        promotions: Vec<Arc<Promotion>>,
    ) -> Result<Option<Quote>, Failure> {
        let ids: Vec<_> = self.variants.iter().map(|it| it.id).collect();
        let mut facts = store::line_facts(tx, &ids).await?;
        let goods: Vec<Goods> = self
            .variants
            .into_iter()
            .filter_map(|it| {
                Some(Goods {
                    id: it.id.to_string(),
                    facts: facts.remove(&it.id).unwrap_or_else(LineFacts::default),
                    sku: it.sku,
                    unit_price: it.price,
                    quantity: Quantity::new(it.quantity.into()).ok()?,
                    tax_class: it.tax_class,
                    taxable: it.taxable,
                    weight_grams: it.weight_grams,
                    requires_shipping: it.requires_shipping,
                    is_gift_card: it.is_gift_card,
                })
            })
            .collect();
        let codes = promotions
            .iter()
            .filter(|rule| self.has_code && rule.trigger == Trigger::Code)
            .flat_map(|rule| rule.codes.iter().map(ToString::to_string))
            .collect();
        let occasion = Occasion {
            time_zone: self.zone,
            customer: self.customer,
            codes,
            promotions: promotions.into(),
            ..Occasion::plain(self.now)
        };
        let settings = shop.settings();
        let tariff = crate::shipping::tariff(shop, tx).await?;
        let to = Destination::new(settings.country);
        let priced = estimate(settings, &tariff, occasion, &goods, &to, None);
        Ok(priced.ok().map(|estimate| estimate.quote))
    }
}

/// Goods by SKU, each with how many.
async fn typed(editor: &mut Editor, tx: &mut TenantTx) -> Result<Vec<SampleVariant>, Failure> {
    let mut wanted: HashMap<String, i32> = HashMap::new();
    let mut unknown = Vec::new();
    for place in 0..SAMPLE_ROWS {
        let typed = editor.fields.get(&format!("sample[{place}].sku"));
        let units = editor.fields.get(&format!("sample[{place}].quantity"));
        let units = units.trim().parse::<i32>().unwrap_or(1).clamp(1, 9_999);
        if typed.trim().is_empty() {
            continue;
        }
        match editor.known.value_of(Source::Sku, typed) {
            Some(sku) => *wanted.entry(sku).or_default() += units,
            None => unknown.push(format!("sample[{place}].sku")),
        }
    }
    for field in unknown {
        editor.faults.add(field, Reason::Unknown);
    }
    let skus: Vec<String> = wanted
        .keys()
        .cloned()
        .collect::<HashSet<_>>()
        .into_iter()
        .collect();
    let mut found = rows::variants_of_skus(tx, &skus).await?;
    for variant in &mut found {
        variant.quantity = wanted.get(&variant.sku).copied().unwrap_or(1).min(9_999);
    }
    Ok(found)
}

/// Whether the form says what is bought.
fn names_goods(editor: &Editor) -> bool {
    (0..SAMPLE_ROWS).any(|place| {
        !editor
            .fields
            .get(&format!("sample[{place}].sku"))
            .trim()
            .is_empty()
    })
}

/// Where nothing was said: the cart that was filled last, or some goods of the shop.
async fn any_goods(editor: &Editor, tx: &mut TenantTx) -> Result<Vec<SampleVariant>, Failure> {
    if let Some(cart) = editor.carts().first() {
        return Ok(rows::variants_of_cart(tx, cart.id).await?);
    }
    let skus = editor.known.first_of(Source::Sku, ANY_GOODS);
    let mut found = rows::variants_of_skus(tx, &skus).await?;
    for variant in &mut found {
        variant.quantity = ANY_UNITS;
    }
    Ok(found)
}

/// Somebody to try it with: nobody who is known, somebody new, or a regular to whom everything
/// applies.
fn somebody(word: &str, now: OffsetDateTime, zone: &TimeZone) -> Option<Customer> {
    let mut customer = Customer::new(true);
    match word {
        "new" => {
            customer.signed_up_at = Some(now - Duration::hours(1));
            Some(customer)
        }
        "regular" => {
            customer.signed_up_at = Some(now - Duration::days(700));
            customer.placed_orders = 9;
            customer.lifetime_spend = Amount::new(2_000.into()).unwrap_or(Amount::ZERO);
            customer.birthday = Birthday::new(zone.date(now)).ok();
            customer.abandoned_cart_at = Some(now - Duration::days(1));
            customer.redemptions = vec![PastRedemption {
                code: None,
                promotion: None,
                at: Some(now),
            }];
            Some(customer)
        }
        _ => None,
    }
}
