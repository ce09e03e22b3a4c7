//! Which family a merchant's color belongs to.

use super::*;

#[test]
fn ex_4_names_in_three_languages_belong_to_a_family() {
    for (family, names) in [
        (ColorFamily::White, vec!["Linen white", "Weiß", "Craie"]),
        (ColorFamily::Beige, vec!["Sand", "Hafer", "Écru", "Crème"]),
        (
            ColorFamily::Brown,
            vec!["Smoked oak", "Räuchereiche", "Noyer", "Dunkelbraun"],
        ),
        (
            ColorFamily::Black,
            vec!["Black-stained", "Schwarz gebeizt", "Noir"],
        ),
        (ColorFamily::Gray, vec!["Slate", "Schiefergrau", "Ardoise"]),
        (ColorFamily::Yellow, vec!["Brass", "Senf", "Jaune paille"]),
        (ColorFamily::Red, vec!["Brick", "Oxidrot", "Rouge vin"]),
        (
            ColorFamily::Pink,
            vec!["Dusk rose", "Abendrosa", "Rose poudré"],
        ),
        (
            ColorFamily::Blue,
            vec!["Smoke blue", "Rauchblau", "Bleu nuit", "Blue stone"],
        ),
        (
            ColorFamily::Green,
            vec!["Bottle green", "Flaschengrün", "Vert olive", "PINE"],
        ),
    ] {
        for name in names {
            // A swatch that says something else loses to the name.
            assert_eq!(ColorFamily::of(name, "#ff00ff"), Some(family), "{name}");
        }
    }
}

#[test]
fn ex_4_an_unknown_name_goes_where_its_swatch_belongs() {
    for (swatch, family) in [
        ("#ece4d4", ColorFamily::Beige),
        ("#7a5135", ColorFamily::Brown),
        ("#33302d", ColorFamily::Black),
        ("#f4f4f2", ColorFamily::White),
        ("#8b8f8e", ColorFamily::Gray),
        ("#dcb040", ColorFamily::Yellow),
        ("#c0392b", ColorFamily::Red),
        ("#e0702f", ColorFamily::Red),
        ("#e8a0b0", ColorFamily::Pink),
        ("#8040a0", ColorFamily::Pink),
        ("#3f5a8b", ColorFamily::Blue),
        ("#4d6152", ColorFamily::Gray),
        ("#4f7a4a", ColorFamily::Green),
    ] {
        assert_eq!(ColorFamily::of("Zwilch", swatch), Some(family), "{swatch}");
    }
    for swatch in ["", "#12", "#zzzzzz", "red"] {
        assert_eq!(ColorFamily::of("Zwilch", swatch), None, "{swatch}");
    }
}

#[test]
fn ex_4_a_family_is_found_by_its_word_and_has_a_swatch_of_its_own_kind() {
    for family in ColorFamily::ALL {
        assert_eq!(ColorFamily::by_word(family.word()), Some(family));
        assert_eq!(of_swatch(family.swatch()), Some(family));
    }
    assert_eq!(ColorFamily::by_word("plaid"), None);
}
