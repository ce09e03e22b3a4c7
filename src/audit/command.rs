//! `galleria check`.

use std::io::Write;

use super::store::{Broken, broken};
use crate::core::TenantName;
use crate::db::{Db, SchemaName};
use crate::platform::command::CommandFault;
use crate::tenancy::TenantState;
use crate::tenancy::store::{tenant_row, tenants};

/// Checks one shop, or all that are active, and prints a line for each thing that is broken, else one that says how many
/// shops were looked at.
///
/// # Errors
/// When anything is broken, there is no such shop, or the database refuses.
pub async fn run(
    db: &Db,
    shop: Option<&TenantName>,
    out: &mut impl Write,
) -> Result<(), CommandFault> {
    let names = match shop {
        Some(name) => {
            let known = tenant_row(db.pool(), name).await?;
            known.ok_or_else(|| format!("there is no shop {name}"))?;
            vec![name.to_string()]
        }
        None => active(db).await?,
    };
    let (mut found, mut of) = (0, 0);
    for name in &names {
        let lines = look(db, name).await;
        found += lines.len();
        of += usize::from(!lines.is_empty());
        for line in lines {
            writeln!(out, "{name}: {line}")?;
        }
    }
    let shops = match names.len() {
        1 => "1 shop".to_owned(),
        many => format!("{many} shops"),
    };
    if found > 0 {
        return Err(format!("{shops} checked, {found} broken in {of}").into());
    }
    writeln!(out, "{shops} checked, nothing is broken")?;
    Ok(())
}

/// What is broken in a shop, or why nobody knows: that one cannot be read is no reason not to look at the others.
async fn look(db: &Db, name: &str) -> Vec<String> {
    match broken_in(db, name).await {
        Ok(broken) => broken.iter().map(ToString::to_string).collect(),
        Err(fault) => vec![format!("cannot be checked: {fault}")],
    }
}

async fn broken_in(db: &Db, name: &str) -> Result<Vec<Broken>, CommandFault> {
    let name = TenantName::parse(name).map_err(|reason| reason.to_string())?;
    let mut tx = db.begin(&SchemaName::of(&name)).await?;
    let broken = broken(&mut tx).await?;
    tx.rollback().await?;
    Ok(broken)
}

async fn active(db: &Db) -> Result<Vec<String>, CommandFault> {
    let all = tenants(db.pool()).await?.into_iter();
    let active = all.filter(|tenant| tenant.state == TenantState::Active);
    Ok(active.map(|tenant| tenant.name.to_string()).collect())
}
