//! `galleria demo`: opens both demo shops with all they sell.
//!
//! What is there already is left alone, so that a second run is quick and one that was stopped
//! midway goes on where it was.

mod card;
mod drawing;
mod pictures;
mod product;
mod promotion;
mod settings;
mod sign_in;
mod store;
mod tariff;
mod texts;

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use futures::{StreamExt, TryStreamExt, stream};
use tracing::info;

use super::{
    DemoShop, Words, category_picture, collection_picture, fjell, hero, logo, logo_on_dark, lumen,
};
use crate::catalog::write::{self, CategoryInput, CollectionInput};
use crate::core::{CategoryId, CollectionId, Locale, MediaId, Slug, TenantName};
use crate::db::{Db, Migrator};
use crate::media::PictureStore;
use crate::tenancy::{self, Tenant, Translations};
use crate::web::Config;

/// Why a shop could not be opened, as a sentence for the terminal.
pub type DemoFault = Box<dyn std::error::Error + Send + Sync>;

/// A shop while it is being furnished.
struct Site {
    db: Db,
    shelf: PictureStore,
    /// Where finished pictures come from; without it there are none.
    drawn: Option<pictures::Drawn>,
    tenant: Tenant,
    shop: DemoShop,
    categories: HashMap<&'static str, CategoryId>,
    collections: HashMap<&'static str, CollectionId>,
}

/// Opens the demo shops; finished pictures are taken from a folder and kept there.
///
/// # Errors
/// When the database or the storage of pictures refuses.
pub async fn run(db: &Db, config: &Config, pictures: Option<&Path>) -> Result<(), DemoFault> {
    let migrator = Migrator::embedded();
    migrator.migrate_platform(db).await?;
    let shelf = config.picture_store();
    for shop in [lumen(), fjell()] {
        let drawn = pictures::Drawn::in_folder(pictures);
        open(db, &shelf, Some(drawn), &migrator, shop).await?;
    }
    let names = [lumen(), fjell()].map(|shop| TenantName::parse(shop.slug));
    let names = names.into_iter().collect::<Result<Vec<_>, _>>()?;
    crate::platform::sign_up::show_demo_shops(db, names).await?;
    card::offer(db, config).await?;
    sign_in::tell(db, config).await
}

/// Opens the demo shops without a single picture: all that is said, in seconds.
///
/// # Errors
/// When the database refuses.
pub async fn run_without_pictures(db: &Db, config: &Config) -> Result<(), DemoFault> {
    let (migrator, shelf) = (Migrator::embedded(), config.picture_store());
    for shop in [lumen(), fjell()] {
        open(db, &shelf, None, &migrator, shop).await?;
    }
    Ok(())
}

async fn open(
    db: &Db,
    shelf: &PictureStore,
    drawn: Option<pictures::Drawn>,
    migrator: &Migrator,
    shop: DemoShop,
) -> Result<(), DemoFault> {
    let name = TenantName::parse(shop.slug)?;
    let wanted = settings::of(&shop)?;
    let creation = tenancy::create(db, migrator, &name, &wanted, None).await?;
    println!("{name}: {creation}");
    let tenant = tenancy::store::tenant_by_name(db.pool(), &name)
        .await?
        .ok_or("the tenant was removed meanwhile")?;
    let mut site = Site {
        db: db.clone(),
        shelf: shelf.clone(),
        drawn,
        tenant,
        shop,
        categories: HashMap::new(),
        collections: HashMap::new(),
    };
    site.open_doors().await?;
    site.arrange().await?;
    let site = Arc::new(site);
    Arc::clone(&site).stock().await?;
    site.promote().await
}

/// Draws one of the shop's own pictures as SVG.
type Draw = fn(&DemoShop) -> String;

impl Site {
    /// Shipping, taxes, the logo and the picture of the home page.
    async fn open_doors(&self) -> Result<(), DemoFault> {
        let mut tx = self.db.begin(&self.tenant.schema).await?;
        tariff::write(&mut tx, self.shop.kind).await?;
        let mut settings = tenancy::store::load_store(&mut tx, &self.tenant)
            .await?
            .settings;
        tx.commit().await?;
        let before = settings.clone();
        let own: [(&str, Draw, _); 3] = [
            ("hero", hero, &mut settings.hero.media),
            ("logo", logo, &mut settings.theme.logo),
            (
                "logo-on-dark",
                logo_on_dark,
                &mut settings.theme.logo_on_dark,
            ),
        ];
        for (name, draw, place) in own {
            if place.is_none() {
                let source = format!("demo:{}/{name}", self.shop.slug);
                *place = self.picture(source, || draw(&self.shop)).await?;
            }
        }
        if settings != before {
            let mut tx = self.db.begin(&self.tenant.schema).await?;
            tenancy::store::save_settings(&mut tx, &self.tenant, &settings).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// Categories and collections.
    async fn arrange(&mut self) -> Result<(), DemoFault> {
        for (position, category) in (0..).zip(self.shop.categories) {
            let shop = self.shop.clone();
            let source = format!("demo:{}/category/{}", shop.slug, category.slug);
            let media = self
                .picture(source, || category_picture(&shop, category.slug))
                .await?;
            let input = CategoryInput {
                slug: Some(Slug::parse(category.slug)?),
                name: category.name.en.to_owned(),
                description: category.description.en.to_owned(),
                translations: translated([
                    ("name", category.name),
                    ("description", category.description),
                ]),
                media,
                position,
                ..CategoryInput::default()
            };
            let mut tx = self.db.begin(&self.tenant.schema).await?;
            let id = match store::category(&mut tx, category.slug).await? {
                Some(id) => id,
                None => write::save_category(&mut tx, &self.tenant, None, &input).await?,
            };
            tx.commit().await?;
            self.categories.insert(category.slug, id);
        }
        for (position, collection) in (0..).zip(self.shop.collections) {
            let shop = self.shop.clone();
            let source = format!("demo:{}/collection/{}", shop.slug, collection.slug);
            let media = self
                .picture(source, || collection_picture(&shop, collection.slug))
                .await?;
            let input = CollectionInput {
                slug: Some(Slug::parse(collection.slug)?),
                title: collection.name.en.to_owned(),
                description: collection.description.en.to_owned(),
                translations: translated([
                    ("title", collection.name),
                    ("description", collection.description),
                ]),
                media,
                position,
                featured: true,
                ..CollectionInput::default()
            };
            let mut tx = self.db.begin(&self.tenant.schema).await?;
            let id = match store::collection(&mut tx, collection.slug).await? {
                Some(id) => id,
                None => write::save_collection(&mut tx, &self.tenant, None, &input).await?,
            };
            tx.commit().await?;
            self.collections.insert(collection.slug, id);
        }
        Ok(())
    }

    /// Products, as many at a time as the machine has cores.
    async fn stock(self: Arc<Self>) -> Result<(), DemoFault> {
        let mut tx = self.db.begin(&self.tenant.schema).await?;
        let there = store::product_slugs(&mut tx).await?;
        tx.commit().await?;
        let total = self.shop.products.len();
        let missing: Vec<_> = self
            .shop
            .products
            .iter()
            .copied()
            .filter(|product| !there.contains(product.slug))
            .collect();
        let known = total - missing.len();
        println!("{}: {known} of {total} products are there", self.shop.slug);
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let mut done = stream::iter(missing)
            .map(|product| {
                let site = Arc::clone(&self);
                async move { site.add(&product).await.map(|()| product.slug) }
            })
            .buffer_unordered(cores);
        let mut count = known;
        while let Some(slug) = done.try_next().await? {
            count += 1;
            println!("{}: {count} of {total} products ({slug})", self.shop.slug);
        }
        info!(
            tenant = self.shop.slug,
            products = total,
            "demo shop is open"
        );
        Ok(())
    }

    /// The stored picture of that source, drawn when it is not there yet; nothing where none are drawn.
    async fn picture(
        &self,
        source: String,
        draw: impl FnOnce() -> String,
    ) -> Result<Option<MediaId>, DemoFault> {
        let Some(drawn) = &self.drawn else {
            return Ok(None);
        };
        let mut tx = self.db.begin(&self.tenant.schema).await?;
        let known = crate::media::store::by_sources(&mut tx, std::slice::from_ref(&source)).await?;
        tx.commit().await?;
        if let Some(id) = known.get(&source) {
            return Ok(Some(*id));
        }
        let kept = drawn.keep(&self.shelf, &self.tenant.schema, draw()).await?;
        let mut tx = self.db.begin(&self.tenant.schema).await?;
        let id = crate::media::store::record(&mut tx, &kept, Some(&source)).await?;
        tx.commit().await?;
        Ok(Some(id))
    }
}

/// The words of some fields in every language but the first.
fn translated<const N: usize>(fields: [(&'static str, Words); N]) -> Translations {
    in_translation(|locale| fields.map(|(field, words)| (field, words.of(locale).to_owned())))
}

/// The same where the words are put together.
fn in_translation<const N: usize>(
    fields: impl Fn(Locale) -> [(&'static str, String); N],
) -> Translations {
    let fields = |locale| {
        let fields = fields(locale).into_iter();
        fields
            .map(|(field, words)| (field.to_owned(), words))
            .collect()
    };
    [Locale::De, Locale::Fr]
        .map(|locale| (locale, fields(locale)))
        .into()
}
