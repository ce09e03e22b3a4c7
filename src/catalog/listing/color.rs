//! Families of colors: a list of "Brick", "Oxblood" and "Rowan" is long, and nobody looks for one of them.

mod names;

#[cfg(test)]
mod tests;

/// A color that shoppers look for, and that a merchant's own names belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ColorFamily {
    /// Snow, chalk, linen white.
    White,
    /// Sand, cream, oat.
    Beige,
    /// Wood, leather, earth.
    Brown,
    /// Soot, ink of a printer.
    Black,
    /// Stone, metal, smoke.
    Gray,
    /// Straw, brass, ochre.
    Yellow,
    /// With what is nearly so: brick, rust, orange.
    Red,
    /// With violet.
    Pink,
    /// With turquoise.
    Blue,
    /// Moss, pine, olive.
    Green,
}

impl ColorFamily {
    /// All of them, as offered.
    pub const ALL: [Self; 10] = [
        Self::White,
        Self::Beige,
        Self::Brown,
        Self::Black,
        Self::Gray,
        Self::Yellow,
        Self::Red,
        Self::Pink,
        Self::Blue,
        Self::Green,
    ];

    /// The word in addresses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::White => "white",
            Self::Beige => "beige",
            Self::Brown => "brown",
            Self::Black => "black",
            Self::Gray => "gray",
            Self::Yellow => "yellow",
            Self::Red => "red",
            Self::Pink => "pink",
            Self::Blue => "blue",
            Self::Green => "green",
        }
    }

    /// The family with that word.
    #[must_use]
    pub fn by_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|family| family.word() == word)
    }

    /// Its own swatch, as `#rrggbb`.
    #[must_use]
    pub fn swatch(self) -> &'static str {
        match self {
            Self::White => "#f7f5f0",
            Self::Beige => "#d9c8a9",
            Self::Brown => "#7a5135",
            Self::Black => "#1f1f1f",
            Self::Gray => "#8b8f8e",
            Self::Yellow => "#dcb040",
            Self::Red => "#b8402f",
            Self::Pink => "#d48ba6",
            Self::Blue => "#3f6596",
            Self::Green => "#5b7a55",
        }
    }

    /// The family of a merchant's color: by its name, whichever of the shop's languages it is in, else by what
    /// its swatch looks like. Nothing for a name that says nothing and shows nothing.
    #[must_use]
    pub fn of(name: &str, swatch: &str) -> Option<Self> {
        names::family(name).or_else(|| of_swatch(swatch))
    }
}

/// The family that a color is nearest to, by hue, saturation and lightness in whole numbers.
fn of_swatch(swatch: &str) -> Option<ColorFamily> {
    let digits = swatch.strip_prefix('#').filter(|it| it.len() == 6)?;
    let value = i32::from_str_radix(digits, 16).ok()?;
    let (red, green, blue) = (value >> 16, value >> 8 & 0xff, value & 0xff);
    let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
    let (strength, light) = (most - least, (most + least) / 2);
    if light < 48 {
        return Some(ColorFamily::Black);
    }
    if strength < 22 {
        return Some(match light {
            ..60 => ColorFamily::Black,
            60..222 => ColorFamily::Gray,
            _ => ColorFamily::White,
        });
    }
    let hue = if most == red {
        60 * (green - blue) / strength
    } else if most == green {
        120 + 60 * (blue - red) / strength
    } else {
        240 + 60 * (red - green) / strength
    };
    Some(match hue.rem_euclid(360) {
        ..16 | 340.. if light > 150 => ColorFamily::Pink,
        ..16 | 340.. => ColorFamily::Red,
        // Warm and pale, or warm and dull, is what cloth and wood are.
        16..66 if light > 165 && strength < 90 => ColorFamily::Beige,
        16..40 if light < 150 && strength < 115 => ColorFamily::Brown,
        40..66 if light < 110 && strength < 90 => ColorFamily::Brown,
        16..30 => ColorFamily::Red,
        30..66 => ColorFamily::Yellow,
        66..170 => ColorFamily::Green,
        170..262 => ColorFamily::Blue,
        _ => ColorFamily::Pink,
    })
}
