//! The first sign-ins of the demo shops.

use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use super::{DemoFault, fjell, lumen};
use crate::core::{Email, TenantName};
use crate::db::{Db, SchemaName};
use crate::identity::create_first_owner;
use crate::platform::create_first_operator_with;
use crate::web::Config;

/// Where the sign-ins are kept for whoever runs the demo; nobody else may read it.
const FILE: &str = "demo-sign-ins.txt";

/// Makes the owners and the operator and tells their generated passwords, once on the terminal and in the file.
pub(super) async fn tell(db: &Db, config: &Config) -> Result<(), DemoFault> {
    let path = config.data_dir.join(FILE);
    std::fs::create_dir_all(&config.data_dir)?;
    for shop in [lumen(), fjell()] {
        let name = TenantName::parse(shop.slug)?;
        let email = Email::parse(&format!("owner@{name}.example"))?;
        let mut tx = db.begin(&SchemaName::of(&name)).await?;
        let made = create_first_owner(&mut tx, &email, shop.name)
            .await
            .map_err(|failure| format!("the first owner: {failure:?}"))?;
        if let Some(password) = made {
            let address = format!("{}/admin", config.shop_url(name.as_str()));
            // Written before the owner exists: a password nobody can read would lock the shop.
            keep(&path, &address, email.as_str(), &password)?;
            tx.commit().await?;
        }
    }
    let operator = format!("{}/operator", config.public_url);
    create_first_operator_with(db, config, |email, password| {
        keep(&path, &operator, email, password)
    })
    .await
    .map_err(|failure| format!("the first operator: {failure:?}"))?;
    if let Ok(sign_ins) = std::fs::read_to_string(&path) {
        println!(
            "sign-ins (also in {}):\n{}",
            path.display(),
            sign_ins.trim_end()
        );
    }
    Ok(())
}

fn keep(path: &Path, address: &str, email: &str, password: &str) -> std::io::Result<()> {
    let mut file = std::fs::OpenOptions::new()
        .create(true)
        .append(true)
        .mode(0o600)
        .open(path)?;
    writeln!(file, "{address}  {email}  {password}")
}
