//! Import and export of the Shopify product CSV.

mod cases;
mod existing;
mod preview;
mod together;

use std::io::Cursor;
use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::Arc;

use futures::future::BoxFuture;
use galleria::core::{Currency, Reason};
use galleria::db::TenantTx;
use galleria::import::shopify_csv::{RowFault, RowReason};
use galleria::import::{Images, Importer, Listener, Mode, Progress, Signal, export};
use galleria::media::fetch::{Fetcher, Resolve};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use crate::harness::TestShop;

/// A name server that knows nobody.
struct Nobody;

impl Resolve for Nobody {
    fn resolve<'a>(&'a self, _: &'a str) -> BoxFuture<'a, std::io::Result<Vec<IpAddr>>> {
        Box::pin(std::future::ready(Err(std::io::ErrorKind::NotFound.into())))
    }
}

#[derive(Default)]
struct Ear {
    faults: Vec<RowFault>,
    stop_after: Option<u64>,
}

impl Listener for Ear {
    async fn hear(&mut self, _: &mut TenantTx, progress: &Progress) -> sqlx::Result<Signal> {
        self.faults.extend(progress.faults.clone());
        let stop = self.stop_after.is_some_and(|rows| progress.rows >= rows);
        Ok(if stop { Signal::Stop } else { Signal::Continue })
    }
}

async fn importer(shop: &TestShop, images: Images) -> Importer {
    let tenant = shop.registered().await;
    let state = &shop.platform.state;
    Importer {
        db: state.db.clone(),
        shelf: state.media.clone(),
        own_hosts: vec![format!("{}.localhost", shop.tenant)],
        tenant: (*tenant).clone(),
        currency: Currency::EUR,
        fetcher: Fetcher::new(Arc::new(Nobody)),
        images,
        mode: REPLACE,
    }
}

/// Products that exist become as the file tells them.
const REPLACE: Mode = Mode {
    replaces: true,
    removes_variants: false,
};

/// An import that may do what `mode` says.
async fn import_as(shop: &TestShop, file: &str, mode: Mode) -> (Progress, Vec<RowFault>) {
    let mut ear = Ear::default();
    let importer = Importer {
        mode,
        ..importer(shop, Images::None).await
    };
    let done = importer
        .run(file.as_bytes(), Progress::default(), &mut ear)
        .await
        .expect("import");
    (done, ear.faults)
}

async fn import(shop: &TestShop, file: &str) -> (Progress, Vec<RowFault>) {
    import_with(shop, file, Images::None).await
}

async fn import_with(shop: &TestShop, file: &str, images: Images) -> (Progress, Vec<RowFault>) {
    let mut ear = Ear::default();
    let importer = importer(shop, images).await;
    let done = importer
        .run(file.as_bytes(), Progress::default(), &mut ear)
        .await
        .expect("import");
    (done, ear.faults)
}

async fn exported(shop: &TestShop) -> String {
    let tenant = shop.registered().await;
    let mut file = Vec::new();
    let base = format!("http://{}.localhost:3000", shop.tenant);
    export(
        &shop.platform.state.db,
        &tenant,
        Currency::EUR,
        &base,
        &mut file,
    )
    .await
    .expect("export");
    String::from_utf8(file).expect("text")
}

fn counts(done: &Progress) -> [u64; 4] {
    [done.created, done.changed, done.unchanged, done.refused]
}

/// The two files of the format that the shared folder holds; where it is not there, files of the
/// same shape.
fn real_files() -> Vec<(String, u64)> {
    let folder = std::env::var_os("GALLERIA_SHARED_DATA").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data")),
        PathBuf::from,
    );
    ["apparel.csv", "home-and-garden.csv"]
        .iter()
        .zip([APPAREL, GARDEN])
        .map(|(name, copy)| {
            let text =
                std::fs::read_to_string(folder.join(name)).unwrap_or_else(|_| copy.to_owned());
            let mut handles: Vec<&str> = Vec::new();
            for line in text.lines().skip(1) {
                let handle = line.split(',').next().unwrap_or_default();
                if !handle.is_empty() && !handles.contains(&handle) {
                    handles.push(handle);
                }
            }
            let count = handles.len() as u64;
            (text, count)
        })
        .collect()
}

const APPAREL: &str = "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Fulfillment Service,Variant Price,Variant Compare At Price,Variant Requires Shipping,Variant Taxable,Variant Barcode,Image Src,Image Position,Gift Card,Variant Weight Unit\nshirt,Shirt,Blue.,maker,,men,true,Title,Default Title,,0,,1,deny,manual,50,,true,true,,https://pictures.example/shirt.jpg,1,false,kg\ntop,Top,\"Grey, buttoned\",maker,,women,true,Size,Small,,0,,1,deny,manual,60,,true,true,,,,false,kg\ntop,,,,,,,,Medium,,0,,1,deny,manual,60,,true,true,,,,,kg\n";
const GARDEN: &str = "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Cost per item\npot,Pot,<p>Clay</p>,Company,Outdoor,\"Pot, Plants\",true,Size,Regular,,0,1,deny,9.99,,\npot,,,,,,,,Large,,0,3,deny,15.99,20,4\n";

#[tokio::test]
async fn ex_7_real_files_import_export_and_import_unchanged() {
    let shop = TestShop::open().await;
    let mut total = 0;
    for (file, products) in real_files() {
        let (done, faults) = import(&shop, &file).await;
        assert_eq!(counts(&done), [products, 0, 0, 0], "{faults:?}");
        assert!(
            faults
                .iter()
                .all(|fault| fault.reason == RowReason::PictureUnreachable),
            "{faults:?}"
        );
        let (again, _) = import(&shop, &file).await;
        assert_eq!(counts(&again), [0, 0, products, 0]);
        total += products;
    }
    let first = exported(&shop).await;
    let (again, faults) = import(&shop, &first).await;
    assert_eq!(counts(&again), [0, 0, total, 0], "{faults:?}");
    assert_eq!(exported(&shop).await, first);
    // What the shop has no place for is there again.
    assert!(first.contains("Variant Fulfillment Service") || first.contains("Cost per item"));
    let other = shop.neighbour("globex").await;
    let (moved, _) = import(&other, &first).await;
    assert_eq!(counts(&moved), [total, 0, 0, 0]);
    assert_eq!(exported(&other).await, first);
}

#[tokio::test]
async fn ex_7_a_file_brings_everything_it_tells() {
    let shop = TestShop::open().await;
    let file = "\u{feff}Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Taxable,Variant Barcode,SEO Title,Custom Thing\r\nlamp,Lamp,\"<p>One</p>\r\n<p>\"\"two\"\"</p>\",Kolbe,Lamps,\"a, b\",false,Colour,Red,Size,S,L-1,250,shopify,7,continue,189.00,210.5,false,400,Seo,kept\r\nlamp,,,,,,,,Red,,L,,,,,,199,,,,,also kept\r\n";
    let (done, faults) = import(&shop, file).await;
    assert_eq!((counts(&done), faults), ([1, 0, 0, 0], vec![]));
    assert_eq!(
        shop.text("select state || tags::text || vendor from products")
            .await,
        "draft{a,b}Kolbe"
    );
    assert_eq!(
        shop.text("select coalesce(sku, 'none') from variants where position = 1")
            .await,
        "none"
    );
    assert_eq!(
        shop.count("select count(*) from stock_items where tracked and oversell and on_hand = 7")
            .await,
        1
    );
    assert_eq!(
        shop.count("select count(*) from stock_items where not tracked")
            .await,
        1
    );
    assert_eq!(
        shop.count("select on_hand_change::bigint from stock_movements where kind = 'import'")
            .await,
        7
    );
    assert_eq!(shop.count("select count(*) from price_changes").await, 2);
    let ids = "select string_agg(id::text, ',' order by position) from variants";
    let before = shop.text(ids).await;
    let dearer = file.replace("189.00", "179.00");
    assert_eq!(counts(&import(&shop, &dearer).await.0), [0, 1, 0, 0]);
    assert_eq!(shop.text(ids).await, before);
    assert_eq!(shop.count("select count(*) from price_changes").await, 3);
    let out = exported(&shop).await;
    assert!(
        out.contains("kept") && out.contains("also kept") && out.contains("<p>\"\"two\"\"</p>")
    );
}

#[tokio::test]
async fn ex_7_faults_are_told_by_row_and_column_and_the_rest_is_imported() {
    let shop = TestShop::open().await;
    let file = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Qty\n\
        good,Good,,,G,1.00,1\n\
        dear,Dear,,,,1.005,x\n\
        ,Nameless,,,,1,1\n\
        twice,Twice,Size,S,,1,1\n\
        twice,,,S,,1,1\n\
        good,Again,,,,1,1\n\
        same,Same,,,G,1.00,-3\n\
        last,Last,,,,2,2\n";
    let (done, faults) = import(&shop, file).await;
    assert_eq!(counts(&done), [3, 0, 0, 4]);
    let told = |row: u64, column: &str| {
        let fault = faults
            .iter()
            .find(|fault| fault.row == row && fault.column == column);
        fault.map(|fault| fault.reason)
    };
    assert_eq!(
        told(3, "Variant Price"),
        Some(RowReason::Value(Reason::TooPrecise { max: 2 }))
    );
    assert_eq!(
        told(3, "Variant Inventory Qty"),
        Some(RowReason::Value(Reason::Malformed))
    );
    assert_eq!(told(4, "Handle"), Some(RowReason::Value(Reason::Required)));
    assert_eq!(told(6, "Option1 Value"), Some(RowReason::VariantAgain));
    assert_eq!(told(7, "Handle"), Some(RowReason::HandleAgain));
    assert_eq!(told(8, "Variant SKU"), Some(RowReason::SkuTaken));
    assert_eq!(
        told(8, "Variant Inventory Qty"),
        Some(RowReason::NegativeStock)
    );
}

#[tokio::test]
async fn ex_7_formula_cells_leave_as_text_and_come_back_unchanged() {
    let shop = TestShop::open().await;
    let file = "Handle,Title,Vendor,Variant Price,Evil\na,=cmd|' /C calc'!A0,'=1,1,@SUM(1)\n";
    let (done, faults) = import(&shop, file).await;
    assert_eq!((counts(&done), faults), ([1, 0, 0, 0], vec![]));
    assert_eq!(
        shop.text("select title from products").await,
        "=cmd|' /C calc'!A0"
    );
    // One escape was undone: the cell said '=1, so the vendor is =1.
    assert_eq!(shop.text("select vendor from products").await, "=1");
    let out = exported(&shop).await;
    assert!(
        out.contains("'=cmd|' /C calc'!A0") && out.contains(",'=1,") && out.contains("'@SUM(1)")
    );
    assert_eq!(counts(&import(&shop, &out).await.0), [0, 0, 1, 0]);
}

#[tokio::test]
async fn ex_7_pictures_come_from_the_folder_and_own_addresses_need_no_fetch() {
    let shop = TestShop::open().await;
    let folder = shop.platform.folder.0.join("pictures");
    std::fs::create_dir_all(&folder).expect("folder");
    for (name, colour) in [("red.png", [200, 0, 0]), ("blue.png", [0, 0, 200])] {
        paint(&folder.join(name), colour);
    }
    let file = "Handle,Title,Option1 Name,Option1 Value,Variant Price,Image Src,Image Position,Image Alt Text,Variant Image\n\
        mug,Mug,Colour,Red,9,https://cdn.example/files/red.png?v=3,2,A red mug,https://cdn.example/files/red.png?v=3\n\
        mug,,,Blue,9,blue.png,1,A blue mug,blue.png\n\
        mug,,,,,gone.png,3,,\n";
    let images = || Images::open(&folder).expect("folder");
    let (done, faults) = import_with(&shop, file, images()).await;
    assert_eq!(counts(&done), [1, 0, 0, 0]);
    assert_eq!(
        faults,
        [RowFault::warning(4, "Image Src", RowReason::PictureMissing)]
    );
    assert_eq!(
        shop.text("select string_agg(alt, ',' order by position) from pictures")
            .await,
        "A blue mug,A red mug"
    );
    assert_eq!(
        shop.count("select count(distinct picture_id) from variants")
            .await,
        2
    );
    assert_eq!(
        counts(&import_with(&shop, file, images()).await.0),
        [0, 0, 1, 0]
    );
    let out = exported(&shop).await;
    assert!(out.contains("http://acme.localhost:3000/media/"));
    let (again, faults) = import(&shop, &out).await;
    // Only the picture that never was there is missed again.
    let missed = RowFault::warning(4, "Image Src", RowReason::PictureMissing);
    assert_eq!((counts(&again), faults), ([0, 0, 1, 0], vec![missed]));
    assert_eq!(shop.count("select count(*) from media").await, 2);
}

#[tokio::test]
async fn ex_7_a_picture_that_could_not_be_reached_is_exported_and_tried_again() {
    let shop = TestShop::open().await;
    let file = "Handle,Title,Option1 Name,Option1 Value,Variant Price,Image Src,Image Position,Image Alt Text,Variant Image\n\
        mug,Mug,Colour,Red,9,https://cdn.example/red.png,1,A red mug,https://cdn.example/red.png\n\
        mug,,,Blue,9,https://cdn.example/blue.png,2,A blue mug,https://cdn.example/blue.png\n";
    let folder = shop.platform.folder.0.join("late");
    std::fs::create_dir_all(&folder).expect("folder");
    let arrives = |name: &str, colour: [u8; 3]| paint(&folder.join(name), colour);
    let images = || Images::open(&folder).expect("folder");
    arrives("blue.png", [0, 0, 200]);
    let (done, faults) = import_with(&shop, file, images()).await;
    assert_eq!(counts(&done), [1, 0, 0, 0]);
    let unreachable = |row| RowFault::warning(row, "Image Src", RowReason::PictureUnreachable);
    assert_eq!(faults, [unreachable(2)]);

    // The export names it at its place, with its words, for its variant.
    let out = exported(&shop).await;
    let rows: Vec<&str> = out.lines().collect();
    assert!(
        rows[1].contains("https://cdn.example/red.png,1,A red mug"),
        "{out}"
    );
    assert_eq!(rows[1].matches("https://cdn.example/red.png").count(), 2);
    assert!(rows[2].contains("/media/") && rows[2].contains(",2,A blue mug"));
    // A file that says nothing of pictures forgets nothing.
    let (quiet, _) = import(&shop, "Handle,Title\nmug,Mug\n").await;
    assert_eq!(counts(&quiet), [0, 0, 1, 0]);
    assert_eq!(exported(&shop).await, out);

    // Reachable later, the exported file brings it.
    arrives("red.png", [200, 0, 0]);
    let (again, faults) = import_with(&shop, &out, images()).await;
    assert_eq!((counts(&again), faults), ([0, 1, 0, 0], vec![]));
    assert_eq!(
        shop.text("select string_agg(alt, ',' order by position) from pictures")
            .await,
        "A red mug,A blue mug"
    );
    assert_eq!(
        shop.count("select count(*) from products where missing_pictures <> '[]'")
            .await,
        0
    );
    assert!(!exported(&shop).await.contains("cdn.example"));
}

#[tokio::test]
async fn ex_15_an_import_that_was_stopped_goes_on_where_it_was() {
    let shop = TestShop::open().await;
    let mut file = "Handle,Title,Variant Price\n".to_owned();
    for number in 0..130 {
        file.push_str(&format!("p-{number},Product {number},1\n"));
    }
    let importer = importer(&shop, Images::None).await;
    let mut ear = Ear {
        stop_after: Some(1),
        ..Ear::default()
    };
    let stopped = importer
        .run(file.as_bytes(), Progress::default(), &mut ear)
        .await
        .expect("import");
    assert_eq!((stopped.rows, stopped.created), (1, 1));
    let done = importer
        .run(file.as_bytes(), stopped, &mut Ear::default())
        .await
        .expect("import");
    assert_eq!((done.rows, done.created, done.unchanged), (130, 130, 0));
    assert_eq!(shop.count("select count(*) from products").await, 130);
}

#[tokio::test]
async fn ex_2_a_renamed_product_leaves_its_old_address_behind() {
    use galleria::catalog::write::{self, StockSource};
    use galleria::core::Slug;
    let shop = TestShop::open().await;
    import(&shop, "Handle,Title,Variant Price\nold,Thing,1\n").await;
    let mut tx = shop.tx().await;
    let old = Slug::parse("old").expect("slug");
    let id = write::product_by_slug(&mut tx, &old)
        .await
        .expect("read")
        .expect("product");
    let mut input = write::load(&mut tx, id)
        .await
        .expect("read")
        .expect("product")
        .input;
    input.slug = Slug::parse("new").ok();
    write::save_product(&mut tx, Some(id), &input, StockSource::Count)
        .await
        .expect("save");
    tx.commit().await.expect("commit");
    assert_eq!(
        shop.text("select slug from former_slugs where kind = 'product'")
            .await,
        "old"
    );
    assert_eq!(shop.get("/products/old").await.status.as_u16(), 301);
}

/// A picture of one color in a file.
fn paint(path: &std::path::Path, colour: [u8; 3]) {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(RgbImage::from_pixel(300, 200, Rgb(colour)))
        .write_to(&mut bytes, ImageFormat::Png)
        .expect("picture");
    std::fs::write(path, bytes.into_inner()).expect("write");
}

/// An upload as a browser sends it.
async fn upload(merchant: &TestShop, file: &str) -> crate::harness::Answer {
    let body = format!(
        "--b0undary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"mine.csv\"\r\nContent-Type: text/csv\r\n\r\n{file}\r\n--b0undary--\r\n"
    );
    let request = merchant
        .request(reqwest::Method::POST, "/admin/import")
        .header("accept", "text/html")
        .header("content-type", "multipart/form-data; boundary=b0undary")
        .body(body);
    merchant.send(request).await
}

#[tokio::test]
async fn ex_7_a_merchant_sees_a_preview_then_progress_then_what_came_of_it() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("manager").await;
    let wrong = upload(&merchant, "just,some\n1,2\n").await;
    assert_eq!(wrong.location(), "/admin/import");
    let refused = merchant.get("/admin/import").await.text;
    assert!(refused.contains("field-error") && refused.contains("just, some"));
    let file = "Handle,Title,Variant Price\nlamp,<b>Lamp</b>,5\nvase,Vase,cheap\n";
    let page = upload(&merchant, file).await.location();
    let preview = merchant.get(&page).await.text;
    assert!(preview.contains("&lt;b&gt;Lamp&lt;/b&gt;") && preview.contains("Variant Price"));
    assert_eq!(shop.count("select count(*) from products").await, 0);
    merchant.post(&format!("{page}/start"), &[]).await;
    let waiting = merchant.get(&page).await;
    assert_eq!(waiting.header("refresh"), "2");
    assert!(waiting.text.contains("<progress"));
    let tenant = shop.registered().await.id;
    let import = page.rsplit('/').next().unwrap_or_default();
    let job = serde_json::json!({ "tenant": tenant, "import": import });
    let job: galleria::import::ImportProducts = serde_json::from_value(job).expect("job");
    job.perform(&shop.platform.state).await.expect("import");
    // The queue may hand out a job twice: the second finds nothing to do.
    job.perform(&shop.platform.state).await.expect("import");
    assert_eq!(shop.count("select count(*) from products").await, 1);
    let done = merchant.get(&page).await;
    assert_eq!(done.header("refresh"), "");
    assert_eq!(
        shop.text(
            "select state || created_products || refused_products || fault_count from import_runs"
        )
        .await,
        "done111"
    );
    for page in [done.text, merchant.get("/admin/import").await.text] {
        assert!(page.contains("Rejected"));
    }
    let out = merchant.get("/admin/export/products.csv").await;
    assert!(out.header("content-disposition").starts_with("attachment"));
    assert!(
        out.text
            .lines()
            .nth(1)
            .is_some_and(|line| line.starts_with("lamp,<b>Lamp</b>,"))
    );
}

#[tokio::test]
async fn ex_15_a_cancelled_import_writes_nothing_more() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("owner").await;
    let page = upload(&merchant, "Handle,Title,Variant Price\nlamp,Lamp,5\n")
        .await
        .location();
    merchant.post(&format!("{page}/start"), &[]).await;
    merchant.post(&format!("{page}/cancel"), &[]).await;
    let import = page.rsplit('/').next().unwrap_or_default();
    let job = serde_json::json!({ "tenant": shop.registered().await.id, "import": import });
    let job: galleria::import::ImportProducts = serde_json::from_value(job).expect("job");
    job.perform(&shop.platform.state).await.expect("import");
    assert_eq!(shop.count("select count(*) from products").await, 0);
    assert_eq!(
        shop.text("select state from import_runs").await,
        "cancelled"
    );
}
