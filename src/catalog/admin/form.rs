//! A product as its form holds it: text in fields, and back.

mod combinations;
mod options;
mod rows;
mod words;

pub(super) use combinations::complete;
pub(super) use options::{names_of, settle_options};
pub(super) use rows::{Row, rows_of, write_rows};

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::input::{
    PictureInput, ProductInput, ProductState, TRANSLATED, TextFormat, VariantInput, named,
    specification_rows,
};
use crate::core::{CategoryId, CollectionId, Error, FieldErrors, MediaId, Reason, Slug, optional};
use crate::tenancy::{StoreSettings, Translations};
use crate::web::FormFields;

/// What the form shows of a stored product.
pub(super) fn fields_of(product: &ProductInput, settings: &StoreSettings) -> FormFields {
    let mut pairs = vec![
        ("title".to_owned(), product.title.clone()),
        (
            "slug".to_owned(),
            product
                .slug
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
        ),
        (
            "short_description".to_owned(),
            product.short_description.clone(),
        ),
        ("description".to_owned(), product.description.clone()),
        (
            "description_format".to_owned(),
            product.description_format.as_str().to_owned(),
        ),
        ("vendor".to_owned(), product.vendor.clone()),
        ("product_type".to_owned(), product.product_type.clone()),
        ("tags".to_owned(), product.tags.join(", ")),
        ("tax_class".to_owned(), product.tax_class.clone()),
        ("specification".to_owned(), specification_text(product)),
        ("care_tips".to_owned(), product.care_tips.clone()),
        ("state".to_owned(), product.state.as_str().to_owned()),
        ("seo_title".to_owned(), product.seo_title.clone()),
        (
            "seo_description".to_owned(),
            product.seo_description.clone(),
        ),
    ];
    if product.is_gift_card {
        pairs.push(("is_gift_card".to_owned(), "on".to_owned()));
    }
    for (locale, texts) in &product.translations {
        for (field, text) in texts {
            pairs.push((format!("{}.{field}", locale.tag()), text.clone()));
        }
    }
    let ids = |name: &'static str, id: String| (name.to_owned(), id);
    pairs.extend(
        product
            .categories
            .iter()
            .map(|id| ids("category", id.to_string())),
    );
    pairs.extend(
        product
            .collections
            .iter()
            .map(|id| ids("collection", id.to_string())),
    );
    for picture in &product.pictures {
        pairs.push(ids("picture", picture.media.to_string()));
        pairs.push((format!("alt.{}", picture.media), picture.alt.clone()));
    }
    pairs.extend(options::fields(&product.options));
    let mut fields: FormFields = pairs.into_iter().collect();
    let rows: Vec<_> = product
        .variants
        .iter()
        .map(|variant| Row::of(variant, &product.pictures, settings))
        .collect();
    write_rows(&mut fields, &rows);
    fields
}

/// What the form says, over what is stored: parts that it does not show stay as they are. `faults`
/// are those that were found before.
///
/// # Errors
/// With every field that cannot be read.
pub(super) fn input_of(
    fields: &FormFields,
    stored: Option<&ProductInput>,
    settings: &StoreSettings,
    mut faults: FieldErrors,
) -> Result<ProductInput, Error> {
    let text = |name: &str| fields.get(name).trim().replace("\r\n", "\n");
    let pictures = pictures(fields, stored, &mut faults);
    let options = options::options_of(fields, stored, &mut faults);
    let variants: Vec<VariantInput> = rows_of(fields)
        .iter()
        .enumerate()
        .map(|(place, row)| row.input(place, stored, &pictures, settings.notation(), &mut faults))
        .collect();
    let slug = faults.check("slug", optional(&text("slug"), Slug::parse));
    let state = match fields.get("state") {
        "" => Some(ProductState::Draft),
        word => faults.check("state", ProductState::parse(word)),
    };
    let format = match fields.get("description_format") {
        "" => stored.map(|it| it.description_format),
        word => faults.check("description_format", TextFormat::parse(word)),
    };
    let specification = specification_rows(&text("specification"));
    let specification = faults.check("specification", specification);
    let input = ProductInput {
        slug: slug.flatten(),
        handle: stored.and_then(|it| it.handle.clone()),
        title: text("title"),
        short_description: text("short_description"),
        description: text("description"),
        description_format: format.unwrap_or_default(),
        translations: translations(fields, stored, settings, &mut faults),
        vendor: text("vendor"),
        product_type: text("product_type"),
        tags: tags(&text("tags")),
        tax_class: text("tax_class"),
        is_gift_card: fields.has("is_gift_card"),
        specification: specification.unwrap_or_default(),
        care_tips: text("care_tips"),
        state: state.unwrap_or_default(),
        seo_title: text("seo_title"),
        seo_description: text("seo_description"),
        foreign_fields: stored
            .map(|it| it.foreign_fields.clone())
            .unwrap_or_default(),
        categories: ids(fields, "category", CategoryId::parse, &mut faults),
        collections: ids(fields, "collection", CollectionId::parse, &mut faults),
        options,
        pictures,
        variants,
    };
    // Everything that is wrong at once: what could not be read, and what is not accepted.
    match (faults.into_result(), input.check()) {
        (Ok(()), Ok(())) => Ok(input),
        (Err(Error::Invalid(mut read)), Err(Error::Invalid(checked))) => {
            read.extend(checked);
            Err(Error::Invalid(read))
        }
        (Err(error), _) | (_, Err(error)) => Err(error),
    }
}

fn translations(
    fields: &FormFields,
    stored: Option<&ProductInput>,
    settings: &StoreSettings,
    faults: &mut FieldErrors,
) -> Translations {
    let mut translations = stored.map(|it| it.translations.clone()).unwrap_or_default();
    for locale in settings.locales.iter().skip(1) {
        let texts: &mut BTreeMap<_, _> = translations.entry(*locale).or_default();
        for field in TRANSLATED {
            let name = format!("{}.{field}", locale.tag());
            let typed = fields.get(&name).trim();
            if field == "specification" {
                faults.check(named(&name), specification_rows(typed));
            }
            if typed.is_empty() {
                texts.remove(field);
            } else {
                texts.insert(field.to_owned(), typed.replace("\r\n", "\n"));
            }
        }
    }
    translations.retain(|_, texts| !texts.is_empty());
    translations
}

/// The pictures in the order of the form; those that came meanwhile stay at the end.
fn pictures(
    fields: &FormFields,
    stored: Option<&ProductInput>,
    faults: &mut FieldErrors,
) -> Vec<PictureInput> {
    let known = stored.map_or(&[][..], |it| &it.pictures);
    let mut seen = BTreeSet::new();
    let mut pictures = Vec::new();
    for id in fields.all("picture") {
        let Ok(media) = MediaId::parse(id) else {
            faults.add("pictures", Reason::Malformed);
            continue;
        };
        let fresh = seen.insert(media);
        if !fresh || fields.has(&format!("remove.{id}")) || !known.iter().any(|p| p.media == media)
        {
            continue;
        }
        let alt = fields.get(&format!("alt.{id}")).trim().to_owned();
        if alt.is_empty() {
            let field = named(&format!("pictures[{}].alt", pictures.len()));
            faults.add(field, Reason::Required);
        }
        pictures.push(PictureInput { media, alt });
    }
    pictures.extend(known.iter().filter(|it| !seen.contains(&it.media)).cloned());
    pictures
}

fn ids<T: Ord>(
    fields: &FormFields,
    name: &'static str,
    parse: impl Fn(&str) -> Result<T, Reason>,
    faults: &mut FieldErrors,
) -> BTreeSet<T> {
    fields
        .all(name)
        .filter_map(|id| faults.check(name, parse(id)))
        .collect()
}

/// Labels between commas, each once.
fn tags(text: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in text
        .split([',', '\n'])
        .map(str::trim)
        .filter(|tag| !tag.is_empty())
    {
        if !tags.iter().any(|known| known == tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}

fn specification_text(product: &ProductInput) -> String {
    let lines: Vec<_> = product
        .specification
        .iter()
        .map(|(name, value)| format!("{name}: {value}"))
        .collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_stand_between_commas_each_once() {
        assert_eq!(tags("oak, lamp ,,oak\nnew"), ["oak", "lamp", "new"]);
    }
}
