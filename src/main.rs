//! The command line.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use galleria::app;
use galleria::catalog::import;
use galleria::core::TenantName;
use galleria::db::{Db, Migrator};
use galleria::platform::command::{self as platform, TenantCommand};
use galleria::web::{self, Config};

/// Pages are made of many small strings; the system's allocator spends a fifth of their time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

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
    /// Works the job queue without serving.
    Worker,
    /// Brings the platform's schema, then every tenant's, up to date.
    Migrate,
    /// Imports products from a Shopify product CSV.
    Import {
        /// Into whose catalogue.
        #[arg(long)]
        tenant: TenantName,
        /// The file.
        file: PathBuf,
        /// Folder or ZIP archive with the pictures that the file names.
        #[arg(long)]
        images: Option<PathBuf>,
    },
    /// Exports a catalogue as a Shopify product CSV.
    Export {
        /// Whose catalogue.
        #[arg(long)]
        tenant: TenantName,
        /// The file to write.
        file: PathBuf,
    },
    /// Manages tenants.
    #[command(subcommand)]
    Tenant(TenantCommand),
    /// Opens two shops with goods, pictures and prices to look at.
    Demo,
}

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

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
    web::logs::start(&config);
    let db = Db::connect(&config.database_url, config.database_connections).await?;
    match command {
        Command::Serve => web::command::serve(config, db, app::router, app::job_table).await,
        Command::Worker => web::command::work(config, db, app::job_table).await,
        Command::Migrate => platform::migrate(&db, &Migrator::embedded()).await,
        Command::Demo => galleria::demo::seed::run(&db, &config).await,
        Command::Import {
            tenant,
            file,
            images,
        } => {
            let out = &mut std::io::stdout();
            import::import_file(&db, &config, &tenant, &file, images.as_deref(), out).await
        }
        Command::Export { tenant, file } => {
            let out = &mut std::io::stdout();
            import::export_file(&db, &config, &tenant, &file, out).await
        }
        Command::Tenant(command) => command.run(&db, &config, &mut std::io::stdout()).await,
    }
}
