//! What the pages of the store's settings share: the list of subjects beside each, saving, and readers of
//! their fields.

use axum::http::{HeaderName, HeaderValue, header};
use axum::response::Response;
use leptos::prelude::*;

use super::NavigationItem;
use super::{PageHead, page};
use crate::core::{CountryCode, Error, FieldErrors, Locale, Reason, whole_number};
use crate::db::TenantTx;
use crate::identity::{Right, Staff};
use crate::tenancy::StoreSettings;
use crate::ui::IconName;
use crate::web::{Failure, FormFields, Head, Outcome};

/// The store's settings.
pub const NAVIGATION: NavigationItem = NavigationItem {
    path: "/admin/settings/store",
    words: "admin-settings",
    icon: IconName::Settings,
    right: Right::StoreSettings,
    count: None,
};

/// A subject of the settings; the room that keeps it declares it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SettingsSubject {
    /// Its word in the address, in the keys of its words and of its draft.
    pub name: &'static str,
    /// What a member needs to change it.
    pub right: Right,
}

/// The subjects of the settings, in order; `app` lists them.
#[derive(Clone, Debug, Default)]
pub struct SettingsSubjects(pub Vec<SettingsSubject>);

impl SettingsSubject {
    /// A subject.
    #[must_use]
    pub const fn new(name: &'static str, right: Right) -> Self {
        Self { name, right }
    }

    /// Where its page is.
    #[must_use]
    pub fn path(self) -> String {
        format!("/admin/settings/{}", self.name)
    }

    /// Key of the draft of its form.
    #[must_use]
    pub fn form(self) -> String {
        format!("settings-{}", self.name)
    }
}

/// A page of the settings; `body` becomes the column beside their list.
pub async fn subject_page<V: IntoView + 'static>(
    staff: &Staff,
    tx: TenantTx,
    current: SettingsSubject,
    body: impl FnOnce() -> V + Send + 'static,
) -> Outcome {
    let words = staff.shop.words.clone();
    let title = words.t(&format!("settings-{}", current.name));
    let lead = words.t(&format!("settings-{}-lead", current.name));
    let head = Head::titled(title.clone());
    let subjects = staff.shop.state.part::<SettingsSubjects>();
    let SettingsSubjects(subjects) = subjects.cloned().unwrap_or_default();
    let entries: Vec<_> = subjects
        .into_iter()
        .filter(|subject| staff.member.may(subject.right))
        .map(|subject| {
            let name = words.t(&format!("settings-{}", subject.name));
            (
                staff.shop.href(&subject.path()),
                name,
                (subject == current).then_some("page"),
            )
        })
        .collect();
    page(staff, tx, head, NAVIGATION, move || {
        let entries: Vec<_> = entries
            .into_iter()
            .map(|(href, name, current)| {
                view! { <li><a href=href aria-current=current>{name}</a></li> }
            })
            .collect();
        view! {
            <PageHead title=title lead=lead/>
            <div class="settings-frame">
                <nav class="settings-nav" aria-label=words.t("admin-settings")><ul>{entries}</ul></nav>
                <div class="stack" data-gap="5">{body()}</div>
            </div>
        }
    })
    .await
}

/// Changes the settings as a form says, or sends the form back with what is wrong.
pub async fn save(
    staff: &Staff,
    subject: SettingsSubject,
    fields: &FormFields,
    change: impl FnOnce(&mut StoreSettings, &mut FieldErrors),
) -> Outcome {
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    let mut settings = crate::tenancy::store::settings_for_change(&mut tx).await?;
    let mut errors = FieldErrors::default();
    change(&mut settings, &mut errors);
    if !errors.is_empty() {
        drop(tx);
        return shop
            .reject(&subject.form(), &subject.path(), fields, errors.into())
            .await;
    }
    keep(staff, &mut tx, &settings).await?;
    let by = staff.member.id;
    if let Err(failure) = shop
        .keep_edit(&mut tx, &subject.form(), fields, by, false)
        .await
    {
        drop(tx);
        let error = wire(failure)?;
        return shop
            .reject(&subject.form(), &subject.path(), fields, error)
            .await;
    }
    shop.commit_change(tx).await?;
    shop.see_other(&format!("{}?done=saved", subject.path()))
}

/// Writes the settings and who wrote them.
pub async fn keep(
    staff: &Staff,
    tx: &mut TenantTx,
    settings: &StoreSettings,
) -> Result<(), Failure> {
    crate::tenancy::store::save_settings(tx, &staff.shop.tenant, settings).await?;
    tracing::info!(by = %staff.member.id, "settings changed");
    Ok(())
}

/// Turns a whole page into one that only the admin may show, in a frame where nothing runs.
pub fn preview(mut response: Response) -> Result<Response, Failure> {
    let headers = response.headers_mut();
    let policy = headers
        .get(header::CONTENT_SECURITY_POLICY)
        .and_then(|value| value.to_str().ok())
        .unwrap_or("default-src 'none'; frame-ancestors 'none'")
        .replace("frame-ancestors 'none'", "frame-ancestors 'self'; sandbox");
    let policy = HeaderValue::try_from(policy).map_err(Failure::internal)?;
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    headers.insert(
        HeaderName::from_static("x-frame-options"),
        HeaderValue::from_static("SAMEORIGIN"),
    );
    Ok(response)
}

/// A whole number of a form, within bounds.
pub fn whole(text: &str, min: u16, max: u16) -> Result<u16, Reason> {
    let number = whole_number(text, min.into(), max.into())?;
    u16::try_from(number).map_err(|_| Reason::NotANumber)
}

/// Every country, by value and name.
pub fn country_options(locale: Locale) -> Vec<(String, String)> {
    CountryCode::by_name(locale)
        .into_iter()
        .map(|country| (country.as_str().to_owned(), country.name(locale).to_owned()))
        .collect()
}

/// One line that may be empty.
pub fn line<const MAX: usize>(text: &str) -> Result<String, Reason> {
    let text = crate::core::optional(text, crate::core::ShortText::<MAX>::parse)?;
    Ok(text.map(String::from).unwrap_or_default())
}

/// Several lines that may be empty.
pub fn lines<const MAX: usize>(text: &str) -> Result<String, Reason> {
    let text = crate::core::optional(text, crate::core::Text::<MAX>::parse)?;
    Ok(text.map(String::from).unwrap_or_default())
}

/// The error of a form that is not [`save`]d by this module, or its failure.
pub fn wire(failure: Failure) -> Result<Error, Failure> {
    match failure {
        Failure::Wire(error) => Ok(error),
        failure => Err(failure),
    }
}
