//! What the demo shops ask for sending, and the taxes of the countries they send to.

use rust_decimal::Decimal;

use super::store::{Method, add_method, add_rate, has_tariff};
use super::{DemoFault, translated};
use crate::core::CountryCode;
use crate::db::TenantTx;
use crate::demo::model::w;
use crate::demo::{ShopKind, Words};

/// The heaviest parcel; more goes by forwarder.
const PARCEL_GRAMS: i64 = 31_500;

/// Standard rates in thousandths.
const RATES: [(&str, i64); 27] = [
    ("AT", 200),
    ("BE", 210),
    ("BG", 200),
    ("CY", 190),
    ("CZ", 210),
    ("DE", 190),
    ("DK", 250),
    ("EE", 240),
    ("ES", 210),
    ("FI", 255),
    ("FR", 200),
    ("GR", 240),
    ("HR", 250),
    ("HU", 270),
    ("IE", 230),
    ("IT", 220),
    ("LT", 210),
    ("LU", 170),
    ("LV", 210),
    ("MT", 180),
    ("NL", 210),
    ("PL", 230),
    ("PT", 230),
    ("RO", 210),
    ("SE", 250),
    ("SI", 220),
    ("SK", 230),
];

/// Writes shipping methods and tax rates, unless the shop has methods already.
pub(super) async fn write(tx: &mut TenantTx, kind: ShopKind) -> Result<(), DemoFault> {
    if has_tariff(tx).await? {
        return Ok(());
    }
    let name = w("VAT", "MwSt.", "TVA");
    let translations = translated([("name", name)]);
    let vat = (name.en, &translations);
    for (country, rate) in RATES {
        add_rate(tx, "standard", country, Decimal::new(rate, 3), vat).await?;
    }
    add_rate(tx, "reduced", "DE", Decimal::new(70, 3), vat).await?;
    add_rate(tx, "reduced", "AT", Decimal::new(100, 3), vat).await?;
    // Goods leave the customs union: the buyer pays Swiss tax at the border.
    add_rate(tx, "standard", "CH", Decimal::ZERO, vat).await?;
    add_rate(tx, "reduced", "CH", Decimal::ZERO, vat).await?;
    for method in methods(kind) {
        add_method(tx, &method).await?;
    }
    Ok(())
}

fn methods(kind: ShopKind) -> Vec<Method<'static>> {
    let euros = |cents: i64| Decimal::new(cents, 2);
    let only = |codes: &[&str]| {
        codes
            .iter()
            .map(|code| (*code).to_owned())
            .collect::<Vec<_>>()
    };
    let neighbours: Vec<String> = CountryCode::all()
        .filter(|country| {
            country.is_in_european_union() && !["DE", "AT"].contains(&country.as_str())
        })
        .map(|country| country.as_str().to_owned())
        .collect();
    let parcel = |name: Words, countries, price, free_from, days| Method {
        position: 0,
        name: name.en,
        translations: translated([("name", name)]),
        countries,
        min_weight: None,
        max_weight: Some(PARCEL_GRAMS),
        price: euros(price),
        free_from: Some(euros(free_from)),
        days,
        working_days_only: false,
    };
    let mut methods = vec![
        parcel(
            w("Parcel", "Paket", "Colis"),
            only(&["DE"]),
            490,
            8_000,
            (1, 3),
        ),
        parcel(
            w(
                "Parcel to Austria",
                "Paket nach Österreich",
                "Colis vers l’Autriche",
            ),
            only(&["AT"]),
            890,
            15_000,
            (2, 4),
        ),
        parcel(
            w(
                "Parcel within the EU",
                "Paket innerhalb der EU",
                "Colis dans l’UE",
            ),
            neighbours.clone(),
            1_490,
            25_000,
            (3, 7),
        ),
        parcel(
            w(
                "Parcel to Switzerland",
                "Paket in die Schweiz",
                "Colis vers la Suisse",
            ),
            only(&["CH"]),
            1_990,
            30_000,
            (4, 8),
        ),
        Method {
            free_from: None,
            working_days_only: true,
            ..parcel(
                w(
                    "Express, next working day",
                    "Express, nächster Werktag",
                    "Express, jour ouvré suivant",
                ),
                only(&["DE"]),
                1_290,
                0,
                (1, 1),
            )
        },
    ];
    if kind == ShopKind::Lumen {
        let mut everywhere = only(&["DE", "AT", "CH"]);
        everywhere.extend(neighbours);
        methods.push(Method {
            min_weight: Some(PARCEL_GRAMS + 1),
            max_weight: None,
            free_from: None,
            ..parcel(
                w(
                    "Forwarder, to your kitchen table",
                    "Spedition, bis an den Küchentisch",
                    "Transporteur, jusqu’à votre table de cuisine",
                ),
                everywhere,
                5_900,
                0,
                (5, 12),
            )
        });
    }
    for (position, method) in (0..).zip(&mut methods) {
        method.position = position;
    }
    methods
}
