//! One column of a table: its head and its cells.

use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::web::Shop;

pub(super) struct Column<'t, T> {
    pub key: &'t str,
    pub kind: Kind,
    pub cell: Cell<'t, T>,
}

/// How a column stands in the table.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Head,
    Start,
    End,
    Actions,
    Select,
}

pub(super) enum Cell<'t, T> {
    Of(Box<dyn Fn(&T) -> AnyView + 't>),
    Link(Box<dyn Fn(&T) -> Linked + 't>),
    Amount(Box<dyn Fn(&T) -> Decimal + 't>),
}

/// A path, and what the link says.
pub(super) type Linked = (String, AnyView);

impl<T> Cell<'_, T> {
    pub fn view(&self, row: &T, shop: &Shop) -> AnyView {
        match self {
            Self::Of(cell) => cell(row),
            Self::Amount(cell) => shop.amount(cell(row)).into_any(),
            Self::Link(cell) => {
                let (path, text) = cell(row);
                view! { <a href=shop.href(&path)>{text}</a> }.into_any()
            }
        }
    }
}

impl Kind {
    fn align(self) -> Option<&'static str> {
        (self == Self::End).then_some("end")
    }

    pub fn head(self, label: String) -> AnyView {
        if matches!(self, Self::Actions | Self::Select) {
            return view! { <th scope="col"><span class="visually-hidden">{label}</span></th> }
                .into_any();
        }
        view! { <th scope="col" data-align=self.align()>{label}</th> }.into_any()
    }

    pub fn cell(self, label: &str, cell: AnyView) -> AnyView {
        match self {
            Self::Head => view! { <th scope="row">{cell}</th> }.into_any(),
            Self::Select => view! { <td data-select="">{cell}</td> }.into_any(),
            Self::Actions => view! { <td data-actions="">{cell}</td> }.into_any(),
            Self::Start | Self::End => {
                let label = label.to_owned();
                view! { <td data-label=label data-align=self.align()>{cell}</td> }.into_any()
            }
        }
    }
}
