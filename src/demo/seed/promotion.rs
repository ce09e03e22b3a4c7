//! The promotions of a demo shop, written as a merchant's are.

use serde_json::Value;
use time::{Duration, OffsetDateTime, Time, UtcOffset};

use super::settings::told;
use super::{DemoFault, Site};
use crate::catalog::write::product_by_slug;
use crate::core::{Clock, PageNumber, Slug};
use crate::db::TenantTx;
use crate::demo::DemoPromotion;
use crate::pricing;
use crate::promotion::store::admin::{PromotionFilter, PromotionRow, promotions};
use crate::promotion::store::{self, NewCode, insert_code};
use crate::promotion::{Promotion, PromotionState};
use crate::tenancy::{self, StoreSettings};

impl Site {
    /// Lets the shop's promotions loose. One that came to its end by itself begins anew, so that a shop that was opened
    /// long ago has a sale too.
    pub(super) async fn promote(&self) -> Result<(), DemoFault> {
        let now = Clock::system().now();
        let mut tx = self.db.begin(&self.tenant.schema).await?;
        let store = tenancy::store::load_store(&mut tx, &self.tenant).await?;
        tx.commit().await?;
        let settings = store.settings;
        for promotion in &self.shop.promotions {
            let mut tx = self.db.begin(&self.tenant.schema).await?;
            match stored(&mut tx, promotion.name.en, now).await? {
                None => self.announce(tx, &settings, promotion, now).await?,
                Some(row) if is_over(&row, now) => {
                    self.renew(tx, &settings, promotion, &row, now).await?;
                }
                Some(_) => tx.commit().await?,
            }
        }
        Ok(())
    }

    async fn announce(
        &self,
        mut tx: TenantTx,
        settings: &StoreSettings,
        demo: &DemoPromotion,
        now: OffsetDateTime,
    ) -> Result<(), DemoFault> {
        let mut promotion = Promotion::draft(rule(&mut tx, demo).await?, now);
        promotion.state = PromotionState::Active;
        promotion.public_name = told(demo.name);
        promotion.announced = true;
        set_dates(&mut promotion.rule, settings, demo, now);
        let first = settings.first_locale();
        store::insert(&mut tx, &self.tenant, first, &promotion, None).await?;
        if let Some(code) = demo.code {
            let code = NewCode::plain(promotion.id, code.to_owned());
            if insert_code(&mut tx, &code).await?.is_none() {
                println!(
                    "{}: the code {} is in use already",
                    self.shop.slug, code.code
                );
                return Ok(tx.rollback().await?);
            }
        }
        Ok(tx.commit().await?)
    }

    async fn renew(
        &self,
        mut tx: TenantTx,
        settings: &StoreSettings,
        demo: &DemoPromotion,
        row: &PromotionRow,
        now: OffsetDateTime,
    ) -> Result<(), DemoFault> {
        let first = settings.first_locale();
        if let Some(mut promotion) = store::for_change(&mut tx, first, row.id).await? {
            set_dates(&mut promotion.rule, settings, demo, now);
            store::update(&mut tx, &self.tenant, first, &promotion, None).await?;
        }
        Ok(tx.commit().await?)
    }
}

/// The shop's promotion of that name, in whatever state it is.
async fn stored(
    tx: &mut TenantTx,
    name: &str,
    now: OffsetDateTime,
) -> sqlx::Result<Option<PromotionRow>> {
    for standing in ["", PromotionState::Archived.name()] {
        let filter = PromotionFilter {
            standing: standing.to_owned(),
            text: name.to_owned(),
        };
        let found = promotions(tx, &filter, now, PageNumber::FIRST).await?;
        if let Some(row) = found.items.into_iter().find(|row| row.name == name) {
            return Ok(Some(row));
        }
    }
    Ok(None)
}

fn is_over(row: &PromotionRow, now: OffsetDateTime) -> bool {
    row.state == PromotionState::Active && row.ends_at.is_some_and(|end| end <= now)
}

/// The rule as the money engine reads it, with the products' ids.
async fn rule(tx: &mut TenantTx, demo: &DemoPromotion) -> Result<pricing::Promotion, DemoFault> {
    let mut demo = demo.clone();
    for place in demo.products() {
        let slug = Slug::parse(place.as_str().unwrap_or_default())?;
        let id = product_by_slug(tx, &slug).await?;
        let id = id.ok_or_else(|| format!("{slug} is not for sale"))?;
        *place = Value::from(id.to_string());
    }
    demo.rule["id"] = Value::from("demo");
    demo.rule["name"] = Value::from(demo.name.en);
    Ok(serde_json::from_value(demo.rule)?)
}

/// From now until the midnight after its last day, on the store's clocks.
fn set_dates(
    rule: &mut pricing::Promotion,
    settings: &StoreSettings,
    demo: &DemoPromotion,
    now: OffsetDateTime,
) {
    if let Some(days) = demo.days {
        let after = settings
            .time_zone
            .local(now + Duration::days(i64::from(days) + 1));
        let end = after.replace_time(Time::MIDNIGHT).to_offset(UtcOffset::UTC);
        (rule.starts_at, rule.ends_at) = (Some(now), Some(end));
    }
}
