//! The one way a shop's page is made: framed or bare.

use axum::response::Response;
use leptos::prelude::*;

use super::frame::{Frame, SkipLink};
use super::{FrameParts, store};
use crate::db::TenantTx;
use crate::ui::LogoPicture;
use crate::web::render::{self, Body, Document};
use crate::web::{Failure, Head, Outcome, Shop};

impl Shop {
    /// Answers with a page of the shop. `tx` is ended before rendering, so that no connection waits
    /// for it.
    pub async fn page<V: IntoView + 'static>(
        &self,
        tx: TenantTx,
        head: Head,
        body: impl FnOnce() -> V + Send + 'static,
    ) -> Outcome {
        self.page_of(tx, head, render::body(body)).await
    }

    async fn page_of(&self, mut tx: TenantTx, head: Head, body: Body) -> Outcome {
        let visitor = match &self.session {
            Some(token) => store::visitor(&mut tx, &token.hash()).await?,
            None => None,
        };
        if let (Some(token), Some(visitor)) = (&self.session, visitor)
            && visitor.returns
            && !self.is_ahead
        {
            store::note_visit(&mut tx, &token.hash()).await?;
            // Segments ask for it.
            self.forget_read();
        }
        let parts = self.state.part::<FrameParts>();
        let mut additions = Vec::new();
        for read in parts.iter().flat_map(|parts| &parts.additions) {
            additions.push(read(self, &mut tx).await?);
        }
        tx.commit().await?;
        let visitor = visitor.unwrap_or_default();
        let frame = Frame {
            shop: self.clone(),
            asks_for_cookies: visitor.cookies_allowed.is_none(),
            visitor,
            additions,
        };
        Ok(self.framed(head, frame, body).await)
    }

    pub(super) async fn framed(&self, head: Head, frame: Frame, body: Body) -> Response {
        let document = self.document(head, "shop");
        let page = move || frame.around(body());
        render::private(render::render(&self.state.assets, document, page).await)
    }

    /// A page without the frame: checkout keeps its own small header.
    pub async fn bare_page<V: IntoView + 'static>(
        &self,
        tx: TenantTx,
        head: Head,
        body: impl FnOnce() -> V + Send + 'static,
    ) -> Outcome {
        tx.commit().await?;
        let document = self.document(head, "shop");
        let skip = self.words.t("frame-skip");
        let page = move || view! { <SkipLink words=skip/> {body()} };
        Ok(render::private(
            render::render(&self.state.assets, document, page).await,
        ))
    }

    /// The shop's logo as its headers show it, or its name.
    #[must_use]
    pub fn logo(&self) -> AnyView {
        let name = self.settings().name.clone();
        match &self.store.logo {
            Some(logo) => view! { <LogoPicture logo=logo.clone() name/> }.into_any(),
            None => name.into_any(),
        }
    }

    /// Absolute address of the logo, for those who show the shop elsewhere.
    #[must_use]
    pub fn logo_address(&self) -> Option<String> {
        let logo = self.store.logo.as_ref()?;
        Some(format!(
            "{}{}",
            self.base_url(),
            logo.light.address(640, "jpg")
        ))
    }

    fn document(&self, mut head: Head, body_class: &'static str) -> Document {
        let settings = self.settings();
        if head.title.is_empty() {
            head.title.clone_from(&settings.name);
        } else {
            head.title = format!("{} – {}", head.title, settings.name);
        }
        if head.picture.is_none() {
            head.picture = self.logo_address();
        }
        Document {
            head,
            language: self.locale.tag(),
            site_name: settings.name.clone(),
            body_class,
            theme: Some(settings.theme.clone()),
            islands: true,
        }
    }

    /// How many units are in the visitor's cart.
    pub async fn units_in_cart(&self, tx: &mut TenantTx) -> Result<i64, Failure> {
        let Some(token) = &self.session else {
            return Ok(0);
        };
        let visitor = store::visitor(tx, &token.hash()).await?;
        Ok(visitor.unwrap_or_default().units)
    }

    /// Canonical address and the other languages of a page that every reader may find.
    #[must_use]
    pub fn public_head(&self, path: &str) -> Head {
        let base = self.base_url();
        let settings = self.settings();
        let mut alternates: Vec<_> = if settings.locales.len() > 1 {
            settings
                .locales
                .iter()
                .map(|locale| {
                    (
                        locale.tag().to_owned(),
                        format!("{base}{}", self.href_in(*locale, path)),
                    )
                })
                .collect()
        } else {
            Vec::new()
        };
        if !alternates.is_empty() {
            alternates.push(("x-default".to_owned(), format!("{base}{path}")));
        }
        Head {
            canonical: Some(self.url(path)),
            alternates,
            ..Head::default()
        }
    }
}
