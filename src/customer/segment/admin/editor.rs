//! `/admin/segments/{segment}`: the rule as rows, how many fit it, and who for instance.

use axum::extract::Path;
use leptos::prelude::*;

use super::row::RowView;
use super::{PATH, form_key, segment_id};
use crate::admin::parts::breadcrumb;
use crate::admin::{PageHead, editor_state_by, page};
use crate::core::SegmentId;
use crate::customer::segment::form::{self, Row};
use crate::customer::segment::store::{self, Member};
use crate::customer::segment::{Moment, Rule};
use crate::identity::Staff;
use crate::promotion::{NamingPromotion, naming_segment};
use crate::ui::TextField;
use crate::web::{Draft, Failure, FormFields, Head, LiveScript, Outcome};

/// How long a page waits for a count, in milliseconds; the job counts however long it takes.
const PATIENCE: u32 = 3_000;

struct Editor {
    staff: Staff,
    id: Option<SegmentId>,
    name: String,
    rows: Vec<Row>,
    draft: Draft,
    preview: Option<SegmentPreview>,
    naming: Vec<NamingPromotion>,
}

/// What a look at the members found.
enum SegmentPreview {
    Found(i64, Vec<Member>),
    TakesLong,
}

/// `GET /admin/segments/{segment}`; `new` for one that is being made.
pub async fn show(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = segment_id(&id)?;
    let wants_count = FormFields::of_query(&staff.shop.uri)?.has("count");
    let mut tx = staff.shop.begin().await?;
    let known = match id {
        Some(id) => Some(store::by_id(&mut tx, id).await?.ok_or(Failure::NotFound)?),
        None => None,
    };
    let draft = staff.shop.editor_draft(&mut tx, &form_key(id)).await?;
    let notation = staff.shop.settings().notation();
    let rows = match (draft.fields(), &known) {
        (Some(fields), _) => form::rows(fields),
        (None, Some(segment)) => form::rows_of(&segment.rule, notation),
        (None, None) => form::changed(form::rows(&FormFields::default()), "add:0"),
    };
    let preview = match form::parse_rule_of(&rows, notation) {
        Ok(rule) if wants_count => Some(look(&staff, &rule).await?),
        _ => None,
    };
    let name = known.as_ref().map_or("", |segment| segment.name.as_str());
    let naming = match id {
        Some(id) => naming_segment(&mut tx, id).await?,
        None => Vec::new(),
    };
    let editor = Editor {
        name: draft.value("name", name),
        staff: staff.clone(),
        id,
        rows,
        draft,
        preview,
        naming,
    };
    let title = if name.is_empty() {
        staff.shop.words.t("segments-new")
    } else {
        name.to_owned()
    };
    let head = Head::titled(title.clone());
    page(
        &staff,
        tx,
        head,
        crate::customer::admin::NAVIGATION,
        move || editor.view(title),
    )
    .await
}

/// In a transaction of its own, which may be given up.
async fn look(staff: &Staff, rule: &Rule) -> Result<SegmentPreview, Failure> {
    let moment = Moment::of(staff.shop.settings(), staff.shop.state.clock.now());
    let mut tx = staff.shop.begin().await?;
    store::hurry(&mut tx, PATIENCE).await?;
    let found = match store::count(&mut tx, rule, &moment).await {
        Ok(count) => store::sample(&mut tx, rule, &moment, 8)
            .await
            .map(|members| (count, members)),
        Err(error) => Err(error),
    };
    match found {
        Ok((count, members)) => Ok(SegmentPreview::Found(count, members)),
        // 57014: the statement was given up.
        Err(sqlx::Error::Database(error)) if error.code().as_deref() == Some("57014") => {
            Ok(SegmentPreview::TakesLong)
        }
        Err(error) => Err(error.into()),
    }
}

impl Editor {
    fn t(&self, key: &str) -> String {
        self.staff.shop.words.t(key)
    }

    fn action(&self) -> String {
        let id = self
            .id
            .map_or_else(|| "new".to_owned(), |id| id.to_string());
        self.staff.shop.href(&format!("{PATH}/{id}"))
    }

    /// What the kind of a row is called.
    fn label_of_row(&self, field: &str) -> Option<String> {
        let place: usize = field.strip_prefix("kind_")?.parse().ok()?;
        let number = place.saturating_add(1);
        Some(format!("{} ({number})", self.t("segments-condition")))
    }

    fn view(&self, title: String) -> impl IntoView + use<> {
        let words = &self.staff.shop.words;
        let rows: Vec<_> = self
            .rows
            .iter()
            .enumerate()
            .map(|(place, row)| {
                RowView {
                    words,
                    draft: &self.draft,
                    row,
                    place,
                }
                .view()
            })
            .collect();
        let fault = self.draft.fault("rule", words);
        view! {
            {breadcrumb(&self.staff, PATH, self.t("segments-title"), title.clone())}
            <PageHead title lead=self.t("segments-editor-lead")/>
            <form class="form" method="post" action=self.action() novalidate>
                {editor_state_by(&self.staff.shop, &self.draft, &["segments"], &|field| self.label_of_row(field))}
                <section class="card">
                    <TextField name="name" label=self.t("segments-name") value=self.name.clone() error=self.draft.fault("name", words) maxlength=60/>
                </section>
                <section class="card" id="rule">
                    <header class="card-head"><h2>{self.t("segments-rule")}</h2></header>
                    {fault.map(|fault| view! { <p class="field-error">{fault}</p> })}
                    <ul class="rule-rows">{rows}</ul>
                    <LiveScript name="rule-rows"/>
                </section>
                <div class="form-actions">
                    <button class="button" data-kind="primary" name="do" value="save">{self.t("admin-save")}</button>
                    <button class="button" name="do" value="count">{self.t("segments-count")}</button>
                </div>
            </form>
            {self.members()}
            {self.promotions()}
            {self.id.map(|_| self.removal())}
        }
    }

    fn members(&self) -> Option<impl IntoView + use<>> {
        let words = &self.staff.shop.words;
        let body = match self.preview.as_ref()? {
            SegmentPreview::TakesLong => {
                view! { <p>{self.t("segments-takes-long")}</p> }.into_any()
            }
            SegmentPreview::Found(count, members) => {
                let members: Vec<_> = members.iter().map(|member| self.member(member)).collect();
                let found = words.with("segments-found", [("count", (*count).into())]);
                view! { <p>{found}</p> <ul class="link-list">{members}</ul> }.into_any()
            }
        };
        Some(view! {
            <section class="card" id="members" role="status">
                <header class="card-head"><h2>{self.t("segments-members")}</h2></header>
                {body}
            </section>
        })
    }

    fn member(&self, member: &Member) -> impl IntoView + use<> {
        let href = self
            .staff
            .shop
            .href(&format!("/admin/customers/{}", member.id));
        let email = self.staff.email(&member.email);
        let name = if member.name.is_empty() {
            email.clone()
        } else {
            member.name.clone()
        };
        view! { <li><a href=href>{name}</a> " " <span class="soft small">{email}</span></li> }
    }

    /// The promotions that ask for it; while one of them is let loose it cannot be deleted.
    fn promotions(&self) -> Option<impl IntoView + use<>> {
        let links: Vec<_> = self
            .naming
            .iter()
            .map(|promotion| {
                let path = format!("/admin/promotions/{}", promotion.id);
                let href = self.staff.shop.href(&path);
                view! { <li><a href=href>{promotion.name.clone()}</a></li> }
            })
            .collect();
        (!links.is_empty()).then(|| {
            view! {
                <section class="card">
                    <header class="card-head"><h2>{self.t("segments-promotions")}</h2></header>
                    <p class="soft">{self.t("segments-promotions-text")}</p>
                    <ul class="link-list">{links}</ul>
                </section>
            }
        })
    }

    fn removal(&self) -> impl IntoView + use<> {
        let action = self.action();
        view! {
            <section class="cluster" data-gap="3">
                <form method="post" action=format!("{action}/recount")>
                    <button class="button">{self.t("segments-recount")}</button>
                </form>
                <form method="post" action=format!("{action}/delete")>
                    <button class="button" data-kind="danger">{self.t("segments-delete")}</button>
                </form>
            </section>
        }
    }
}
