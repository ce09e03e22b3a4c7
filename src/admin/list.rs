//! What the admin's lists have in common: filters in the address, links that keep them, pages.

use std::borrow::Cow;

use leptos::prelude::*;

use crate::core::{Page, PageNumber};
use crate::identity::Staff;
use crate::web::{Failure, FormFields};

/// The filters of a list as they stand in the address.
#[derive(Clone, Debug)]
pub struct ListQuery {
    path: Cow<'static, str>,
    fields: FormFields,
}

impl ListQuery {
    /// Reads them off the request.
    ///
    /// # Errors
    /// 400 when the address holds what is no text.
    pub fn of(staff: &Staff, path: impl Into<Cow<'static, str>>) -> Result<Self, Failure> {
        Ok(Self {
            path: path.into(),
            fields: FormFields::of_query(&staff.shop.uri)?,
        })
    }

    /// A filter as typed, at most as long as anybody types one.
    #[must_use]
    pub fn text(&self, name: &str) -> String {
        self.fields.get(name).trim().chars().take(100).collect()
    }

    /// A filter that is one of a few words; nothing when it is empty.
    ///
    /// # Errors
    /// 400 for any other word.
    pub fn choice<T>(
        &self,
        name: &str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, Failure> {
        match self.fields.get(name) {
            "" => Ok(None),
            word => parse(word).map(Some).ok_or_else(bad_request),
        }
    }

    /// Which page is asked for.
    ///
    /// # Errors
    /// 400 for what is no page.
    pub fn page(&self) -> Result<PageNumber, Failure> {
        let parse = |word: &str| PageNumber::parse(word).ok();
        Ok(self.choice("page", parse)?.unwrap_or(PageNumber::FIRST))
    }

    /// The list with one filter set otherwise, from its first page on.
    #[must_use]
    pub fn with(&self, name: &str, value: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (key, kept) in self.fields.pairs() {
            if key != name
                && !matches!(key, "page" | "done" | "refused" | "count")
                && !kept.is_empty()
            {
                query.append_pair(key, kept);
            }
        }
        if !value.is_empty() {
            query.append_pair(name, value);
        }
        let query = query.finish();
        if query.is_empty() {
            self.path.clone().into_owned()
        } else {
            format!("{}?{query}", self.path)
        }
    }

    /// Links to the pages of the list, when there are several.
    #[must_use]
    pub fn pagination<T>(&self, staff: &Staff, page: &Page<T>) -> Option<impl IntoView + use<T>> {
        if page.pages() < 2 {
            return None;
        }
        let words = &staff.shop.words;
        let step = |number: PageNumber, rel: &'static str, key: &str| {
            let href = staff.shop.href(&self.with("page", &number.to_string()));
            view! { <a class="button" data-size="small" rel=rel href=href>{words.t(key)}</a> }
        };
        let previous = page.previous().map(|n| step(n, "prev", "admin-previous"));
        let next = page.next().map(|n| step(n, "next", "admin-next"));
        let place = words.with(
            "admin-page-of",
            [
                ("page", page.number.get().into()),
                ("pages", page.pages().into()),
            ],
        );
        Some(view! {
            <footer class="card-foot">
                <nav class="pagination" aria-label=words.t("admin-pages")>
                    {previous}
                    <span class="small">{place}</span>
                    {next}
                </nav>
            </footer>
        })
    }
}

fn bad_request() -> Failure {
    Failure::Status(axum::http::StatusCode::BAD_REQUEST)
}
