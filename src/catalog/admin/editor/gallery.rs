use leptos::prelude::*;

use super::Editor;
use super::drop_zone::{PictureUpload, PictureUploadWords};
use crate::catalog::admin::pictures::REFUSED;
use crate::core::MediaId;
use crate::ui::{Icon, IconName, Picture};

impl Editor {
    /// The product's pictures in their order, with what they show in words.
    pub(super) fn gallery(&self) -> impl IntoView + use<> {
        let media: Vec<_> = self.fields.all("picture").collect();
        let last = media.len().saturating_sub(1);
        let tiles: Vec<_> = media
            .iter()
            .enumerate()
            .map(|(place, media)| self.tile(place, media, place == last))
            .collect();
        let empty = tiles
            .is_empty()
            .then(|| view! { <p class="soft" data-none="">{self.t("admin-pictures-none")}</p> });
        view! {
            <section class="card" id="pictures">
                <header class="card-head"><h2>{self.t("admin-pictures")}</h2></header>
                {empty}
                <ul class="picture-tiles" id="picture-tiles">{tiles}</ul>
                {self.upload()}
            </section>
        }
    }

    fn tile(&self, place: usize, media: &str, is_last: bool) -> Option<impl IntoView + use<>> {
        let source = self.sources.get(&MediaId::parse(media).ok()?)?.clone();
        let id = format!("pictures[{place}].alt");
        let fault = self.fault(&id);
        let number = place + 1;
        let alt = format!("alt.{media}");
        let remove = format!("remove.{media}");
        let button = |step: &str, key: &str, icon: IconName, disabled: bool| {
            let label = format!("{}, {number}", self.t(key));
            view! {
                <button class="button" data-icon="" data-size="small" name="step" value=format!("{step}.{media}") aria-label=label disabled=disabled>
                    <Icon name=icon size="small"/>
                </button>
            }
        };
        let described = fault.is_some().then(|| format!("{alt}-error"));
        Some(view! {
            <li class="picture-tile">
                <input type="hidden" name="picture" value=media.to_owned()/>
                <Picture source sizes="9rem" ratio="square"/>
                <input
                    id=id
                    name=alt.clone()
                    maxlength="512"
                    required
                    value=self.value(&alt)
                    aria-label=format!("{}, {number}", self.t("admin-pictures-alt"))
                    aria-invalid=fault.is_some().then_some("true")
                    aria-describedby=described
                />
                {fault.map(|text| view! { <p class="field-error" id=format!("{alt}-error")>{text}</p> })}
                <div class="picture-tile-actions">
                    {button("earlier", "admin-pictures-earlier", IconName::ChevronLeft, place == 0)}
                    {button("later", "admin-pictures-later", IconName::ChevronRight, is_last)}
                </div>
                <label class="choice">
                    <input type="checkbox" name=remove.clone() checked=self.fields.has(&remove)/>
                    <span>{self.t("admin-pictures-remove")}</span>
                </label>
            </li>
        })
    }

    /// Where pictures come in: they are kept at once, and what was typed stays.
    pub(super) fn upload(&self) -> AnyView {
        let Some(product) = self.product else {
            return view! { <p class="soft small">{self.t("admin-pictures-after-saving")}</p> }
                .into_any();
        };
        let shop = &self.staff.shop;
        let fault = self
            .upload
            .fault("picture", &shop.words)
            .or_else(|| self.fault("picture"));
        let names = [Some(&self.fields), self.upload.fields()]
            .into_iter()
            .flatten()
            .map(|fields| fields.get(REFUSED).to_owned())
            .find(|names| !names.is_empty());
        let refused = |names: String| {
            shop.words
                .with("admin-pictures-refused", [("names", names.into())])
        };
        let words = PictureUploadWords {
            drop: self.t("admin-pictures-drop"),
            choose: self.t("admin-pictures-choose"),
            hint: self.t("admin-pictures-hint"),
            failed: self.t("admin-pictures-failed"),
            refused: refused("{names}".to_owned()),
        };
        let fault = names.map(refused).or(fault);
        let action = shop.href(&format!("/admin/products/{product}/pictures"));
        view! {
            <div class="form" id="picture-upload">
                {fault.map(|text| view! { <p class="field-error" role="alert">{text}</p> })}
                <PictureUpload words/>
                <div class="form-actions">
                    <button class="button" formaction=action formenctype="multipart/form-data" formnovalidate data-upload="">
                        {self.t("admin-pictures-upload")}
                    </button>
                </div>
            </div>
        }
        .into_any()
    }
}
