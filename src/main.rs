//! The command line.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use galleria::core::{Clock, TenantName};
use galleria::db::{Db, Migrator};
use galleria::platform::{self, StoreSettings};
use galleria::web::render::Assets;
use galleria::web::{AppState, Config, server};

/// A shop platform: one program and Postgres serve many shops.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serves every shop.
    Serve,
    /// Brings the platform's schema, then every tenant's, up to date.
    Migrate,
    /// Manages tenants.
    #[command(subcommand)]
    Tenant(TenantCommand),
}

#[derive(Subcommand)]
enum TenantCommand {
    /// Creates a tenant; one that exists stays as it is.
    Create {
        /// Letters, digits and hyphens.
        name: String,
    },
}

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse().command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("galleria: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> Result {
    let config = Config::load()?;
    config.check()?;
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .init();
    let db = Db::connect(&config.database_url, config.database_connections).await?;
    match command {
        Command::Serve => {
            Migrator::embedded().migrate_platform(&db).await?;
            let listener = tokio::net::TcpListener::bind((config.listen, config.port)).await?;
            let assets = Assets::load(&config.site_dir);
            let state = AppState::new(config, db, assets, Clock::system());
            tokio::spawn(state.registry.clone().listen());
            println!("listening on {}", state.config.public_url);
            server::serve(
                listener,
                galleria::app::router(state),
                std::future::pending(),
            )
            .await?;
        }
        Command::Migrate => {
            let migrator = Migrator::embedded();
            migrator.migrate_platform(&db).await?;
            migrator
                .migrate_tenants(&db, |line| println!("{line}"))
                .await?;
        }
        Command::Tenant(TenantCommand::Create { name }) => {
            let name = TenantName::parse(&name)?;
            let settings = StoreSettings {
                name: name.to_string(),
                ..StoreSettings::default()
            };
            let creation =
                platform::create(&db, &Migrator::embedded(), &name, &settings, None).await?;
            println!("{creation:?}");
        }
    }
    Ok(())
}
