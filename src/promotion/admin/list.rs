//! `/admin/promotions`: every promotion and what came of it.

use leptos::prelude::*;
use time::OffsetDateTime;

use super::{PATH, page_of};
use crate::admin::list::ListQuery;
use crate::admin::parts::StateBadge;
use crate::admin::table::Table;
use crate::admin::{PageHead, action, main_action, page};
use crate::identity::Staff;
use crate::promotion::PromotionState;
use crate::promotion::store::admin::{PromotionFilter, PromotionRow, promotions};
use crate::ui::IconName;
use crate::web::{Head, Outcome, Shop};
use crate::words::Words;

/// Where a promotion stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Running,
    Scheduled,
    Ended,
    Draft,
    Paused,
    Archived,
}

impl Standing {
    const ALL: [Self; 6] = [
        Self::Running,
        Self::Scheduled,
        Self::Ended,
        Self::Draft,
        Self::Paused,
        Self::Archived,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Scheduled => "scheduled",
            Self::Ended => "ended",
            Self::Draft => "draft",
            Self::Paused => "paused",
            Self::Archived => "archived",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|standing| standing.name() == word)
    }

    pub(super) fn of(
        state: PromotionState,
        starts_at: Option<OffsetDateTime>,
        ends_at: Option<OffsetDateTime>,
        now: OffsetDateTime,
    ) -> Self {
        match state {
            PromotionState::Draft => Self::Draft,
            PromotionState::Paused => Self::Paused,
            PromotionState::Archived => Self::Archived,
            PromotionState::Active if ends_at.is_some_and(|end| end <= now) => Self::Ended,
            PromotionState::Active if starts_at.is_some_and(|start| start > now) => Self::Scheduled,
            PromotionState::Active => Self::Running,
        }
    }
}

pub(super) fn state_badge(standing: Standing, words: &Words) -> impl IntoView + use<> {
    let kind = match standing {
        Standing::Running => "success",
        Standing::Scheduled => "info",
        Standing::Paused => "warn",
        Standing::Ended | Standing::Draft | Standing::Archived => "plain",
    };
    let text = words.t(&format!("admin-promotion-standing-{}", standing.name()));
    view! { <StateBadge kind text/> }
}

/// `GET /admin/promotions`
pub async fn show(staff: Staff) -> Outcome {
    let query = ListQuery::of(&staff, PATH)?;
    let standing = query.choice("state", Standing::parse)?;
    let filter = PromotionFilter {
        standing: standing.map_or_else(String::new, |it| it.name().to_owned()),
        text: query.text("q"),
    };
    let now = staff.shop.state.clock.now();
    let mut tx = staff.shop.begin().await?;
    let found = promotions(&mut tx, &filter, now, query.page()?).await?;
    let title = staff.shop.words.t("admin-promotions");
    let (head, inner) = (Head::titled(title.clone()), staff.clone());
    page(
        &staff,
        tx,
        head,
        crate::promotion::admin::PROMOTIONS,
        move || {
            let (shop, words) = (&inner.shop, &inner.shop.words);
            let lead = words.with("admin-promotion-found", [("count", found.total.into())]);
            let actions = vec![
                action(shop, "/admin/discount-requests", "admin-requests"),
                action(shop, "/admin/promotions/slow", "admin-promotion-slow-title"),
                main_action(shop, "/admin/promotions/templates", "admin-promotion-new"),
            ];
            let tabs = std::iter::once(("", "all"))
                .chain(Standing::ALL.into_iter().map(|it| (it.name(), it.name())))
                .map(|(word, key)| (word, words.t(&format!("admin-promotion-standing-{key}"))));
            let toolbar = query.toolbar(&inner).keeping("state");
            view! {
                <PageHead title lead actions/>
                {query.tabs(&inner, "state", "admin-promotion-by-state", tabs)}
                <section class="card" data-flush="">
                    {toolbar.search(Some("admin-promotion-search-hint")).view()}
                    {table(&inner, &found.items, now)}
                    {query.pagination(&inner, &found)}
                </section>
            }
        },
    )
    .await
}

fn table(staff: &Staff, found: &[PromotionRow], now: OffsetDateTime) -> AnyView {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let standing = |it: &PromotionRow| Standing::of(it.state, it.starts_at, it.ends_at, now);
    let name = |it: &PromotionRow| {
        let goal = (!it.goal.is_empty())
            .then(|| view! { <br/> <span class="soft small">{it.goal.clone()}</span> });
        view! { <a href=shop.href(&page_of(it.id))>{it.name.clone()}</a> {goal} }
    };
    Table::of(found)
        .head("admin-promotion-name", name)
        .column("admin-promotion-state", |it| {
            state_badge(standing(it), words)
        })
        .column("admin-promotion-trigger", |it| trigger(it, words))
        .column("admin-promotion-dates", |it| {
            between(shop, it.starts_at, it.ends_at)
        })
        .end("admin-promotion-uses", uses)
        .end("admin-promotion-rate", |it| {
            rate(i64::from(it.used), it.possible, words)
        })
        .amount("admin-promotion-revenue", |it| it.revenue)
        .amount("admin-promotion-cost", |it| it.spent)
        .empty_but(
            IconName::Receipt,
            "admin-promotion-none",
            "/admin/promotions/templates",
            "admin-promotion-new",
        )
        .view(shop)
}

fn trigger(it: &PromotionRow, words: &Words) -> String {
    match (&it.code, it.codes) {
        (Some(code), _) => code.clone(),
        (None, 0) => words.t(&format!("admin-promotion-trigger-{}-short", it.trigger)),
        (None, codes) => words.with("admin-promotion-codes-count", [("count", codes.into())]),
    }
}

/// From when until when.
pub(super) fn between(
    shop: &Shop,
    start: Option<OffsetDateTime>,
    end: Option<OffsetDateTime>,
) -> String {
    let words = &shop.words;
    let moment = |at: Option<OffsetDateTime>| at.map(|at| shop.moment(at));
    match (moment(start), moment(end)) {
        (None, None) => words.t("admin-promotion-always"),
        (Some(start), None) => words.with("admin-promotion-from", [("start", start.into())]),
        (None, Some(end)) => words.with("admin-promotion-until", [("end", end.into())]),
        (Some(start), Some(end)) => format!("{start} – {end}"),
    }
}

fn uses(it: &PromotionRow) -> String {
    match it.possible {
        Some(possible) => format!("{} / {possible}", it.used),
        None => it.used.to_string(),
    }
}

/// How much of what was possible was used, in percent; a dash where there is no bound.
pub(super) fn rate(used: i64, possible: Option<i64>, words: &Words) -> String {
    match possible.filter(|possible| *possible > 0) {
        Some(possible) => {
            let tenths = used.saturating_mul(1_000) / possible;
            words.percent(&format!("{}.{}", tenths / 10, tenths % 10))
        }
        None => "–".to_owned(),
    }
}
