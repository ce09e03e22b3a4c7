//! Bars over time, drawn by the server, with a table that says the same in words.

use leptos::prelude::*;
use rust_decimal::Decimal;

/// Height of the greatest bar, in units of the picture.
const HIGH: u32 = 100;

/// A card with bars and their table.
#[derive(Debug)]
pub struct Chart {
    title: String,
    label: String,
    key: Vec<(&'static str, String)>,
    step: usize,
    bars: Vec<(String, Vec<Decimal>)>,
}

impl Chart {
    /// An empty chart; `step` is the width of a place in units of which the height has 104.
    #[must_use]
    pub fn titled(title: String, step: usize) -> Self {
        Self {
            label: title.clone(),
            title,
            key: Vec::new(),
            step,
            bars: Vec::new(),
        }
    }

    /// What the picture shows, where that is not the title.
    #[must_use]
    pub fn labelled(self, label: String) -> Self {
        Self { label, ..self }
    }

    /// What the bars of a place mean: color and words of each. Words that are empty are not shown.
    #[must_use]
    pub fn of(self, key: Vec<(&'static str, String)>) -> Self {
        Self { key, ..self }
    }

    /// One place: what it says when pointed at, and its bars, each measured by the greatest of its
    /// kind.
    #[must_use]
    pub fn place(mut self, text: String, bars: impl IntoIterator<Item = Decimal>) -> Self {
        self.bars.push((text, bars.into_iter().collect()));
        self
    }

    /// The card. `summary` opens `table`.
    pub fn card(&self, summary: String, table: AnyView) -> impl IntoView + use<> {
        let width = self.bars.len() * self.step;
        let key: Vec<_> = self
            .key
            .iter()
            .filter(|(_, words)| !words.is_empty())
            .map(|(kind, words)| view! { <span data-kind=*kind>{words.clone()}</span> })
            .collect();
        let key = (!key.is_empty()).then(|| view! { <p class="chart-key small">{key}</p> });
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.title.clone()}</h2></header>
                {key}
                <svg class="chart" viewBox=format!("0 0 {width} 104") role="img" aria-label=self.label.clone()>{self.places()}</svg>
                <details class="accordion">
                    <summary>{summary}</summary>
                    {table}
                </details>
            </section>
        }
    }

    fn places(&self) -> Vec<impl IntoView + use<>> {
        let most = |kind: usize| {
            let bars = self.bars.iter().filter_map(|(_, bars)| bars.get(kind));
            bars.copied().max().unwrap_or_default()
        };
        self.bars
            .iter()
            .enumerate()
            .map(|(place, (text, bars))| {
                let rects: Vec<_> = bars
                    .iter()
                    .enumerate()
                    .map(|(kind, bar)| {
                        let height = share(*bar, most(kind));
                        self.bar(place, kind, bars.len(), height)
                    })
                    .collect();
                view! { <g><title>{text.clone()}</title>{rects}</g> }
            })
            .collect()
    }

    fn bar(&self, place: usize, kind: usize, of: usize, height: u32) -> impl IntoView + use<> {
        // One stands with a gap of three twentieths at its sides, two share the place.
        let (gap, width) = match of {
            0 | 1 => (self.step * 3 / 20, self.step * 7 / 10),
            of => (
                self.step / 10 + kind * self.step * 8 / 20,
                self.step * 7 / 10 / of,
            ),
        };
        let colour = self.key.get(kind).map(|(colour, _)| *colour);
        view! {
            <rect
                data-kind=colour
                x=(place * self.step + gap).to_string()
                y=(HIGH + 2 - height).to_string()
                width=width.to_string()
                height=(height + 2).to_string()
                rx="1"
            ></rect>
        }
    }
}

/// A part of the greatest, from 0 to 100.
#[must_use]
pub fn share(part: Decimal, most: Decimal) -> u32 {
    let share = (part * Decimal::ONE_HUNDRED)
        .checked_div(most)
        .unwrap_or_default();
    share.round().to_string().parse().unwrap_or(0).min(HIGH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_no_part_of_nothing() {
        assert_eq!(share(Decimal::ZERO, Decimal::ZERO), 0);
        assert_eq!(share(Decimal::ONE, Decimal::TWO), 50);
        assert_eq!(share(Decimal::TEN, Decimal::TWO), 100);
    }
}
