//! The shop's own pictures: its logo, on light ground and on dark, and the one at the top of the
//! home page.

use axum::extract::{Multipart, Path};
use leptos::prelude::*;

use crate::admin::form::{LocalInputs, read_local as read};
use crate::admin::settings::{SettingsSubject, keep, line, subject_page};
use crate::core::{Error, FieldErrors, MediaId, Reason};
use crate::identity::Right;
use crate::identity::Staff;
use crate::media;
use crate::tenancy::store::settings_for_change;
use crate::tenancy::{LocalText, StoreSettings};
use crate::ui::{ErrorSummary, PictureSource, SummaryText};
use crate::web::{Draft, Failure, FormFields, Outcome, Shop, Upload};
use crate::words::Words;

/// Logo, icon and the picture of the home page.
pub const SUBJECT: SettingsSubject = SettingsSubject::new("pictures", Right::StoreSettings);

/// Most bytes of a form: one picture and a few words.
pub const LARGEST_UPLOAD: usize = media::MOST_BYTES + 64 * 1024;

/// Where a picture stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Logo,
    LogoOnDark,
    Hero,
}

impl Place {
    const ALL: [Self; 3] = [Self::Logo, Self::LogoOnDark, Self::Hero];

    fn name(self) -> &'static str {
        match self {
            Self::Logo => "logo",
            Self::LogoOnDark => "logo-on-dark",
            Self::Hero => "hero",
        }
    }

    fn of(name: &str) -> Result<Self, Failure> {
        Self::ALL
            .into_iter()
            .find(|place| place.name() == name)
            .ok_or(Failure::NotFound)
    }

    fn path(self) -> String {
        format!("{}/{}", SUBJECT.path(), self.name())
    }

    /// Its part of the page.
    fn anchor(self) -> String {
        format!("{}#{}", SUBJECT.path(), self.name())
    }

    /// Key of the draft of its form.
    fn form(self) -> String {
        format!("{}-{}", SUBJECT.form(), self.name())
    }

    fn media(self, settings: &mut StoreSettings) -> &mut Option<MediaId> {
        match self {
            Self::Logo => &mut settings.theme.logo,
            Self::LogoOnDark => &mut settings.theme.logo_on_dark,
            Self::Hero => &mut settings.hero.media,
        }
    }
}

/// A place as the page shows it.
struct Card {
    place: Place,
    draft: Draft,
    source: Option<PictureSource>,
}

/// `GET /admin/settings/pictures`
pub async fn show(staff: Staff) -> Outcome {
    let shop = staff.shop.clone();
    let mut tx = shop.begin().await?;
    let mut settings = shop.settings().clone();
    let ids = Place::ALL.map(|place| *place.media(&mut settings));
    let known: Vec<_> = ids.into_iter().flatten().collect();
    let sources = media::store::sources_of(&mut tx, &known).await?;
    let mut cards = Vec::new();
    for (place, id) in Place::ALL.into_iter().zip(ids) {
        cards.push(Card {
            place,
            draft: shop.draft(&mut tx, &place.form()).await?,
            source: id.and_then(|id| sources.get(&id).cloned()),
        });
    }
    subject_page(&staff, tx, SUBJECT, move || {
        cards
            .into_iter()
            .map(|card| card.view(&shop))
            .collect_view()
    })
    .await
}

impl Card {
    fn summary(&self, words: &Words, picture: &str) -> Option<SummaryText> {
        let text = self.draft.summary_by(words, |field| match field {
            "picture" => Some(words.t("admin-group-picture-choose")),
            field if field.starts_with("alt") => Some(words.t("settings-picture-alt")),
            _ => None,
        })?;
        Some(text.leading("picture", picture))
    }

    fn view(self, shop: &Shop) -> AnyView {
        let (place, words) = (self.place, &shop.words);
        let name = place.name();
        let id = format!("picture-{name}");
        let fault = self.draft.fault("picture", words);
        let described = match fault {
            Some(_) => format!("{id}-hint {id}-error"),
            None => format!("{id}-hint"),
        };
        let alt = (place == Place::Hero).then(|| {
            let inputs = LocalInputs {
                locales: shop.settings().locales.clone(),
                draft: self.draft.clone(),
                words: words.clone(),
                needed: false,
            };
            let label = words.t("settings-picture-alt");
            inputs.line("alt", &label, &shop.settings().hero.alt, 300)
        });
        let summary = self.summary(words, &id);
        let remove = self.source.is_some().then(|| {
            let action = shop.href(&format!("{}/remove", place.path()));
            let label = words.labeled(&words.t("settings-picture-remove"), &title(shop, place));
            view! {
                <form method="post" action=action>
                    <button class="button" aria-label=label>{words.t("settings-picture-remove")}</button>
                </form>
            }
        });
        let sample = self.source.map(|source| sample(shop, place, &source));
        view! {
            // The address of a fault leads here, and with it the focus.
            <section class="card" id=name tabindex="-1">
                <header class="card-head"><h2>{title(shop, place)}</h2>{remove}</header>
                {sample}
                <form class="form" method="post" enctype="multipart/form-data" action=shop.href(&place.path())>
                    <ErrorSummary text=summary/>
                    <div class="field">
                        <label for=id.clone()>{words.t("admin-group-picture-choose")}</label>
                        <p class="field-hint" id=format!("{id}-hint")>{words.t(&format!("settings-picture-{name}-hint"))}</p>
                        <input
                            id=id.clone()
                            name="picture"
                            type="file"
                            accept="image/jpeg,image/png,image/webp,image/gif"
                            aria-invalid=fault.is_some().then_some("true")
                            aria-describedby=described
                        />
                        {fault.map(|text| view! { <p class="field-error" id=format!("{id}-error")>{text}</p> })}
                    </div>
                    {alt}
                    <div class="form-actions"><button class="button" data-kind="primary">{words.t("admin-save")}</button></div>
                </form>
            </section>
        }
        .into_any()
    }
}

fn title(shop: &Shop, place: Place) -> String {
    shop.words.t(&format!("settings-picture-{}", place.name()))
}

/// The picture on the ground that it is made for.
fn sample(shop: &Shop, place: Place, source: &PictureSource) -> impl IntoView + use<> {
    let alt = match place {
        Place::Logo | Place::LogoOnDark => shop.settings().name.clone(),
        Place::Hero => {
            let settings = shop.settings();
            settings.text(&settings.hero.alt, shop.locale).to_owned()
        }
    };
    view! {
        <p class="own-picture" data-place=place.name()>
            <img src=source.address(640, "webp") width=source.width height=source.height alt=alt/>
        </p>
    }
}

/// `POST /admin/settings/pictures/{place}`
pub async fn set(staff: Staff, Path(place): Path<String>, upload: Multipart) -> Outcome {
    let place = Place::of(&place)?;
    let upload = Upload::read(upload).await?;
    let fields = upload.fields.clone();
    match change(&staff, place, upload).await {
        Ok(()) => saved(&staff),
        Err(Failure::Wire(error @ Error::Invalid(_))) => {
            staff
                .shop
                .reject(&place.form(), &place.anchor(), &fields, error)
                .await
        }
        Err(failure) => Err(failure),
    }
}

async fn change(staff: &Staff, place: Place, upload: Upload) -> Result<(), Failure> {
    let shop = &staff.shop;
    // Decoding takes its time: no transaction waits for it.
    let kept = match upload.pictures.into_iter().next() {
        Some(file) => Some(shop.state.media.keep(&shop.tenant.schema, file).await?),
        None => None,
    };
    let mut tx = shop.begin().await?;
    let mut settings = settings_for_change(&mut tx).await?;
    let mut errors = FieldErrors::default();
    if place == Place::Hero {
        let locales = settings.locales.clone();
        let alt = &mut settings.hero.alt;
        read(
            &upload.fields,
            &mut errors,
            "alt",
            &locales,
            alt,
            line::<300>,
        );
    }
    let target = place.media(&mut settings);
    match kept {
        Some(kept) => *target = Some(media::store::record(&mut tx, &kept, None).await?),
        // New words for the picture that is there need no new file.
        None if place == Place::Hero && target.is_some() => {}
        None => errors.add("picture", Reason::Required),
    }
    errors.into_result()?;
    keep(staff, &mut tx, &settings).await?;
    shop.forget_draft(&mut tx, &place.form()).await?;
    shop.commit_change(tx).await?;
    Ok(())
}

/// `POST /admin/settings/pictures/{place}/remove`
pub async fn remove(staff: Staff, Path(place): Path<String>, _: FormFields) -> Outcome {
    let place = Place::of(&place)?;
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    let mut settings = settings_for_change(&mut tx).await?;
    *place.media(&mut settings) = None;
    if place == Place::Hero {
        settings.hero.alt = LocalText::default();
    }
    keep(&staff, &mut tx, &settings).await?;
    shop.forget_draft(&mut tx, &place.form()).await?;
    shop.commit_change(tx).await?;
    saved(&staff)
}

fn saved(staff: &Staff) -> Outcome {
    staff
        .shop
        .see_other(&format!("{}?done=saved", SUBJECT.path()))
}
