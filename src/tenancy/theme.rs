//! How a shop looks: nine tokens over the house's style sheet. Each is checked when it is read, so
//! that what reaches the page's `<style>` can only be a token.

use serde::{Deserialize, Serialize};

use crate::core::{MediaId, Reason};

/// A color as `#rrggbb`, lower case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HexColour(String);

impl HexColour {
    /// Reads `#rrggbb`.
    ///
    /// # Errors
    /// [`Reason::Malformed`] for anything else.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = text.trim().to_ascii_lowercase();
        let digits = text.strip_prefix('#').ok_or(Reason::Malformed)?;
        if digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            Ok(Self(text))
        } else {
            Err(Reason::Malformed)
        }
    }

    /// The color, `#` and six digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for HexColour {
    type Error = Reason;

    fn try_from(text: String) -> Result<Self, Reason> {
        Self::parse(&text)
    }
}

impl From<HexColour> for String {
    fn from(colour: HexColour) -> Self {
        colour.0
    }
}

/// The families of the style sheet: three of the platform's own, which look the same everywhere, and stacks of what
/// the reader's device has. `docs/fonts.md` tells how the files are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FontStack {
    /// Crimson Pro: book letters.
    Crimson,
    /// Figtree: a friendly, geometric sans serif.
    Figtree,
    /// Hanken Grotesk: a plain sans serif.
    Hanken,
    /// Book letters of the sixteenth century.
    OldStyle,
    /// Book letters of the eighteenth.
    Transitional,
    /// Sans serif with a broad pen in its past.
    Humanist,
    /// Plain sans serif.
    Grotesque,
    /// Sans serif from circle and line.
    Geometric,
    /// The reader's own system.
    System,
}

impl FontStack {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Crimson,
        Self::Figtree,
        Self::Hanken,
        Self::OldStyle,
        Self::Transitional,
        Self::Humanist,
        Self::Grotesque,
        Self::Geometric,
        Self::System,
    ];

    /// The word in settings and in the style sheet's `--font-…`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Crimson => "crimson",
            Self::Figtree => "figtree",
            Self::Hanken => "hanken",
            Self::OldStyle => "old-style",
            Self::Transitional => "transitional",
            Self::Humanist => "humanist",
            Self::Grotesque => "grotesque",
            Self::Geometric => "geometric",
            Self::System => "system",
        }
    }

    /// Address of the file with the letters that nearly every page needs; none for what the device has.
    #[must_use]
    pub fn file(self) -> Option<&'static str> {
        match self {
            Self::Crimson => Some("/fonts/crimson-pro-latin-1.woff2"),
            Self::Figtree => Some("/fonts/figtree-latin-1.woff2"),
            Self::Hanken => Some("/fonts/hanken-grotesk-latin-1.woff2"),
            _ => None,
        }
    }

    /// The family with that name.
    ///
    /// # Errors
    /// [`Reason::Unknown`] for any other word.
    pub fn parse(name: &str) -> Result<Self, Reason> {
        Self::ALL
            .into_iter()
            .find(|stack| stack.name() == name)
            .ok_or(Reason::Unknown)
    }
}

/// A handful of tokens. Numbers are whole thousandths or units, so that no float is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Theme {
    /// Accent color; the sheet keeps its contrast in both schemes.
    pub accent: HexColour,
    /// Tint of paper, ink and lines: 0 to 360 degrees.
    pub surface_hue: u16,
    /// How much of the tint: 0 (grey) to 30 thousandths.
    pub surface_chroma: u16,
    /// Family of headings.
    pub display_font: FontStack,
    /// Family of text.
    pub body_font: FontStack,
    /// Weight of headings, 300 to 800.
    pub display_weight: u16,
    /// Letter spacing of headings in thousandths of an em, -30 to 20.
    pub display_tracking: i16,
    /// Corner radius in pixels, 0 to 16.
    pub radius: u16,
    /// Distance between sections in percent, 80 (tight) to 110 (airy).
    pub density: u16,
    /// Picture shown instead of the name in the header.
    pub logo: Option<MediaId>,
    /// The one for dark ground, when it differs.
    pub logo_on_dark: Option<MediaId>,
}

impl Default for Theme {
    fn default() -> Self {
        Self {
            accent: HexColour("#8a4b2a".to_owned()),
            surface_hue: 75,
            surface_chroma: 10,
            display_font: FontStack::System,
            body_font: FontStack::System,
            display_weight: 600,
            display_tracking: -15,
            radius: 4,
            density: 100,
            logo: None,
            logo_on_dark: None,
        }
    }
}

impl Theme {
    /// The tokens as declarations, numbers held inside their ranges.
    #[must_use]
    pub fn tokens(&self) -> String {
        let thousandths = |value: i32| rust_decimal::Decimal::new(i64::from(value), 3);
        format!(
            "--theme-accent:{};--theme-surface-hue:{};--theme-surface-chroma:{};--theme-font-display:var(--font-{});--theme-font-body:var(--font-{});\
             --theme-display-weight:{};--theme-display-tracking:{}em;--theme-radius:{}px;--theme-density:{}",
            self.accent.as_str(),
            self.surface_hue.min(360),
            thousandths(i32::from(self.surface_chroma.min(30))),
            self.display_font.name(),
            self.body_font.name(),
            self.display_weight.clamp(300, 800),
            thousandths(i32::from(self.display_tracking.clamp(-30, 20))),
            self.radius.min(16),
            thousandths(i32::from(self.density.clamp(80, 110)) * 10),
        )
    }

    /// Addresses of the fonts' files, each once.
    #[must_use]
    pub fn font_files(&self) -> Vec<&'static str> {
        let body = self.body_font.file();
        let display = self.display_font.file().filter(|file| body != Some(*file));
        body.into_iter().chain(display).collect()
    }

    /// The rule for a page's `<style>`.
    #[must_use]
    pub fn css(&self) -> String {
        format!(":root{{{}}}", self.tokens())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vm_17_the_files_of_fonts_are_there_and_small() {
        let public = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
        let sheet = include_str!("../../style/fonts.css");
        for font in FontStack::ALL {
            let tokens = include_str!("../../style/tokens.css");
            assert!(
                tokens.contains(&format!("--font-{}:", font.name())),
                "{font:?}"
            );
            let Some(file) = font.file() else { continue };
            assert!(sheet.contains(file), "{file} has a rule");
            for part in [file.to_owned(), file.replace("latin", "latin-ext")] {
                let size = std::fs::metadata(public.join(&part[1..])).map(|file| file.len());
                assert!(size.is_ok_and(|size| size <= 30 * 1024), "{part}");
            }
        }
    }

    #[test]
    fn vm_18_a_theme_names_the_files_that_it_needs_once() {
        let theme = |display_font, body_font| Theme {
            display_font,
            body_font,
            ..Theme::default()
        };
        assert!(Theme::default().font_files().is_empty());
        let pair = theme(FontStack::Crimson, FontStack::Figtree);
        assert_eq!(pair.font_files().len(), 2);
        let one = theme(FontStack::Hanken, FontStack::Hanken);
        assert_eq!(one.font_files(), ["/fonts/hanken-grotesk-latin-1.woff2"]);
    }

    #[test]
    fn vm_18_a_theme_is_tokens_and_nothing_else() {
        assert!(HexColour::parse("red;}body{display:none").is_err());
        assert!(serde_json::from_str::<Theme>(r##"{"accent":"#12345z"}"##).is_err());
        let css = Theme {
            display_tracking: -900,
            density: 1,
            ..Theme::default()
        }
        .css();
        assert!(
            css.contains("--theme-display-tracking:-0.030em")
                && css.contains("--theme-density:0.800")
        );
    }
}
