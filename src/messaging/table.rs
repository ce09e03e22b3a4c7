//! Which letters there are: each room declares its kinds and writes them, `app` lists them.

use std::collections::BTreeMap;

use futures::future::BoxFuture;
use serde::de::DeserializeOwned;
use serde_json::Value;
use sqlx::PgConnection;

use super::letter::Letter;
use super::{LetterFault, Letterhead, MailKind};
use crate::db::TenantTx;
use crate::web::{AppState, Config};
use crate::words::Words;

/// What a letter is written from.
#[derive(Clone, Copy, Debug)]
pub struct LetterContext<'a> {
    /// The installation.
    pub config: &'a Config,
    /// Whose letter it is.
    pub letterhead: &'a Letterhead,
    /// Words in the reader's language.
    pub words: &'a Words,
    /// Which letter.
    pub kind: MailKind,
    data: &'a Value,
}

impl LetterContext<'_> {
    /// The ids of what the letter tells about, as they were put into the outbox.
    ///
    /// # Errors
    /// [`LetterFault::Outdated`] when they are those of another kind.
    pub fn about<T: DeserializeOwned>(&self) -> Result<T, LetterFault> {
        T::deserialize(self.data).map_err(|_| LetterFault::Outdated)
    }
}

/// Writes a letter of a shop from what the database knows now.
pub type WriteLetter = for<'a> fn(
    &'a mut TenantTx,
    &'a LetterContext<'a>,
) -> BoxFuture<'a, Result<Letter, LetterFault>>;

/// Writes a letter of the platform.
pub type WritePlatformLetter = for<'a> fn(
    &'a mut PgConnection,
    &'a LetterContext<'a>,
) -> BoxFuture<'a, Result<Letter, LetterFault>>;

/// Every kind of letter with what writes it.
#[derive(Clone, Debug, Default)]
pub struct LetterTable {
    of_shops: BTreeMap<&'static str, (MailKind, WriteLetter)>,
    of_platform: BTreeMap<&'static str, (MailKind, WritePlatformLetter)>,
}

impl LetterTable {
    /// The table of the running program.
    ///
    /// # Errors
    /// When `app` has not handed it in.
    pub fn of(state: &AppState) -> Result<&Self, LetterFault> {
        let missing = || LetterFault::Internal("there is no table of letters".to_owned());
        state.part().ok_or_else(missing)
    }

    /// Adds kinds of letters of shops that one function writes.
    #[must_use]
    pub fn letters(mut self, kinds: &[MailKind], write: WriteLetter) -> Self {
        for kind in kinds {
            self.of_shops.insert(kind.name(), (*kind, write));
        }
        self
    }

    /// Adds kinds of letters of the platform that one function writes.
    #[must_use]
    pub fn platform_letters(mut self, kinds: &[MailKind], write: WritePlatformLetter) -> Self {
        for kind in kinds {
            self.of_platform.insert(kind.name(), (*kind, write));
        }
        self
    }

    /// Every kind of letter of shops.
    pub fn kinds(&self) -> impl Iterator<Item = MailKind> {
        self.of_shops.values().map(|(kind, _)| *kind)
    }

    /// The kind of a shop's letter with that word in the outbox.
    pub(super) fn kind(&self, name: &str) -> Result<MailKind, LetterFault> {
        let (kind, _) = self.of_shops.get(name).ok_or(LetterFault::Outdated)?;
        Ok(*kind)
    }

    /// Writes a shop's letter.
    pub(super) async fn write(
        &self,
        tx: &mut TenantTx,
        (config, letterhead, words): (&Config, &Letterhead, &Words),
        kind: &str,
        data: &Value,
    ) -> Result<Letter, LetterFault> {
        let (kind, write) = *self.of_shops.get(kind).ok_or(LetterFault::Outdated)?;
        let context = LetterContext {
            config,
            letterhead,
            words,
            kind,
            data,
        };
        write(tx, &context).await
    }

    /// Writes a letter of the platform.
    pub(super) async fn write_for_platform(
        &self,
        tx: &mut PgConnection,
        (config, letterhead, words): (&Config, &Letterhead, &Words),
        kind: &str,
        data: &Value,
    ) -> Result<Letter, LetterFault> {
        let (kind, write) = *self.of_platform.get(kind).ok_or(LetterFault::Outdated)?;
        let context = LetterContext {
            config,
            letterhead,
            words,
            kind,
            data,
        };
        write(tx, &context).await
    }
}
