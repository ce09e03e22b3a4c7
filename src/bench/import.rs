//! Importing a large file of products.

use std::io::Write;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::report::{Report, megabytes};
use crate::server::{Program, galleria};
use crate::{Result, Scale, given};

const TENANT: &str = "bench-import";
const LONGEST: f64 = 60.0;
const MOST_RESIDENT: u64 = 200_000_000;

/// `galleria import` of a file without pictures into a new shop.
pub async fn measure(scale: Scale, report: &mut Report) -> Result {
    if !galleria(&["import", "--help"]).output()?.status.success() {
        report.tell(
            "importing products",
            "not measured: no such command".to_owned(),
        );
        return Ok(());
    }
    let file = PathBuf::from(given("BENCH_FOLDER")?).join("products.csv");
    write(&file, scale.products)?;
    let mut creation = Program::start(galleria(&["tenant", "create", TENANT]), "tenant.log")?;
    while creation.is_running()? {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let path = file
        .to_str()
        .ok_or("the project's folder has a strange name")?;
    let began = Instant::now();
    let mut import = Program::start(
        galleria(&["import", "--tenant", TENANT, path]),
        "import.log",
    )?;
    let mut peak = 0;
    while import.is_running()? {
        // It may end just before it is looked at.
        peak = import.process().peak_resident().unwrap_or(peak).max(peak);
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let took = began.elapsed().as_secs_f64();
    report.add(
        &format!("importing {} products without pictures", scale.products),
        format!("{took:.1} s"),
        "< 60 s for 10000",
        took < LONGEST,
    );
    report.add(
        "meanwhile the importer's most resident memory",
        megabytes(peak),
        "< 200 MB",
        peak > 0 && peak < MOST_RESIDENT,
    );
    Ok(())
}

/// Products in the Shopify form, every one in three sizes.
fn write(file: &std::path::Path, products: usize) -> Result {
    let mut out = std::io::BufWriter::new(std::fs::File::create(file)?);
    writeln!(
        out,
        "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,\
         Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Fulfillment Service,Variant Price,\
         Variant Compare At Price,Variant Requires Shipping,Variant Taxable"
    )?;
    for number in 0..products {
        let about =
            "\"<p>Turned from one piece of ash, oiled by hand, made to be used every day.</p>\"";
        for (place, size) in ["S", "M", "L"].into_iter().enumerate() {
            let (title, body, vendor, kind, tags, published, option) = if place == 0 {
                let title = format!("Bowl number {number}");
                (
                    title,
                    about,
                    "Workshop",
                    "Bowls",
                    "\"wood, kitchen\"",
                    "true",
                    "Size",
                )
            } else {
                (String::new(), "", "", "", "", "", "")
            };
            writeln!(
                out,
                "bowl-{number},{title},{body},{vendor},{kind},{tags},{published},{option},{size},BOWL-{number}-{size},{},\
                 shopify,{},deny,manual,{}.50,,true,true",
                300 + 100 * place,
                number % 40,
                20 + 5 * place
            )?;
        }
    }
    out.flush()?;
    Ok(())
}
