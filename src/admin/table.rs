//! Tables of the admin: each column named once.

mod column;

use leptos::prelude::*;
use rust_decimal::Decimal;

use column::{Cell, Column, Kind};

use crate::ui::{Icon, IconName};
use crate::web::Shop;

/// A table with a row for each of some things.
///
/// ```ignore
/// Table::of(&partners)
///     .link("admin-partner-name", |partner| (page_of(partner.id), partner.name.clone()))
///     .column("admin-partner-kind", |partner| words.t(partner.kind.key()))
///     .end("partner-orders", |partner| partner.orders)
///     .empty(IconName::People, "admin-partners-none")
///     .view(shop)
/// ```
pub struct Table<'t, T> {
    rows: &'t [T],
    columns: Vec<Column<'t, T>>,
    none: WithoutRows,
}

/// What stands there when there are no rows.
enum WithoutRows {
    /// The heads alone.
    Heads,
    Nothing,
    Line(&'static str),
    State {
        icon: IconName,
        key: &'static str,
        invitation: Option<(&'static str, &'static str)>,
    },
}

impl<'t, T> Table<'t, T> {
    /// A table of these rows.
    #[must_use]
    pub fn of(rows: &'t [T]) -> Self {
        Self {
            rows,
            columns: Vec::new(),
            none: WithoutRows::Heads,
        }
    }

    /// A box to tick for each row: name and value, and what ticking it means to who cannot see it.
    #[must_use]
    pub fn select(
        self,
        key: &'t str,
        cell: impl Fn(&T) -> (&'static str, String, String) + 't,
    ) -> Self {
        let cell = move |row: &T| {
            let (name, value, label) = cell(row);
            view! { <input type="checkbox" name=name value=value aria-label=label/> }.into_any()
        };
        self.add(key, Kind::Select, Cell::Of(Box::new(cell)))
    }

    /// What a row is about, as a link: its path and what the link says.
    #[must_use]
    pub fn link<V: IntoView + 'static>(
        self,
        key: &'t str,
        cell: impl Fn(&T) -> (String, V) + 't,
    ) -> Self {
        let cell = move |row: &T| {
            let (path, text) = cell(row);
            (path, text.into_any())
        };
        self.add(key, Kind::Head, Cell::Link(Box::new(cell)))
    }

    /// What a row is about.
    #[must_use]
    pub fn head<V: IntoView + 'static>(self, key: &'t str, cell: impl Fn(&T) -> V + 't) -> Self {
        self.add_of(key, Kind::Head, cell)
    }

    /// A column.
    #[must_use]
    pub fn column<V: IntoView + 'static>(self, key: &'t str, cell: impl Fn(&T) -> V + 't) -> Self {
        self.add_of(key, Kind::Start, cell)
    }

    /// A column of numbers, which end below each other.
    #[must_use]
    pub fn end<V: IntoView + 'static>(self, key: &'t str, cell: impl Fn(&T) -> V + 't) -> Self {
        self.add_of(key, Kind::End, cell)
    }

    /// A column of amounts of the store's currency.
    #[must_use]
    pub fn amount(self, key: &'t str, cell: impl Fn(&T) -> Decimal + 't) -> Self {
        self.add(key, Kind::End, Cell::Amount(Box::new(cell)))
    }

    /// A column of buttons; `key` names it to who cannot see it.
    #[must_use]
    pub fn actions<V: IntoView + 'static>(self, key: &'t str, cell: impl Fn(&T) -> V + 't) -> Self {
        self.add_of(key, Kind::Actions, cell)
    }

    /// More columns, if `shown`.
    #[must_use]
    pub fn when(self, shown: bool, more: impl FnOnce(Self) -> Self) -> Self {
        if shown { more(self) } else { self }
    }

    /// Without rows, nothing at all.
    #[must_use]
    pub fn or_nothing(self) -> Self {
        let none = WithoutRows::Nothing;
        Self { none, ..self }
    }

    /// Without rows, a sentence under the heads.
    #[must_use]
    pub fn or_line(self, key: &'static str) -> Self {
        let none = WithoutRows::Line(key);
        Self { none, ..self }
    }

    /// Without rows, a picture, a heading and under `key-text` a sentence in its place.
    #[must_use]
    pub fn empty(self, icon: IconName, key: &'static str) -> Self {
        let none = WithoutRows::State {
            icon,
            key,
            invitation: None,
        };
        Self { none, ..self }
    }

    /// The same with a button that leads to `path`.
    #[must_use]
    pub fn empty_but(
        self,
        icon: IconName,
        key: &'static str,
        path: &'static str,
        button: &'static str,
    ) -> Self {
        let invitation = Some((path, button));
        let none = WithoutRows::State {
            icon,
            key,
            invitation,
        };
        Self { none, ..self }
    }

    /// The table, in the reader's words.
    #[must_use]
    pub fn view(&self, shop: &Shop) -> AnyView {
        match &self.none {
            WithoutRows::Nothing if self.rows.is_empty() => ().into_any(),
            WithoutRows::State {
                icon,
                key,
                invitation,
            } if self.rows.is_empty() => empty_state(shop, *icon, key, *invitation),
            WithoutRows::Line(key) if self.rows.is_empty() => {
                let line = shop.words.t(key);
                view! { {self.table(shop)} <p class="card-foot">{line}</p> }.into_any()
            }
            _ => self.table(shop),
        }
    }

    fn table(&self, shop: &Shop) -> AnyView {
        let labels: Vec<_> = self
            .columns
            .iter()
            .map(|column| shop.words.t(column.key))
            .collect();
        let heads: Vec<_> = self
            .columns
            .iter()
            .zip(&labels)
            .map(|(column, label)| column.kind.head(label.clone()))
            .collect();
        let rows: Vec<_> = self
            .rows
            .iter()
            .map(|row| {
                let cells: Vec<_> = self
                    .columns
                    .iter()
                    .zip(&labels)
                    .map(|(column, label)| column.kind.cell(label, column.cell.view(row, shop)))
                    .collect();
                view! { <tr>{cells}</tr> }
            })
            .collect();
        view! {
            <div class="table-frame">
                <table class="data-table">
                    <thead>
                        <tr>{heads}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    }

    fn add_of<V: IntoView + 'static>(
        self,
        key: &'t str,
        kind: Kind,
        cell: impl Fn(&T) -> V + 't,
    ) -> Self {
        let cell = move |row: &T| cell(row).into_any();
        self.add(key, kind, Cell::Of(Box::new(cell)))
    }

    fn add(mut self, key: &'t str, kind: Kind, cell: Cell<'t, T>) -> Self {
        self.columns.push(Column { key, kind, cell });
        self
    }
}

fn empty_state(
    shop: &Shop,
    icon: IconName,
    key: &str,
    invitation: Option<(&'static str, &'static str)>,
) -> AnyView {
    let words = &shop.words;
    let button = invitation.map(|(path, key)| {
        view! { <a class="button" data-kind="primary" href=shop.href(path)>{words.t(key)}</a> }
    });
    view! {
        <div class="empty-state">
            <Icon name=icon size="large"/>
            <h2>{words.t(key)}</h2>
            <p>{words.t(&format!("{key}-text"))}</p>
            {button}
        </div>
    }
    .into_any()
}
