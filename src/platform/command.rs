//! `galleria tenant …` and `galleria migrate`.

use std::io::{self, Write};

use clap::Subcommand;

use crate::core::{Email, TenantName};
use crate::db::{Db, Migrated, Migrator, SchemaName};
use crate::identity::membership;
use crate::tenancy::store::settings_for_change;
use crate::tenancy::{self, StoreSettings, create, delete, resume, suspend};
use crate::web::Config;

/// What can be done to tenants.
#[derive(Subcommand)]
pub enum TenantCommand {
    /// Creates a tenant. One that exists stays as it is; one that is half made is completed.
    Create {
        /// Letters, digits and hyphens; also the shop's subdomain.
        name: TenantName,
        /// The shop's name as shoppers read it; the tenant's name when left out.
        #[arg(long)]
        shop_name: Option<String>,
    },
    /// Lists all tenants: state, version, when created.
    List,
    /// Closes a shop; it answers 503.
    Suspend {
        /// Which tenant.
        name: TenantName,
    },
    /// Opens a suspended shop.
    Resume {
        /// Which tenant.
        name: TenantName,
    },
    /// Takes the second factor of a member of the staff who has lost it and can ask no other owner. The member is
    /// told by mail.
    ResetSecondFactor {
        /// Which tenant.
        name: TenantName,
        /// The address that the member signs in with.
        email: String,
    },
    /// Removes a tenant and everything it owns.
    Delete {
        /// Which tenant.
        name: TenantName,
        /// Yes, for good.
        #[arg(long)]
        yes: bool,
    },
}

/// Why a command failed, as a sentence for the terminal.
pub type CommandFault = Box<dyn std::error::Error + Send + Sync>;

impl TenantCommand {
    /// Does it and says so on `out`.
    ///
    /// # Errors
    /// When there is no such tenant or the database refuses.
    pub async fn run(
        self,
        db: &Db,
        config: &Config,
        out: &mut impl Write,
    ) -> Result<(), CommandFault> {
        match self {
            Self::Create { name, shop_name } => {
                let settings = StoreSettings {
                    name: shop_name.unwrap_or_else(|| name.to_string()),
                    ..StoreSettings::default()
                };
                let migrator = Migrator::embedded();
                let creation = create(db, &migrator, &name, &settings, None).await?;
                writeln!(out, "{name} {creation}")?;
                writeln!(out, "{}", config.shop_url(name.as_str()))?;
            }
            Self::List => list(db, out).await?,
            Self::Suspend { name } => {
                known(suspend(db, &name).await?, &name)?;
                writeln!(out, "{name} suspended")?;
            }
            Self::Resume { name } => {
                known(resume(db, &name).await?, &name)?;
                writeln!(out, "{name} active")?;
            }
            Self::ResetSecondFactor { name, email } => {
                reset_second_factor(db, &name, &email).await?;
                writeln!(out, "{email} signs in to {name} with the password alone")?;
            }
            Self::Delete { name, yes } => {
                if !yes {
                    return Err(format!("this removes {name} for good; add --yes").into());
                }
                known(delete(db, &config.picture_store(), &name).await?, &name)?;
                writeln!(out, "{name} deleted")?;
            }
        }
        Ok(())
    }
}

fn known(found: bool, name: &TenantName) -> Result<(), CommandFault> {
    if found {
        Ok(())
    } else {
        Err(format!("there is no tenant {name} in that state").into())
    }
}

async fn reset_second_factor(db: &Db, name: &TenantName, email: &str) -> Result<(), CommandFault> {
    let tenant = tenancy::store::tenant_row(db.pool(), name).await?;
    known(tenant.is_some(), name)?;
    let address = Email::parse(email).map_err(|reason| format!("the address {reason}"))?;
    let mut tx = db.begin(&SchemaName::of(name)).await?;
    let locale = settings_for_change(&mut tx).await?.first_locale();
    let done = membership::reset_second_factor_of(&mut tx, &address, locale)
        .await
        .map_err(|failure| format!("{failure:?}"))?;
    if !done {
        return Err(format!("nobody in {name} has the address {email} and a second factor").into());
    }
    tx.commit().await?;
    Ok(())
}

async fn list(db: &Db, out: &mut impl Write) -> Result<(), CommandFault> {
    writeln!(
        out,
        "{:<40} {:<10} {:>7}  created",
        "name", "state", "version"
    )?;
    for tenant in tenancy::store::tenants(db.pool()).await? {
        let created = tenant.created_at.date();
        let (state, version) = (tenant.state.word(), tenant.version);
        writeln!(
            out,
            "{:<40} {state:<10} {version:>7}  {created}",
            tenant.name
        )?;
    }
    Ok(())
}

/// Migrates the platform and every tenant, a line each; fails when any tenant did.
///
/// # Errors
/// When a migration failed; the others are done.
pub async fn migrate(db: &Db, migrator: &Migrator) -> Result<(), CommandFault> {
    say("migrating platform");
    migrator.migrate_platform(db).await?;
    let reports = migrator.migrate_tenants(db, say).await?;
    let mut failed = 0;
    let mut changed = 0;
    for report in &reports {
        match &report.outcome {
            Ok(Migrated::To(_)) => changed += 1,
            Ok(Migrated::Already(_)) => {}
            Err(fault) => {
                failed += 1;
                eprintln!("failed: {}: {fault}", report.tenant);
            }
        }
    }
    let whole = reports.len() - failed;
    say(&format!(
        "{whole} of {} tenants at version {}, {changed} of them migrated now",
        reports.len(),
        migrator.tenant_version()
    ));
    if failed > 0 {
        return Err(format!("{failed} tenants were not migrated; run it again").into());
    }
    Ok(())
}

/// A progress line; a closed pipe must not stop a migration.
fn say(line: &str) {
    let _ = writeln!(io::stdout(), "{line}");
}
