//! `/admin/promotions/new` and `/admin/promotions/{promotion}`: all of a promotion in one form.

mod basics;
mod outcome;
mod row;
mod rows;
mod side;
mod view;

use axum::extract::Path;

use super::form::{FormContext, FormFaults, fields_of, read};
use super::known::Known;
use super::preview::{self, Conflict, Preview, conflicts};
use super::reach::{Reach, reach};
use super::{id_of, templates};
use crate::admin::page;
use crate::core::PromotionId;
use crate::core::TimeZone;
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::promotion::store::{
    self,
    admin::{CampaignName, RecentCart},
};
use crate::promotion::{Promotion, words};
use crate::web::{Draft, Failure, FormFields, Head, Outcome};

/// Id of the form, for the buttons above it.
pub(super) const FORM: &str = "promotion";

/// What the page shows.
pub(super) struct Editor {
    pub staff: Staff,
    pub id: Option<PromotionId>,
    pub stored: Option<Promotion>,
    pub fields: FormFields,
    pub faults: FormFaults,
    pub draft: Draft,
    pub known: Known,
    pub zone: TimeZone,
    pub campaigns: Vec<CampaignName>,
    pub codes: Vec<String>,
    /// What it does, in sentences.
    terms: Vec<String>,
    conflicts: Vec<Conflict>,
    reach: Option<Reach>,
    carts: Vec<RecentCart>,
    preview: Option<Preview>,
    is_tried: bool,
}

/// Key of the draft of the form.
pub(super) fn form_of(id: Option<PromotionId>) -> String {
    id.map_or_else(
        || "promotion-new".to_owned(),
        |id| format!("promotion-{id}"),
    )
}

/// `GET /admin/promotions/new`
pub async fn new(staff: Staff) -> Outcome {
    show(staff, None).await
}

/// `GET /admin/promotions/{promotion}`
pub async fn edit(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = id_of(&id)?;
    show(staff, Some(id)).await
}

async fn show(staff: Staff, id: Option<PromotionId>) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let mut editor = Editor::open(&staff, &mut tx, id).await?;
    if let Ok(promotion) = editor.read() {
        editor.tell(&mut tx, &promotion).await?;
    }
    editor.answer(tx).await
}

impl Editor {
    /// What is stored, what was typed last, or what a template says.
    pub async fn open(
        staff: &Staff,
        tx: &mut TenantTx,
        id: Option<PromotionId>,
    ) -> Result<Self, Failure> {
        let shop = &staff.shop;
        let first = shop.settings().first_locale();
        let stored = match id {
            None => None,
            Some(id) => Some(
                store::by_id(tx, first, id)
                    .await?
                    .ok_or(Failure::NotFound)?,
            ),
        };
        // Who takes a template begins anew.
        let draft = if id.is_none() && templates::is_asked_for(staff) {
            Draft::default()
        } else {
            shop.editor_draft(tx, &form_of(id)).await?
        };
        let known = Known::read(tx, staff).await?;
        let zone = shop.settings().time_zone.clone();
        let fields = match (draft.fields(), &stored) {
            (Some(typed), _) => typed.clone(),
            (None, Some(stored)) => fields_of(stored, &known, &zone, &shop.settings().locales),
            (None, None) => templates::prefilled(staff, &known, &zone)?,
        };
        let codes = match id {
            Some(id) => store::admin::own_codes(tx, id).await?,
            None => Vec::new(),
        };
        let carts = store::admin::recent_carts(tx).await?;
        let mut editor = Self {
            staff: staff.clone(),
            id,
            stored,
            fields,
            faults: FormFaults::default(),
            draft,
            known,
            zone,
            campaigns: store::admin::campaigns(tx).await?,
            codes,
            terms: Vec::new(),
            conflicts: Vec::new(),
            reach: None,
            carts,
            preview: None,
            is_tried: false,
        };
        // A form that only asked for more rows is not told what is missing yet.
        if shop.words.error(editor.draft.error()).is_some() {
            editor.faults = editor.read().err().unwrap_or_default();
        }
        Ok(editor)
    }

    /// What the form shows of what is stored, whatever was typed since.
    pub fn stored_fields(&self) -> FormFields {
        let locales = &self.staff.shop.settings().locales;
        self.stored
            .as_ref()
            .map(|stored| fields_of(stored, &self.known, &self.zone, locales))
            .unwrap_or_default()
    }

    /// What was typed now, kept nowhere, with its sample priced.
    pub async fn typed(
        staff: &Staff,
        tx: &mut TenantTx,
        id: Option<PromotionId>,
        fields: FormFields,
    ) -> Result<Self, Failure> {
        let mut editor = Self::open(staff, tx, id).await?;
        editor.draft = Draft::default();
        editor.fields = fields;
        editor.faults = FormFaults::default();
        editor.is_tried = true;
        match editor.read_unnamed() {
            Ok(promotion) => {
                editor.tell(tx, &promotion).await?;
                editor.preview = preview::priced(&mut editor, tx, &promotion).await?;
            }
            Err(faults) => editor.faults = faults,
        }
        Ok(editor)
    }

    /// Puts into words what the promotion does and what stands in its way.
    async fn tell(&mut self, tx: &mut TenantTx, promotion: &Promotion) -> Result<(), Failure> {
        let shop = &self.staff.shop;
        let rule = &promotion.rule;
        let names = store::target_names(tx, shop.locale, &words::targets(rule)).await?;
        self.terms = words::terms(shop, rule, &names);
        let live = crate::promotion::live(shop, tx).await?;
        let others = live.iter().filter(|other| Some(other.id) != self.id);
        self.conflicts = conflicts(rule, others);
        self.reach = reach(&self.staff, tx, rule).await?;
        Ok(())
    }

    /// The promotion that the form describes; one that has no name yet can be tried all the same.
    fn read_unnamed(&mut self) -> Result<Promotion, FormFaults> {
        if !self.fields.get("name").trim().is_empty() {
            return self.read();
        }
        self.fields.set("name", self.t("admin-promotion-new"));
        let read = self.read();
        self.fields.set("name", "");
        read
    }

    /// The promotion that the form describes now.
    pub fn read(&self) -> Result<Promotion, FormFaults> {
        let around = FormContext {
            known: &self.known,
            settings: self.staff.shop.settings(),
            zone: &self.zone,
            now: self.staff.shop.state.clock.now(),
        };
        read(&self.fields, &around, self.stored.as_ref())
    }

    /// The page.
    pub async fn answer(self, tx: TenantTx) -> Outcome {
        let staff = self.staff.clone();
        let head = Head::titled(self.title());
        page(
            &staff,
            tx,
            head,
            crate::promotion::admin::PROMOTIONS,
            move || self.view(),
        )
        .await
    }

    /// Carts that were filled lately, the last first.
    pub fn carts(&self) -> &[RecentCart] {
        &self.carts
    }

    fn t(&self, key: &str) -> String {
        self.staff.shop.words.t(key)
    }

    fn value(&self, name: &str) -> String {
        self.fields.get(name).to_owned()
    }

    fn ticked(&self, name: &str) -> bool {
        self.fields.has(name)
    }

    fn fault(&self, name: &str) -> Option<String> {
        let told = &self.staff.shop.words;
        self.faults
            .words(name, told)
            .or_else(|| self.draft.fault(name, told))
    }

    fn optional(&self) -> Option<String> {
        Some(self.t("admin-optional"))
    }

    fn title(&self) -> String {
        match &self.stored {
            Some(stored) => stored.name().to_owned(),
            None => self.t("admin-promotion-new"),
        }
    }
}
