//! Shades and tints of one color, mixed in OKLab so that they look even to the eye.

use std::fmt;

/// An sRGB color.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Colour {
    red: f32,
    green: f32,
    blue: f32,
}

impl Colour {
    /// Reads `#rrggbb`; anything else is a mid grey, so that a picture is drawn all the same.
    pub fn from_hex(hex: &str) -> Self {
        let channel = |from: usize| {
            hex.get(from..from + 2)
                .and_then(|pair| u8::from_str_radix(pair, 16).ok())
                .map_or(0.5, |value| f32::from(value) / 255.0)
        };
        Self {
            red: channel(1),
            green: channel(3),
            blue: channel(5),
        }
    }

    /// The color on the straight line to `other`, `share` of the way.
    pub fn mix(self, other: Self, share: f32) -> Self {
        let (from, to) = (self.oklab(), other.oklab());
        Self::from_oklab([0, 1, 2].map(|i| from[i] + (to[i] - from[i]) * share))
    }

    /// How light the color looks, 0 to 1.
    pub fn lightness(self) -> f32 {
        self.oklab()[0]
    }

    fn oklab(self) -> [f32; 3] {
        let [r, g, b] = [self.red, self.green, self.blue].map(to_linear);
        let l = (0.412_221_46 * r + 0.536_332_55 * g + 0.051_445_995 * b).cbrt();
        let m = (0.211_903_5 * r + 0.680_699_5 * g + 0.107_396_96 * b).cbrt();
        let s = (0.088_302_46 * r + 0.281_718_85 * g + 0.629_978_7 * b).cbrt();
        [
            0.210_454_26 * l + 0.793_617_8 * m - 0.004_072_047 * s,
            1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
            0.025_904_037 * l + 0.782_771_77 * m - 0.808_675_77 * s,
        ]
    }

    fn from_oklab([lightness, a, b]: [f32; 3]) -> Self {
        let l = (lightness + 0.396_337_78 * a + 0.215_803_76 * b).powi(3);
        let m = (lightness - 0.105_561_346 * a - 0.063_854_17 * b).powi(3);
        let s = (lightness - 0.089_484_18 * a - 1.291_485_5 * b).powi(3);
        Self {
            red: from_linear(4.076_741_7 * l - 3.307_711_6 * m + 0.230_969_94 * s),
            green: from_linear(-1.268_438 * l + 2.609_757_4 * m - 0.341_319_38 * s),
            blue: from_linear(-0.004_196_086_3 * l - 0.703_418_6 * m + 1.707_614_7 * s),
        }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let byte = |value: f32| (value.clamp(0.0, 1.0) * 255.0).round();
        let [r, g, b] = [self.red, self.green, self.blue].map(byte);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped to 0 to 255 above"
        )]
        let [r, g, b] = [r as u8, g as u8, b as u8];
        write!(out, "#{r:02x}{g:02x}{b:02x}")
    }
}

fn to_linear(value: f32) -> f32 {
    if value <= 0.040_45 {
        value / 12.92
    } else {
        ((value + 0.055) / 1.055).powf(2.4)
    }
}

fn from_linear(value: f32) -> f32 {
    let value = value.clamp(0.0, 1.0);
    if value <= 0.003_130_8 {
        value * 12.92
    } else {
        1.055 * value.powf(1.0 / 2.4) - 0.055
    }
}

/// What the light of a shop is made of.
#[derive(Clone, Copy, Debug)]
pub struct Mood {
    /// The color of the light.
    pub light: &'static str,
    /// The color that shadows lean to.
    pub shade: &'static str,
}

/// Late-morning sun in a room.
pub const ROOM: Mood = Mood {
    light: "#fff3df",
    shade: "#2b1a12",
};

/// Overcast mountain light.
pub const MOUNTAIN: Mood = Mood {
    light: "#f4f8fa",
    shade: "#101a26",
};

/// One color from deepest shadow to highlight.
#[derive(Clone, Copy, Debug)]
pub struct Ramp {
    pub deep: Colour,
    pub dark: Colour,
    pub base: Colour,
    pub light: Colour,
    pub glow: Colour,
}

impl Ramp {
    /// The ramp of a swatch under the light of a shop.
    pub fn new(hex: &str, mood: Mood) -> Self {
        let base = Colour::from_hex(hex);
        let (light, shade) = (Colour::from_hex(mood.light), Colour::from_hex(mood.shade));
        // Dark things need stronger light, light things stronger shade, to keep their form.
        let bright = base.lightness();
        Self {
            deep: base.mix(shade, 0.40 + 0.10 * bright),
            dark: base.mix(shade, 0.16 + 0.08 * bright),
            base,
            light: base.mix(light, 0.32 - 0.12 * bright),
            glow: base.mix(light, 0.58 - 0.10 * bright),
        }
    }
}
