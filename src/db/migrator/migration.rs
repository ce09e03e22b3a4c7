//! The numbered files.

use std::path::Path;

use super::MigrationFault;

/// One numbered file.
#[derive(Clone, Debug)]
pub struct Migration {
    /// The number before the first underscore of the file's name.
    pub version: i64,
    /// The rest of the file's name.
    pub name: String,
    /// Its SQL.
    pub sql: String,
}

pub(super) fn read_folder(folder: &Path) -> Result<Vec<Migration>, MigrationFault> {
    let mut migrations = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(MigrationFault::Unreadable)? {
        let path = entry.map_err(MigrationFault::Unreadable)?.path();
        let Some((number, name)) = path
            .file_stem()
            .and_then(|s| s.to_str())
            .and_then(|s| s.split_once('_'))
        else {
            continue;
        };
        let Ok(version) = number.parse() else {
            continue;
        };
        let sql = std::fs::read_to_string(&path).map_err(MigrationFault::Unreadable)?;
        migrations.push(Migration {
            version,
            name: name.to_owned(),
            sql,
        });
    }
    migrations.sort_by_key(|m| m.version);
    Ok(migrations)
}
