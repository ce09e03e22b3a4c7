//! Forms that several people may have open at once.
//!
//! Such a form is drawn with the version of what it shows. Saving takes the next version in the same
//! transaction; a form of another version is refused with [`Error::Conflict`] and comes back as
//! typed, with who was faster and what differs. A form without a version, as a program may send it,
//! claims nothing and is saved.

use std::collections::BTreeSet;

use time::Duration;
use uuid::Uuid;

use crate::core::{Error, StaffMemberId};
use crate::db::TenantTx;

use super::{Draft, Failure, FormFields, Shop, store};

/// Name of the hidden field with the version that a form was drawn from.
pub const VERSION: &str = "version";
/// Name of the box that is ticked to save over somebody else's change; it holds their version.
pub const SAVE_OVER: &str = "save_over";

/// A form of a thing that several people may edit.
#[derive(Clone, Debug)]
pub struct Editing {
    /// Key of the form.
    pub form: String,
    /// The last change of the thing; none when it was never changed by a form.
    pub last: Option<Edit>,
    /// How long ago the draft was kept, if there is one.
    pub draft_age: Option<Duration>,
}

/// The last change of a thing.
#[derive(Clone, Debug)]
pub struct Edit {
    /// Which version it made.
    pub version: Uuid,
    /// What the form said; none when something else than a form changed it.
    pub fields: Option<FormFields>,
    /// Who did it, by name or email address; empty when that is not known.
    pub by: String,
    /// How long ago.
    pub age: Duration,
}

/// A field that two people filled in differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Its name.
    pub field: String,
    /// What is saved.
    pub saved: String,
    /// What was typed.
    pub typed: String,
}

impl Editing {
    /// The version to draw the form from; empty before the first change.
    #[must_use]
    pub fn version(&self) -> String {
        self.last
            .as_ref()
            .map(|last| last.version.to_string())
            .unwrap_or_default()
    }
}

impl Edit {
    /// The fields that were typed otherwise than they are saved.
    #[must_use]
    pub fn differences(&self, typed: &FormFields) -> Vec<Difference> {
        let Some(saved) = &self.fields else {
            return Vec::new();
        };
        let names: BTreeSet<&str> = saved
            .pairs()
            .chain(typed.pairs())
            .map(|(name, _)| name)
            .filter(|name| is_shown(name))
            .collect();
        let text = |fields: &FormFields, name: &str| {
            let values: Vec<&str> = fields.all(name).map(str::trim).collect();
            values.join(", ").replace("\r\n", "\n")
        };
        names
            .into_iter()
            .map(|name| Difference {
                field: name.to_owned(),
                saved: text(saved, name),
                typed: text(typed, name),
            })
            .filter(|it| it.saved != it.typed)
            .collect()
    }
}

/// Whether a field is one that people fill in, not one that a form keeps for itself.
fn is_shown(name: &str) -> bool {
    const OWN: [&str; 8] = [
        VERSION,
        SAVE_OVER,
        "step",
        "then",
        "do",
        "discard",
        "upload",
        "refused_files",
    ];
    !(OWN.contains(&name)
        || name.ends_with(".counted")
        || name.ends_with(".was")
        || name.ends_with(".id"))
}

/// Notes that something without a face, such as an import, changed what a form shows.
pub async fn changed_by_import(tx: &mut TenantTx, form: String) -> sqlx::Result<()> {
    store::edits::changed_otherwise(tx, &[form], None).await
}

impl Shop {
    /// The draft of a form that several people may have open, with what is needed to draw it.
    pub async fn editor_draft(&self, tx: &mut TenantTx, form: &str) -> Result<Draft, Failure> {
        let draft = self.draft(tx, form).await?;
        let now = self.state.clock.now();
        let last = store::edits::last(tx, form, now).await?;
        Ok(draft.of_editor(form, last, now))
    }

    /// Takes the next version of what a form saves, and forgets the form's draft. To be called in the
    /// transaction that saves. What is new has no version yet.
    ///
    /// # Errors
    /// [`Error::Conflict`] when the form was drawn from another version; nothing may be committed then.
    pub async fn keep_edit(
        &self,
        tx: &mut TenantTx,
        form: &str,
        fields: &FormFields,
        by: StaffMemberId,
        is_new: bool,
    ) -> Result<(), Failure> {
        if is_new {
            return self.forget_draft(tx, form).await;
        }
        let seen = match (fields.get(SAVE_OVER), fields.has(VERSION)) {
            ("", false) => None,
            ("", true) => Some(Uuid::parse_str(fields.get(VERSION)).unwrap_or_default()),
            (over, _) => Some(Uuid::parse_str(over).unwrap_or_default()),
        };
        let kept = fields.without_secrets();
        let now = self.state.clock.now();
        if !store::edits::next(tx, form, seen, &kept, now, by).await? {
            return Err(Error::Conflict.into());
        }
        self.forget_draft(tx, form).await
    }

    /// Notes that something else than its form changed a thing: forms that show it are of an old version.
    pub async fn note_change(
        &self,
        tx: &mut TenantTx,
        forms: &[String],
        by: StaffMemberId,
    ) -> Result<(), Failure> {
        store::edits::changed_otherwise(tx, forms, Some(by)).await?;
        Ok(())
    }

    /// Forgets everything that was typed in this session and not saved.
    pub async fn forget_drafts(&self, tx: &mut TenantTx) -> Result<(), Failure> {
        if let Some(token) = &self.session {
            store::delete_drafts(tx, &token.hash()).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> FormFields {
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn only_what_people_fill_in_differs() {
        let edit = Edit {
            version: Uuid::nil(),
            fields: Some(fields(&[
                ("title", "Lamp"),
                ("state", "draft"),
                ("tag", "a"),
                ("tag", "b"),
                ("version", "1"),
                ("text", "two\nlines"),
            ])),
            by: String::new(),
            age: Duration::ZERO,
        };
        let typed = fields(&[
            ("title", "Lantern"),
            ("state", "draft"),
            ("tag", "a"),
            ("version", "2"),
            ("text", "two\r\nlines"),
        ]);
        let found: Vec<_> = edit
            .differences(&typed)
            .into_iter()
            .map(|it| (it.field, it.saved, it.typed))
            .collect();
        let expected = [("tag", "a, b", "a"), ("title", "Lamp", "Lantern")]
            .map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned()));
        assert_eq!(found, expected);
    }
}
