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

/// The families of the style sheet; none is downloaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FontStack {
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
    pub const ALL: [Self; 6] = [
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
            Self::OldStyle => "old-style",
            Self::Transitional => "transitional",
            Self::Humanist => "humanist",
            Self::Grotesque => "grotesque",
            Self::Geometric => "geometric",
            Self::System => "system",
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
