//! How far a part of a drawing reaches.

/// How far what was drawn reaches. It may be said to reach farther than it does, never less far.
#[derive(Clone, Copy)]
pub enum Extent {
    /// Nothing was drawn.
    Nothing,
    /// Left, top, right and foot of a box around it.
    Within([f32; 4]),
    /// Not known.
    Anywhere,
}

impl Extent {
    /// A box (x, y, width, height; `None` when not known) with a margin.
    pub fn around(area: Option<[f32; 4]>, margin: f32) -> Self {
        area.map_or(Self::Anywhere, |[x, y, w, h]| {
            Self::Within([x, y, x + w, y + h]).grown(margin)
        })
    }

    /// Both together.
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Nothing, one) | (one, Self::Nothing) => one,
            (Self::Within(a), Self::Within(b)) => Self::Within([
                a[0].min(b[0]),
                a[1].min(b[1]),
                a[2].max(b[2]),
                a[3].max(b[3]),
            ]),
            _ => Self::Anywhere,
        }
    }

    /// With a margin.
    pub fn grown(self, margin: f32) -> Self {
        match self {
            Self::Within([left, top, right, foot]) => {
                Self::Within([left - margin, top - margin, right + margin, foot + margin])
            }
            other => other,
        }
    }

    /// After an SVG transform; only a plain translation is followed.
    pub fn moved(self, transform: &str) -> Self {
        let Self::Within([left, top, right, foot]) = self else {
            return self;
        };
        let by = transform
            .strip_prefix("translate(")
            .and_then(|rest| rest.strip_suffix(')'))
            .and_then(|numbers| numbers.split_once(' '))
            .and_then(|(x, y)| Some((x.parse::<f32>().ok()?, y.parse::<f32>().ok()?)));
        by.map_or(Self::Anywhere, |(x, y)| {
            Self::Within([left + x, top + y, right + x, foot + y])
        })
    }
}
