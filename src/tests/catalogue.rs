//! The shopper's catalog through HTTP.

use galleria::catalog::input::{
    OptionInput, PictureInput, ProductInput, ProductState, StockInput, ValueInput, VariantInput,
};
use galleria::catalog::write::{
    CategoryInput, CollectionInput, StockSource, save_category, save_collection, save_product,
};
use galleria::core::{CategoryId, CollectionId, Locale, MediaId, ProductId, Slug};
use galleria::tenancy::{HexColour, LocalText, PageKind};
use reqwest::StatusCode;

use crate::harness::TestShop;

mod choosing;
mod discovery;
mod hostile;
mod lists;
mod product;
mod search;
mod shelves;

/// A shop in English and German that sells chairs.
pub struct Furnished {
    pub shop: TestShop,
    pub chairs: CategoryId,
    pub quiet: CollectionId,
}

pub async fn furnished() -> Furnished {
    let shop = TestShop::open().await;
    shop.send_parcels().await;
    shop.settle(|settings| {
        settings.locales = vec![Locale::En, Locale::De];
        settings.return_days = 45;
        settings.low_stock = 5;
        settings.legal_name = "Acme Furniture Ltd".to_owned();
        settings.address.street = "Long Lane 7".to_owned();
        settings.pages.insert(
            PageKind::Story,
            LocalText::of(
                Locale::En,
                "We began with *one* chair.\n\nThen came <script>alert(1)</script> more.",
            ),
        );
    })
    .await;
    for n in 0..6 {
        shop.sql(&format!(
            "insert into media (id, hash, width, height, widths, bytes) values ('{}', 'hash{n}', 1600, 2000, '{{320,640,1200}}', 1)",
            media(n)
        ))
        .await;
    }
    let tenant = shop.registered().await;
    let mut tx = shop.tx().await;
    let seats = CategoryInput {
        name: "Seats".to_owned(),
        ..CategoryInput::default()
    };
    let seats = save_category(&mut tx, &tenant, None, &seats)
        .await
        .expect("category");
    let chairs = CategoryInput {
        parent: Some(seats),
        name: "Chairs".to_owned(),
        translations: [(
            Locale::De,
            [("name".to_owned(), "Stühle".to_owned())].into(),
        )]
        .into(),
        ..CategoryInput::default()
    };
    let chairs = save_category(&mut tx, &tenant, None, &chairs)
        .await
        .expect("category");
    let quiet = CollectionInput {
        title: "Quiet corner".to_owned(),
        featured: true,
        ..CollectionInput::default()
    };
    let quiet = save_collection(&mut tx, &tenant, None, &quiet)
        .await
        .expect("collection");
    tx.commit().await.expect("commit");
    shop.platform.state.registry.forget_all();
    let furnished = Furnished {
        shop,
        chairs,
        quiet,
    };
    furnished.save(furnished.spindle_chair()).await;
    furnished.save(furnished.stool()).await;
    furnished
}

fn media(n: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(0x0189_0a5d_ac96_774b_bcce_b302_099a_9000 + n)
}

fn value(name: &str, swatch: &str) -> ValueInput {
    ValueInput {
        name: name.to_owned(),
        swatch: HexColour::parse(swatch).ok(),
        ..ValueInput::default()
    }
}

fn variant(values: [&str; 2], price: u32, on_hand: i32, picture: usize) -> VariantInput {
    VariantInput {
        values: values.map(str::to_owned).to_vec(),
        price: price.into(),
        weight_grams: 4_000,
        stock: StockInput {
            on_hand: Some(on_hand),
            ..StockInput::default()
        },
        pictures: vec![picture],
        ..VariantInput::default()
    }
}

impl Furnished {
    pub async fn save(&self, input: ProductInput) -> ProductId {
        let mut tx = self.shop.tx().await;
        let saved = save_product(&mut tx, None, &input, StockSource::Count)
            .await
            .expect("product");
        tx.commit().await.expect("commit");
        saved.id
    }

    /// Oak in M (3 left) and L (sold out), walnut in L (plenty, reduced).
    pub fn spindle_chair(&self) -> ProductInput {
        let mut walnut = variant(["Walnut", "L"], 130, 50, 2);
        walnut.compare_at_price = Some(150.into());
        ProductInput {
            title: "Spindle chair".to_owned(),
            short_description: "Eight spindles and no screw.".to_owned(),
            description: "Made **by hand**.".to_owned(),
            translations: [(
                Locale::De,
                [("title".to_owned(), "Sprossenstuhl".to_owned())].into(),
            )]
            .into(),
            vendor: "Tolmin".to_owned(),
            specification: vec![("Seat height".to_owned(), "45 cm".to_owned())],
            care_tips: "Wipe with a damp cloth.".to_owned(),
            state: ProductState::Published,
            categories: [self.chairs].into(),
            collections: [self.quiet].into(),
            options: vec![
                OptionInput {
                    name: "Colour".to_owned(),
                    values: vec![value("Oak", "#c89f6d"), value("Walnut", "#6b4a33")],
                    ..OptionInput::default()
                },
                OptionInput {
                    name: "Size".to_owned(),
                    values: vec![value("M", ""), value("L", "")],
                    ..OptionInput::default()
                },
            ],
            pictures: (0..3)
                .map(|n| PictureInput {
                    media: MediaId::from_uuid(media(n)),
                    alt: format!("Angle {n}"),
                })
                .collect(),
            variants: vec![
                variant(["Oak", "M"], 100, 3, 0),
                variant(["Oak", "L"], 120, 0, 1),
                walnut,
            ],
            ..ProductInput::default()
        }
    }

    /// Walnut in M only.
    pub fn stool(&self) -> ProductInput {
        ProductInput {
            title: "Three-legged stool".to_owned(),
            categories: [self.chairs].into(),
            variants: vec![variant(["Walnut", "M"], 40, 9, 0)],
            pictures: vec![PictureInput {
                media: MediaId::from_uuid(media(4)),
                alt: "Stool".to_owned(),
            }],
            specification: Vec::new(),
            slug: Some(Slug::parse("stool").expect("slug")),
            ..self.spindle_chair()
        }
    }
}

/// The text without its tags, spaces made single.
pub fn words(html: &str) -> String {
    let mut words = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                words.push(' ');
            }
            c if !inside => words.push(c),
            _ => {}
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What lies between two marks of a page.
pub fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let start = text.find(from).map_or(text.len(), |at| at + from.len());
    let rest = &text[start..];
    &rest[..rest.find(to).unwrap_or(rest.len())]
}

#[tokio::test]
async fn vm_9_the_brands_story_has_a_page_and_a_place_on_the_home_page() {
    let Furnished { shop, .. } = furnished().await;
    let page = shop.get("/pages/story").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("<em>one</em> chair"), "{}", page.text);
    assert!(!page.text.contains("<script>alert"), "sec_13");
    let home = shop.get("/").await;
    assert!(words(&home.text).contains("We began with one chair."));
    assert!(home.text.contains("href=\"/pages/story\""));
}

#[tokio::test]
async fn the_home_page_shows_no_best_sellers_before_sales() {
    let Furnished { shop, .. } = furnished().await;
    let home = shop.get("/").await;
    assert!(words(&home.text).contains("New arrivals"));
    assert!(home.text.contains("href=\"/collections/quiet-corner\""));
    assert!(!home.text.contains("Best sellers"));
}
