//! `galleria import` and `galleria export`.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use super::{Change, Images, Importer, Listener, Mode, Progress, Signal, export};
use crate::core::TenantName;
use crate::db::{Db, TenantTx};
use crate::media::fetch::Fetcher;
use crate::tenancy::{self, Store, Tenant};
use crate::web::Config;

/// Why a command failed, as a sentence for the terminal.
type CommandFault = Box<dyn std::error::Error + Send + Sync>;

/// Rows between two words about them.
const ROWS_TOLD: u64 = 1_000;

/// Says how far it is on the terminal, and what is changed.
#[derive(Default)]
struct Terminal {
    told: u64,
}

impl Listener for Terminal {
    async fn hear(&mut self, _: &mut TenantTx, progress: &Progress) -> sqlx::Result<Signal> {
        for fault in &progress.faults {
            eprintln!("{fault}");
        }
        for change in &progress.changes {
            if change.change == Change::Changed {
                eprintln!("{change}");
            }
        }
        if progress.rows >= self.told + ROWS_TOLD {
            self.told = progress.rows;
            eprintln!("{} rows read", progress.rows);
        }
        Ok(Signal::Continue)
    }
}

/// Imports a file into a tenant's catalog and says what came of it on `out`. Products that exist
/// are left alone unless `mode` says otherwise.
///
/// # Errors
/// When there is no such tenant or file, or the database fails.
pub async fn import_file(
    db: &Db,
    config: &Config,
    name: &TenantName,
    file: &Path,
    images: Option<&Path>,
    mode: Mode,
    out: &mut impl Write,
) -> Result<(), CommandFault> {
    let (tenant, store) = tenant(db, name).await?;
    let importer = Importer {
        db: db.clone(),
        shelf: config.picture_store(),
        own_hosts: own_hosts(config, &tenant, &store),
        currency: store.settings.currency,
        fetcher: Fetcher::system()?,
        images: images.map(Images::open).transpose()?.unwrap_or_default(),
        tenant,
        mode,
    };
    let done = importer
        .run(
            File::open(file)?,
            Progress::default(),
            &mut Terminal::default(),
        )
        .await?;
    write!(
        out,
        "{} created, {} changed, {} unchanged",
        done.created, done.changed, done.unchanged
    )?;
    if done.refused > 0 {
        write!(out, ", {} refused", done.refused)?;
    }
    if done.kept > 0 {
        write!(
            out,
            ", {} left as they are (--replace changes them)",
            done.kept
        )?;
    }
    writeln!(out)?;
    Ok(())
}

/// Writes a tenant's catalog to a file.
///
/// # Errors
/// When there is no such tenant, or the file cannot be written.
pub async fn export_file(
    db: &Db,
    config: &Config,
    name: &TenantName,
    file: &Path,
    out: &mut impl Write,
) -> Result<(), CommandFault> {
    let (tenant, store) = tenant(db, name).await?;
    let base_url = base_url(config, &tenant, &store);
    let target = BufWriter::new(File::create(file)?);
    let count = export(db, &tenant, store.settings.currency, &base_url, target).await?;
    writeln!(out, "{count} products exported")?;
    Ok(())
}

async fn tenant(db: &Db, name: &TenantName) -> Result<(Tenant, Store), CommandFault> {
    let tenant = tenancy::store::tenant_by_name(db.pool(), name)
        .await?
        .ok_or_else(|| format!("there is no tenant {name}"))?;
    let mut tx = db.begin(&tenant.schema).await?;
    let store = tenancy::store::load_store(&mut tx, &tenant).await?;
    tx.commit().await?;
    Ok((tenant, store))
}

/// The shop's public address.
pub(super) fn base_url(config: &Config, tenant: &Tenant, store: &Store) -> String {
    match &store.domain {
        Some(host) if config.is_https() => format!("https://{host}"),
        _ => config.shop_url(tenant.name.as_str()),
    }
}

/// Every host the shop is served under.
pub(super) fn own_hosts(config: &Config, tenant: &Tenant, store: &Store) -> Vec<String> {
    let mut hosts = vec![format!("{}.{}", tenant.name, config.public_host())];
    hosts.extend(store.domain.clone());
    hosts
}
