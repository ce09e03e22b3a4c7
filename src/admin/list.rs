//! What the admin's lists have in common: filters in the address, links that keep them, pages.

use std::borrow::Cow;

use leptos::prelude::*;

use super::parts::filter_select;
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

    /// Links to the list by one filter: value and words of each, that of all with an empty value.
    #[must_use]
    pub fn tabs(
        &self,
        staff: &Staff,
        name: &str,
        label: &str,
        tabs: impl IntoIterator<Item = (&'static str, String)>,
    ) -> AnyView {
        let shop = &staff.shop;
        let chosen = self.fields.get(name);
        let tabs: Vec<_> = tabs
            .into_iter()
            .map(|(value, words)| {
                let href = shop.href(&self.with(name, value));
                let current = (value == chosen).then_some("page");
                view! { <a href=href aria-current=current>{words}</a> }
            })
            .collect();
        view! { <nav class="tabs" aria-label=shop.words.t(label)>{tabs}</nav> }.into_any()
    }

    /// The bar with the list's filters.
    #[must_use]
    pub fn toolbar<'q>(&'q self, staff: &'q Staff) -> Toolbar<'q> {
        Toolbar {
            query: self,
            staff,
            inputs: Vec::new(),
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
    Failure::Status(http::StatusCode::BAD_REQUEST)
}

/// The bar above a list, with what narrows it.
pub struct Toolbar<'q> {
    query: &'q ListQuery,
    staff: &'q Staff,
    inputs: Vec<AnyView>,
}

impl Toolbar<'_> {
    /// A filter that is set elsewhere on the page and stays.
    #[must_use]
    pub fn keeping(self, name: &'static str) -> Self {
        let value = self.query.fields.get(name).to_owned();
        if value.is_empty() {
            return self;
        }
        self.input(view! { <input type="hidden" name=name value=value/> })
    }

    /// What to look for, `q`; `hint` says what can be found.
    #[must_use]
    pub fn search(self, hint: Option<&str>) -> Self {
        let words = &self.staff.shop.words;
        let (label, hint) = (words.t("admin-search"), hint.map(|key| words.t(key)));
        let text = self.query.text("q");
        self.input(view! {
            <div class="field toolbar-search">
                <label for="q">{label}</label>
                <input id="q" type="search" name="q" maxlength="100" value=text placeholder=hint/>
            </div>
        })
    }

    /// One of several values, or `all`.
    #[must_use]
    pub fn select(
        self,
        name: &'static str,
        label: &str,
        all: String,
        options: Vec<(&'static str, String)>,
    ) -> Self {
        let label = self.staff.shop.words.t(label);
        let chosen = self.query.fields.get(name).to_owned();
        self.input(filter_select(name, label, all, options, Some(&chosen)))
    }

    /// Any other input.
    #[must_use]
    pub fn input(mut self, input: impl IntoView + 'static) -> Self {
        self.inputs.push(input.into_any());
        self
    }

    /// The bar with its button.
    pub fn view(self) -> impl IntoView + use<> {
        let shop = &self.staff.shop;
        let (action, filter) = (shop.href(&self.query.path), shop.words.t("admin-filter"));
        view! {
            <form class="toolbar" method="get" action=action>
                {self.inputs}
                <button class="button">{filter}</button>
            </form>
        }
    }
}
