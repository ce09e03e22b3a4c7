//! Buttons of a promotion: start, pause, put away, make another like it.

use axum::extract::Path;

use super::editor::{Editor, form_of};
use super::form::FormFaults;
use super::reach::ask_for_goods;
use super::{PATH, id_of, page_of, stored};
use crate::admin;
use crate::core::{PromotionId, ShortText};
use crate::identity::Staff;
use crate::promotion::{Counters, Promotion, PromotionState, store};
use crate::web::{Failure, Outcome};

/// `POST /admin/promotions/{promotion}/resume`
pub async fn resume(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = id_of(&id)?;
    // What was never let loose may name no goods: its form asks for them.
    let mut tx = staff.shop.begin().await?;
    let editor = Editor::open(&staff, &mut tx, Some(id)).await?;
    drop(tx);
    let mut faults = FormFaults::default();
    ask_for_goods(&editor.stored_fields(), &mut faults);
    if !faults.is_empty() {
        let (form, page) = (form_of(Some(id)), page_of(id));
        return staff
            .shop
            .reject(&form, &page, &editor.stored_fields(), faults.error())
            .await;
    }
    set(&staff, id, PromotionState::Active, "started").await
}

/// `POST /admin/promotions/{promotion}/pause`
pub async fn pause(staff: Staff, Path(id): Path<String>) -> Outcome {
    set(&staff, id_of(&id)?, PromotionState::Paused, "paused").await
}

/// `POST /admin/promotions/{promotion}/archive`
pub async fn archive(staff: Staff, Path(id): Path<String>) -> Outcome {
    set(&staff, id_of(&id)?, PromotionState::Archived, "archived").await
}

async fn set(staff: &Staff, id: PromotionId, state: PromotionState, done: &str) -> Outcome {
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    let by = Some(staff.member.id);
    if !store::set_state(&mut tx, &shop.tenant, id, state, by).await? {
        return Err(Failure::NotFound);
    }
    shop.commit_change(tx).await?;
    admin::step(staff, &page_of(id), done, Ok(()))
}

/// `POST /admin/promotions/{promotion}/duplicate`: a draft like it, without codes and uses.
pub async fn duplicate(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = id_of(&id)?;
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    let like = stored(&mut tx, shop, id).await?;
    let name = shop.words.with(
        "admin-promotion-copy-of",
        [("name", like.name().to_owned().into())],
    );
    let name: String = name.chars().take(200).collect();
    let mut copy = Promotion {
        id: PromotionId::new(),
        state: PromotionState::Draft,
        counters: Counters::default(),
        created_at: shop.state.clock.now(),
        ..like
    };
    copy.rule.name = ShortText::parse(&name).ok();
    let first = shop.settings().first_locale();
    store::insert(&mut tx, &shop.tenant, first, &copy, Some(staff.member.id)).await?;
    shop.commit_change(tx).await?;
    admin::step(&staff, &format!("{PATH}/{}", copy.id), "added", Ok(()))
}
