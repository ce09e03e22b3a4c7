use leptos::prelude::*;

use super::PictureSource;

/// Height in pixels at which headers show a logo; the style sheet says the same.
const HEIGHT: i32 = 32;
/// Most pixels of width.
const MOST_WIDTH: i32 = 192;

/// A shop's logo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// The one for light ground.
    pub light: PictureSource,
    /// The one for dark ground, when it differs.
    pub dark: Option<PictureSource>,
}

impl Logo {
    /// Pixels of width at a height of `height` pixels.
    #[must_use]
    pub fn width_at(&self, height: i32) -> i32 {
        let width = i64::from(self.light.width) * i64::from(height);
        let width = width / i64::from(self.light.height.max(1));
        i32::try_from(width).unwrap_or(i32::MAX).max(1)
    }
}

/// A logo in a header, where its words are the shop's name.
#[component]
pub fn LogoPicture(
    /// The pictures.
    logo: Logo,
    /// The shop's name.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    let sizes = format!("{}px", logo.width_at(HEIGHT).min(MOST_WIDTH));
    let dark = logo.dark.map(|dark| {
        view! {
            <source
                media="(prefers-color-scheme: dark)"
                type="image/webp"
                srcset=dark.srcset("webp")
                sizes=sizes.clone()
            />
        }
    });
    view! {
        <picture>
            {dark} <source type="image/webp" srcset=logo.light.srcset("webp") sizes=sizes.clone()/>
            <img
                src=logo.light.address(320, "jpg")
                width=logo.light.width
                height=logo.light.height
                alt=name
            />
        </picture>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_logo_keeps_its_proportions() {
        let logo = |width, height| Logo {
            light: PictureSource {
                hash: String::new(),
                width,
                height,
                widths: Vec::new(),
                alt: String::new(),
            },
            dark: None,
        };
        assert_eq!(logo(470, 120).width_at(32), 125);
        assert_eq!(logo(1, 16_000).width_at(32), 1);
        assert_eq!(logo(100, 0).width_at(32), 3_200);
    }
}
