//! The command line.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use galleria::app;
use galleria::audit;
use galleria::core::TenantName;
use galleria::db::{Db, Migrator};
use galleria::import;
use galleria::platform::command::{self as platform, TenantCommand};
use galleria::quote_command;
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
    /// Prices the carts of a quote file, without database or network.
    Quote {
        /// The file; `-` for standard input.
        #[arg(required_unless_present = "schema")]
        file: Option<PathBuf>,
        /// Prints the JSON Schema of the file and of the answer instead.
        #[arg(long)]
        schema: bool,
    },
    /// Stands in for Stripe on this machine, with test cards only.
    #[cfg(feature = "demo")]
    StripeDouble {
        /// Where it listens.
        #[arg(long, default_value_t = 3001)]
        port: u16,
    },
    /// Stands in for PayPal on this machine; no money moves.
    #[cfg(feature = "demo")]
    PaypalDouble {
        /// Where it listens.
        #[arg(long, default_value_t = 3003)]
        port: u16,
    },
    /// Stands in for an OpenID Connect provider on this machine: whoever comes is who they say they are.
    #[cfg(feature = "demo")]
    OpenidDouble {
        /// Where it listens.
        #[arg(long, default_value_t = 3002)]
        port: u16,
        /// What its one client is called.
        #[arg(long, env = "GALLERIA_OPENID_DEMO_ID")]
        client_id: String,
        /// What its client shows.
        #[arg(long, env = "GALLERIA_OPENID_DEMO_SECRET", hide_env_values = true)]
        client_secret: String,
    },
    #[command(flatten)]
    Connected(ConnectedCommand),
}

/// What needs the configuration and the database.
#[derive(Subcommand)]
enum ConnectedCommand {
    /// Serves every shop.
    Serve,
    /// Works the job queue without serving.
    Worker,
    /// Brings the platform's schema, then every tenant's, up to date.
    Migrate,
    /// Checks that stock, money and promotions add up; fails when anything does not.
    Check {
        /// Only this shop; all that are active when left out.
        #[arg(long)]
        shop: Option<TenantName>,
    },
    /// Imports products from a Shopify product CSV.
    Import {
        /// Into whose catalog.
        #[arg(long)]
        tenant: TenantName,
        /// The file.
        file: PathBuf,
        /// Folder or ZIP archive with the pictures that the file names.
        #[arg(long)]
        images: Option<PathBuf>,
        /// Makes products that exist as the file tells them; without this they are left alone.
        #[arg(long)]
        replace: bool,
        /// Removes variants of replaced products that the file does not name.
        #[arg(long, requires = "replace")]
        remove_variants: bool,
    },
    /// Exports a catalog as a Shopify product CSV.
    Export {
        /// Whose catalog.
        #[arg(long)]
        tenant: TenantName,
        /// The file to write.
        file: PathBuf,
    },
    /// Manages tenants.
    #[command(subcommand)]
    Tenant(TenantCommand),
    /// Opens two shops with goods, pictures and prices to look at.
    #[cfg(feature = "demo")]
    Demo {
        /// Folder where finished pictures are kept for the next time.
        #[arg(long)]
        pictures: Option<PathBuf>,
    },
}

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

#[tokio::main]
async fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Quote {
            file: Some(file),
            schema: false,
        } => quote_command::run(&file),
        Command::Quote { .. } => quote_command::print_schema(),
        #[cfg(feature = "demo")]
        Command::StripeDouble { port } => ended(stand_in(port).await),
        #[cfg(feature = "demo")]
        Command::PaypalDouble { port } => ended(paypal(port).await),
        #[cfg(feature = "demo")]
        Command::OpenidDouble {
            port,
            client_id,
            client_secret,
        } => ended(provider(port, &client_id, &client_secret).await),
        Command::Connected(command) => ended(run(command).await),
    }
}

/// A stand-in for Stripe, until the program is told to stop.
#[cfg(feature = "demo")]
async fn stand_in(port: u16) -> Result {
    let address = (std::net::Ipv4Addr::LOCALHOST, port);
    let listener = tokio::net::TcpListener::bind(address).await?;
    let url = format!("http://localhost:{port}");
    println!("standing in for Stripe on {url}");
    let double = galleria::demo::stripe_double::StripeDouble::new(&url);
    Ok(double.serve(listener).await?)
}

/// A stand-in for PayPal, until the program is told to stop.
#[cfg(feature = "demo")]
async fn paypal(port: u16) -> Result {
    let address = (std::net::Ipv4Addr::LOCALHOST, port);
    let listener = tokio::net::TcpListener::bind(address).await?;
    let url = format!("http://localhost:{port}");
    println!("standing in for PayPal on {url}");
    let double = galleria::demo::paypal_double::PayPalDouble::new(&url);
    Ok(double.serve(listener).await?)
}

/// A stand-in for an OpenID provider, until the program is told to stop.
#[cfg(feature = "demo")]
async fn provider(port: u16, client_id: &str, client_secret: &str) -> Result {
    use galleria::demo::openid_double::OpenIdDouble;
    let address = (std::net::Ipv4Addr::LOCALHOST, port);
    let listener = tokio::net::TcpListener::bind(address).await?;
    let url = format!("http://localhost:{port}");
    println!("standing in for an OpenID provider on {url}");
    let double = OpenIdDouble::new(&url, client_id, client_secret);
    let double = double.map_err(|_| "no key can be made")?;
    Ok(double.serve(listener).await?)
}

fn ended(outcome: Result) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("galleria: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(command: ConnectedCommand) -> Result {
    let config = Config::load()?;
    config.check()?;
    web::logs::start(&config);
    let db = Db::connect(&config.database_url, config.database_connections).await?;
    match command {
        ConnectedCommand::Serve => app::command::serve(config, db).await,
        ConnectedCommand::Worker => app::command::work(config, db).await,
        ConnectedCommand::Check { shop } => {
            audit::run(&db, shop.as_ref(), &mut std::io::stdout()).await
        }
        ConnectedCommand::Migrate => platform::migrate(&db, &Migrator::embedded()).await,
        #[cfg(feature = "demo")]
        ConnectedCommand::Demo { pictures } => {
            galleria::demo::seed::run(&db, &config, pictures.as_deref()).await
        }
        ConnectedCommand::Import {
            tenant,
            file,
            images,
            replace,
            remove_variants,
        } => {
            let out = &mut std::io::stdout();
            let mode = import::Mode {
                replaces: replace,
                removes_variants: remove_variants,
            };
            import::import_file(&db, &config, &tenant, &file, images.as_deref(), mode, out).await
        }
        ConnectedCommand::Export { tenant, file } => {
            let out = &mut std::io::stdout();
            import::export_file(&db, &config, &tenant, &file, out).await
        }
        ConnectedCommand::Tenant(command) => {
            command.run(&db, &config, &mut std::io::stdout()).await
        }
    }
}
