use barcoders::sym::code128::Code128;
use leptos::prelude::*;
use qrcode::{Color, EcLevel, QrCode};

/// A picture that scanners read: dark bars on a light ground, measured in modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// How wide it is, without the quiet zone around it.
    pub width: u32,
    /// How high.
    pub height: u32,
    /// The dark places.
    pub bars: Vec<Bar>,
}

/// A dark rectangle of a symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// From the left edge.
    pub x: u32,
    /// From the upper edge.
    pub y: u32,
    /// How wide.
    pub width: u32,
    /// How high.
    pub height: u32,
}

impl Symbol {
    /// Light modules that must stay free around a QR code.
    pub const QR_QUIET: u32 = 4;
    /// Light modules that must stay free beside a barcode.
    pub const BARCODE_QUIET: u32 = 10;

    /// A text as a QR code; none when it is too long for one.
    #[must_use]
    pub fn qr(text: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
        let colours = code.to_colors();
        let bars = colours
            .chunks(code.width())
            .zip(0..)
            .flat_map(|(row, y)| dark_runs(row.iter().map(|colour| *colour == Color::Dark), y, 1))
            .collect();
        let side = u32::try_from(code.width()).ok()?;
        Some(Self {
            width: side,
            height: side,
            bars,
        })
    }

    /// A text as a Code 128 barcode; none when it has signs that the barcode has not.
    #[must_use]
    pub fn barcode(text: &str) -> Option<Self> {
        const HEIGHT: u32 = 40;
        if text.is_empty() || !text.chars().all(|sign| matches!(sign, ' '..='~')) {
            return None;
        }
        // The sign in front chooses character set B.
        let modules = Code128::new(format!("\u{181}{text}")).ok()?.encode();
        let bars = dark_runs(modules.iter().map(|module| *module == 1), 0, HEIGHT);
        Some(Self {
            width: u32::try_from(modules.len()).ok()?,
            height: HEIGHT,
            bars,
        })
    }

    /// The symbol as SVG path data, with `quiet` light modules around it.
    #[must_use]
    pub fn path(&self, quiet: u32) -> String {
        use std::fmt::Write;
        let mut path = String::new();
        for bar in &self.bars {
            let (x, y) = (bar.x.saturating_add(quiet), bar.y.saturating_add(quiet));
            let (width, height) = (bar.width, bar.height);
            // Writing to a String cannot fail.
            let _ = write!(path, "M{x} {y}h{width}v{height}h-{width}z");
        }
        path
    }
}

/// A symbol as a drawing that stays sharp at every size.
pub fn symbol_picture(
    symbol: &Symbol,
    quiet: u32,
    class: &'static str,
    label: String,
) -> impl IntoView + use<> {
    let (width, height) = (symbol.width + 2 * quiet, symbol.height + 2 * quiet);
    let frame = format!("0 0 {width} {height}");
    view! {
        <svg class=class viewBox=frame role="img" aria-label=label shape-rendering="crispEdges" width=width height=height>
            <path d=symbol.path(quiet)></path>
        </svg>
    }
}

/// Neighbouring dark modules of a row as one bar.
fn dark_runs(row: impl Iterator<Item = bool>, y: u32, height: u32) -> Vec<Bar> {
    let mut bars: Vec<Bar> = Vec::new();
    for (is_dark, x) in row.zip(0..) {
        if !is_dark {
            continue;
        }
        match bars.last_mut() {
            Some(last) if last.x + last.width == x => last.width += 1,
            _ => bars.push(Bar {
                x,
                y,
                width: 1,
                height,
            }),
        }
    }
    bars
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_barcode_has_its_start_its_check_and_its_stop() {
        let modules = |text| Symbol::barcode(text).map(|symbol| symbol.width);
        // Eleven modules each for the start, ten signs and the check, thirteen for the stop.
        assert_eq!(modules("WELCOME-10"), Some(11 * 12 + 13));
        assert_eq!(modules("FRÜHLING"), None);
        assert_eq!(modules(""), None);
    }

    #[test]
    fn runs_of_dark_modules_are_one_bar() {
        let row = [true, true, false, true];
        let bars = dark_runs(row.into_iter(), 3, 1);
        assert_eq!(bars.len(), 2);
        assert_eq!((bars[0].width, bars[1].x, bars[1].y), (2, 3, 3));
    }
}
