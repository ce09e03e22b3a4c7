//! The demo shops' settings.

use std::collections::BTreeMap;

use super::{DemoFault, texts};
use crate::core::{CountryCode, Email, Iban, Locale, ShortText};
use crate::demo::{DemoShop, ShopKind, Words};
use crate::tenancy::{
    Address, BankAccount, BankTransfer, FontStack, HexColour, HomeHero, LocalText, PageKind,
    StoreSettings, Theme,
};

/// Everything that the demo's data does not say about the goods.
pub(super) fn of(shop: &DemoShop) -> Result<StoreSettings, DemoFault> {
    let company = company(shop.kind);
    Ok(StoreSettings {
        name: shop.name.to_owned(),
        tagline: told(shop.tagline),
        legal_name: company.legal_name.to_owned(),
        email: Some(Email::parse(&format!("hello@{}.example", shop.slug))?),
        phone: company.phone.to_owned(),
        address: Address {
            street: company.street.to_owned(),
            postal_code: company.postal_code.to_owned(),
            city: company.city.to_owned(),
        },
        country: CountryCode::GERMANY,
        tax_number: company.tax_number.to_owned(),
        locales: Locale::ALL.to_vec(),
        announcement: told(company.announcement),
        hero: HomeHero {
            headline: told(shop.hero_headline),
            text: told(shop.hero_text),
            button: told(company.button),
            link: format!(
                "/collections/{}",
                shop.collections.first().map_or("", |c| c.slug)
            ),
            ..HomeHero::default()
        },
        theme: theme(shop.kind)?,
        pages: pages(shop, &company),
        bank_transfer: BankTransfer {
            enabled: true,
            instructions: told(company.bank),
            account: Some(BankAccount {
                holder: ShortText::parse(company.legal_name)?,
                iban: Iban::parse(company.iban)?,
                bic: None,
            }),
            ..BankTransfer::default()
        },
        cash_on_delivery: true,
        ..StoreSettings::default()
    })
}

fn pages(shop: &DemoShop, company: &texts::Company) -> BTreeMap<PageKind, LocalText> {
    let mut pages: BTreeMap<_, _> = texts::PAGES
        .iter()
        .map(|(kind, words)| (*kind, company.fill(*words)))
        .collect();
    pages.insert(PageKind::Story, told(shop.story));
    if shop.kind == ShopKind::Fjell {
        pages.insert(PageKind::SizeGuide, told(texts::SIZES));
    }
    pages
}

fn company(kind: ShopKind) -> texts::Company {
    match kind {
        ShopKind::Lumen => texts::LUMEN,
        ShopKind::Fjell => texts::FJELL,
    }
}

fn theme(kind: ShopKind) -> Result<Theme, DemoFault> {
    Ok(match kind {
        ShopKind::Lumen => Theme {
            accent: HexColour::parse("#a5512f")?,
            surface_hue: 80,
            surface_chroma: 9,
            display_font: FontStack::Crimson,
            body_font: FontStack::Figtree,
            display_weight: 400,
            display_tracking: -15,
            radius: 2,
            density: 100,
            ..Theme::default()
        },
        ShopKind::Fjell => Theme {
            accent: HexColour::parse("#1c5345")?,
            surface_hue: 220,
            surface_chroma: 4,
            display_font: FontStack::Hanken,
            body_font: FontStack::Hanken,
            display_weight: 650,
            display_tracking: -28,
            radius: 8,
            density: 85,
            ..Theme::default()
        },
    })
}

pub(super) fn told(words: Words) -> LocalText {
    LocalText(
        Locale::ALL
            .map(|locale| (locale, words.of(locale).to_owned()))
            .into(),
    )
}
