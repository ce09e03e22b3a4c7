//! How choices go to the browser: as the lines of one attribute, each list after its length. As a structure for
//! serde they made the bundle 6 KB larger.

use std::str::Split;

use super::{Choices, Facts, FormData, GalleryData, OptionData, PriceData, Selection, StockLevel};

impl Choices {
    /// Writes them and what is chosen, to be read by [`Choices::read`]. What ends a line within a text becomes a space.
    #[must_use]
    pub fn written(&self, now: &Selection) -> String {
        let mut lines = Writer(String::new());
        for text in [&self.path, &self.add, &self.sold_out, &self.still] {
            lines.text(text);
        }
        lines.list(&self.options, |lines, option| {
            lines.list(&option.labels, |lines, text| lines.text(text));
            lines.list(&option.pairs, |lines, text| lines.text(text));
            lines.text(&option.choose);
        });
        lines.list(&self.forms, |lines, form| {
            lines.stock(form);
            lines.list(&form.values, |lines, value| lines.number(*value));
            lines.number(form.price);
            lines.number(form.gallery);
            lines.number(form.facts);
        });
        lines.list(&self.prices, |lines, price| {
            lines.text(&price.now);
            lines.text(&price.from);
            lines.text(price.before.as_deref().unwrap_or_default());
            lines.text(price.lowest.as_deref().unwrap_or_default());
            lines.text(&price.ends_at);
            lines.text(&price.ends);
        });
        lines.list(&self.galleries, |lines, gallery| {
            lines.list(&gallery.places, |lines, place| lines.number(*place));
            lines.text(&gallery.small);
        });
        lines.list(&self.facts, |lines, facts| {
            lines.text(&facts.delivery);
            lines.text(&facts.total);
        });
        lines.number(now.form);
        lines.list(&now.open, |lines, option| lines.number(*option));
        lines.0
    }

    /// Reads what [`Choices::written`] wrote; nothing else is choices.
    #[must_use]
    pub fn read(text: &str) -> Option<(Self, Selection)> {
        let lines = &mut Reader(text.split('\n'));
        let choices = Self {
            path: lines.text()?,
            add: lines.text()?,
            sold_out: lines.text()?,
            still: lines.text()?,
            options: lines.list(|lines| {
                Some(OptionData {
                    labels: lines.texts()?,
                    pairs: lines.texts()?,
                    choose: lines.text()?,
                })
            })?,
            forms: lines.list(|lines| {
                let form = lines.stock()?;
                Some(FormData {
                    values: lines.numbers()?,
                    price: lines.number()?,
                    gallery: lines.number()?,
                    facts: lines.number()?,
                    ..form
                })
            })?,
            prices: lines.list(|lines| {
                Some(PriceData {
                    now: lines.text()?,
                    from: lines.text()?,
                    before: lines.text_or_nothing()?,
                    lowest: lines.text_or_nothing()?,
                    ends_at: lines.text()?,
                    ends: lines.text()?,
                })
            })?,
            galleries: lines.list(|lines| {
                Some(GalleryData {
                    places: lines.numbers()?,
                    small: lines.text()?,
                })
            })?,
            facts: lines.list(|lines| {
                Some(Facts {
                    delivery: lines.text()?,
                    total: lines.text()?,
                })
            })?,
        };
        let now = Selection {
            form: lines.number()?,
            open: lines.numbers()?,
        };
        Some((choices, now))
    }

    /// Writes how much there is of forms, to be read by [`Choices::read_stock`].
    #[must_use]
    pub fn written_stock(forms: &[FormData]) -> String {
        let mut lines = Writer(String::new());
        for form in forms {
            lines.stock(form);
        }
        lines.0
    }

    /// Takes over how much there is of its forms by now.
    pub fn read_stock(&mut self, text: &str) {
        let lines = &mut Reader(text.split('\n'));
        while let Some(stock) = lines.stock() {
            if let Some(form) = self.forms.iter_mut().find(|form| form.id == stock.id) {
                form.stock = stock.stock;
                form.level = stock.level;
                form.checking = stock.checking;
                form.most = stock.most;
            }
        }
    }
}

struct Writer(String);

impl Writer {
    fn stock(&mut self, form: &FormData) {
        for text in [&form.id, &form.stock, form.level.word(), &form.checking] {
            self.text(text);
        }
        self.number(usize::try_from(form.most).unwrap_or(usize::MAX));
    }

    fn text(&mut self, text: &str) {
        let ends_line = |letter| matches!(letter, '\n' | '\r');
        let letters = text.chars();
        self.0
            .extend(letters.map(|it| if ends_line(it) { ' ' } else { it }));
        self.0.push('\n');
    }

    fn number(&mut self, number: usize) {
        self.text(&number.to_string());
    }

    fn list<T>(&mut self, list: &[T], write: impl Fn(&mut Self, &T)) {
        self.number(list.len());
        for it in list {
            write(self, it);
        }
    }
}

struct Reader<'t>(Split<'t, char>);

impl Reader<'_> {
    fn stock(&mut self) -> Option<FormData> {
        Some(FormData {
            id: self.text()?,
            stock: self.text()?,
            level: StockLevel::of_word(self.0.next()?)?,
            checking: self.text()?,
            most: u32::try_from(self.number()?).ok()?,
            ..FormData::default()
        })
    }

    fn text(&mut self) -> Option<String> {
        self.0.next().map(str::to_owned)
    }

    fn text_or_nothing(&mut self) -> Option<Option<String>> {
        Some(Some(self.text()?).filter(|text| !text.is_empty()))
    }

    fn number(&mut self) -> Option<usize> {
        self.0.next()?.parse().ok()
    }

    fn texts(&mut self) -> Option<Vec<String>> {
        self.list(Self::text)
    }

    fn numbers(&mut self) -> Option<Vec<usize>> {
        self.list(Self::number)
    }

    fn list<T>(&mut self, read: impl Fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let mut list = Vec::new();
        for _ in 0..self.number()? {
            list.push(read(self)?);
        }
        Some(list)
    }
}
