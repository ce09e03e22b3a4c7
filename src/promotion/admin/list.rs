//! `/admin/promotions`: every promotion and what came of it.

use leptos::prelude::*;
use time::OffsetDateTime;

use super::{PATH, page_of};
use crate::admin::list::ListQuery;
use crate::admin::parts::StateBadge;
use crate::admin::{Moments, PageHead, page};
use crate::core::Page;
use crate::identity::Staff;
use crate::promotion::PromotionState;
use crate::promotion::store::admin::{PromotionFilter, PromotionRow, promotions};
use crate::ui::{Icon, IconName};
use crate::web::{Head, Outcome};
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
    let dates: Vec<_> = found
        .items
        .iter()
        .flat_map(|row| [row.starts_at, row.ends_at])
        .flatten()
        .collect();
    let moments = Moments::read(&mut tx, &staff, dates).await?;
    let words = staff.shop.words.clone();
    let head = Head {
        title: words.t("admin-promotions"),
        ..Head::default()
    };
    let inner = staff.clone();
    page(
        &staff,
        tx,
        head,
        crate::promotion::admin::PROMOTIONS,
        move || {
            let shop = &inner.shop;
            let lead = words.with("admin-promotion-found", [("count", found.total.into())]);
            let (slow, new) = (
                shop.href("/admin/promotions/slow"),
                shop.href("/admin/promotions/templates"),
            );
            let requests = shop.href("/admin/discount-requests");
            let requests_words = words.t("admin-requests");
            let (slow_words, new_words) = (
                words.t("admin-promotion-slow-title"),
                words.t("admin-promotion-new"),
            );
            view! {
                <PageHead title=words.t("admin-promotions") lead>
                    <a class="button" href=requests>{requests_words}</a>
                    <a class="button" href=slow>{slow_words}</a>
                    <a class="button" data-kind="primary" href=new>{new_words}</a>
                </PageHead>
                {tabs(&inner, &query, standing)}
                <section class="card" data-flush="">
                    {toolbar(&inner, &filter, standing)}
                    {table(&inner, &found, &moments, now)}
                    {query.pagination(&inner, &found)}
                </section>
            }
        },
    )
    .await
}

fn tabs(staff: &Staff, query: &ListQuery, chosen: Option<Standing>) -> impl IntoView + use<> {
    let words = &staff.shop.words;
    let tabs: Vec<_> = std::iter::once(None)
        .chain(Standing::ALL.into_iter().map(Some))
        .map(|standing| {
            let href = query.with("state", standing.map_or("", Standing::name));
            let key = standing.map_or("all", Standing::name);
            let text = words.t(&format!("admin-promotion-standing-{key}"));
            let current = (standing == chosen).then_some("page");
            view! { <a href=staff.shop.href(&href) aria-current=current>{text}</a> }
        })
        .collect();
    view! { <nav class="tabs" aria-label=words.t("admin-promotion-by-state")>{tabs}</nav> }
}

fn toolbar(
    staff: &Staff,
    filter: &PromotionFilter,
    standing: Option<Standing>,
) -> impl IntoView + use<> {
    let words = &staff.shop.words;
    view! {
        <form class="toolbar" method="get" action=staff.shop.href(PATH)>
            {standing.map(|standing| view! { <input type="hidden" name="state" value=standing.name()/> })}
            <div class="field toolbar-search">
                <label for="q">{words.t("admin-search")}</label>
                <input id="q" type="search" name="q" maxlength="100" value=filter.text.clone() placeholder=words.t("admin-promotion-search-hint")/>
            </div>
            <button class="button">{words.t("admin-filter")}</button>
        </form>
    }
}

fn table(
    staff: &Staff,
    found: &Page<PromotionRow>,
    moments: &Moments,
    now: OffsetDateTime,
) -> AnyView {
    let words = &staff.shop.words;
    if found.items.is_empty() {
        return view! {
            <div class="empty-state">
                <Icon name=IconName::Receipt size="large"/>
                <h2>{words.t("admin-promotion-none")}</h2>
                <p>{words.t("admin-promotion-none-text")}</p>
                <a class="button" data-kind="primary" href=staff.shop.href("/admin/promotions/templates")>{words.t("admin-promotion-new")}</a>
            </div>
        }
        .into_any();
    }
    let rows: Vec<_> = found
        .items
        .iter()
        .map(|it| row(staff, it, moments, now))
        .collect();
    view! {
        <div class="table-frame">
            <table class="data-table">
                <thead>
                    <tr>
                        <th scope="col">{words.t("admin-promotion-name")}</th>
                        <th scope="col">{words.t("admin-promotion-state")}</th>
                        <th scope="col">{words.t("admin-promotion-trigger")}</th>
                        <th scope="col">{words.t("admin-promotion-dates")}</th>
                        <th scope="col" data-align="end">{words.t("admin-promotion-uses")}</th>
                        <th scope="col" data-align="end">{words.t("admin-promotion-rate")}</th>
                        <th scope="col" data-align="end">{words.t("admin-promotion-revenue")}</th>
                        <th scope="col" data-align="end">{words.t("admin-promotion-cost")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(
    staff: &Staff,
    it: &PromotionRow,
    moments: &Moments,
    now: OffsetDateTime,
) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let money = |amount| shop.money(&shop.settings().money(amount));
    let trigger = match (&it.code, it.codes) {
        (Some(code), _) => code.clone(),
        (None, 0) => words.t(&format!("admin-promotion-trigger-{}-short", it.trigger)),
        (None, codes) => words.with("admin-promotion-codes-count", [("count", codes.into())]),
    };
    let moment = |at: Option<OffsetDateTime>| at.map(|at| moments.words(at));
    let dates = match (moment(it.starts_at), moment(it.ends_at)) {
        (None, None) => words.t("admin-promotion-always"),
        (Some(start), None) => words.with("admin-promotion-from", [("start", start.into())]),
        (None, Some(end)) => words.with("admin-promotion-until", [("end", end.into())]),
        (Some(start), Some(end)) => format!("{start} – {end}"),
    };
    let standing = Standing::of(it.state, it.starts_at, it.ends_at, now);
    let goal = (!it.goal.is_empty())
        .then(|| view! { <br/> <span class="soft small">{it.goal.clone()}</span> });
    let uses = match it.possible {
        Some(possible) => format!("{} / {possible}", it.used),
        None => it.used.to_string(),
    };
    view! {
        <tr>
            <th scope="row"><a href=shop.href(&page_of(it.id))>{it.name.clone()}</a> {goal}</th>
            <td data-label=words.t("admin-promotion-state")>{state_badge(standing, words)}</td>
            <td data-label=words.t("admin-promotion-trigger")>{trigger}</td>
            <td data-label=words.t("admin-promotion-dates")>{dates}</td>
            <td data-label=words.t("admin-promotion-uses") data-align="end">{uses}</td>
            <td data-label=words.t("admin-promotion-rate") data-align="end">{rate(i64::from(it.used), it.possible, words)}</td>
            <td data-label=words.t("admin-promotion-revenue") data-align="end">{money(it.revenue)}</td>
            <td data-label=words.t("admin-promotion-cost") data-align="end">{money(it.spent)}</td>
        </tr>
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
