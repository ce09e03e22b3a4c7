//! The parts of the cart that reach the browser: the number in the header, the drawer, the cart's page. They show
//! one [`CartView`], so that a change anywhere shows everywhere; every form of theirs works without them.

#[cfg(feature = "hydrate")]
mod asking;
#[cfg(feature = "hydrate")]
mod forms;
#[cfg(feature = "hydrate")]
mod kept;
mod shown;
#[cfg(feature = "hydrate")]
mod tabs;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use self::shown::{Shown, Trouble};
use super::view::CartView;
use super::views::{self, Place};
use crate::ui::{Icon, IconName, Totals};

/// What is said when the shop cannot be reached, or something of it fails.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct TroubleWords {
    /// No answer came.
    pub unreachable: String,
    /// The answer was a failure.
    pub failed: String,
    /// "Try again"
    pub again: String,
}

/// What stands on the drawer before anything is known of the cart.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct DrawerWords {
    /// "Cart"
    pub title: String,
    /// "Close"
    pub close: String,
}

/// How many units are in the cart. It also brings a page up to date that the browser kept and shows again after
/// Back, and hears of changes in other tabs.
#[island]
pub fn CartCount(
    /// How many there were when the page was made.
    units: u32,
) -> impl IntoView {
    let shown = Shown::of_page();
    #[cfg(feature = "hydrate")]
    {
        shown.units.set(units);
        Effect::new(|_| {
            let _ = kept::attach();
            let _ = tabs::attach();
        });
    }
    #[cfg(not(feature = "hydrate"))]
    shown.units.set(units);
    let units = shown.units;
    let count = units.clone();
    view! { <span class="cart-count" data-count=move || count.get()>{move || units.get()}</span> }
}

/// The drawer of its page. It opens after something was put into the cart, and at a click on the way to the cart.
#[island]
pub fn CartDrawer(
    /// What stands on it.
    words: DrawerWords,
    /// What is said when something fails.
    trouble: TroubleWords,
) -> impl IntoView {
    let shown = Shown::of_page();
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            let _ = forms::attach();
            let _ = forms::open_from_links(&dialog);
        }
    });
    #[cfg(feature = "hydrate")]
    {
        let opens = shown.opens.clone();
        Effect::new(move |_| {
            if opens.get() > 0
                && let Some(dialog) = dialog.get_untracked()
                && !dialog.open()
            {
                let _ = dialog.show_modal();
            }
        });
    }
    let cart = shown.cart.clone();
    view! {
        <dialog class="drawer" aria-labelledby="cart-title" node_ref=dialog>
            <header class="dialog-head">
                <h2 id="cart-title" tabindex="-1">{words.title}</h2>
                <form method="dialog">
                    <button class="button" data-kind="quiet" data-icon id="cart-close" aria-label=words.close>
                        <Icon name=IconName::Close/>
                    </button>
                </form>
            </header>
            {status(&shown, trouble)}
            {move || cart.get().map(|cart| drawer_contents(&cart))}
        </dialog>
    }
}

/// The cart's page below its heading.
#[island]
pub fn CartContents(
    /// The cart when the page was made.
    start: CartView,
    /// What is said when something fails.
    trouble: TroubleWords,
) -> impl IntoView {
    let shown = Shown::of_page();
    shown.cart.set(Some(start));
    #[cfg(feature = "hydrate")]
    Effect::new(|_| {
        let _ = forms::attach();
    });
    let cart = shown.cart.clone();
    view! {
        <div class="cart-contents">
            {status(&shown, trouble)}
            {move || cart.get().map(|cart| page_contents(&cart))}
        </div>
    }
}

/// Lets a page without drawer follow the cart: its forms are sent in place, and `changed` is called after each
/// change here and in other tabs.
#[cfg(feature = "hydrate")]
pub fn follow(changed: impl Fn() + 'static) {
    let _ = forms::attach();
    let _ = tabs::attach();
    let cart = Shown::of_page().cart;
    Effect::new(move |_| {
        if cart.with(Option::is_some) {
            changed();
        }
    });
}

/// What was done, for those who cannot see it, and what went wrong.
fn status(shown: &Shown, words: TroubleWords) -> AnyView {
    let said = shown.said.clone();
    let trouble = shown.trouble.clone();
    let is_hidden = trouble.clone();
    let text = move || match trouble.get() {
        Some(Trouble::Unreachable) => words.unreachable.clone(),
        Some(Trouble::Failed) => words.failed.clone(),
        None => String::new(),
    };
    view! {
        <div class="notice" data-kind="warn" role="alert" data-part="trouble" hidden=move || is_hidden.get().is_none()>
            <p>{text}</p>
            <button type="button" class="button" data-size="small" data-cart-again="">{words.again}</button>
        </div>
        <p class="visually-hidden" role="status" data-part="said">{move || said.get()}</p>
    }
    .into_any()
}

fn drawer_contents(cart: &CartView) -> AnyView {
    let foot = cart.totals.clone().map(|totals| {
        let (prefix, words) = (&cart.words.prefix, &cart.words);
        view! {
            <footer class="dialog-foot">
                <Totals text=totals/>
                <a class="button" data-kind="primary" data-wide href=[prefix, "/checkout"].concat()>{words.checkout.clone()}</a>
                <a class="button" data-wide href=[prefix, "/cart"].concat()>{words.see.clone()}</a>
            </footer>
        }
    });
    let body = if cart.lines.is_empty() {
        views::empty(&cart.words).into_any()
    } else {
        view! {
            {views::delivery_note(cart.delivery.clone())}
            {views::lines(cart, Place::Drawer)}
            {views::code_form(cart, Place::Drawer)}
            {views::told(cart, Place::Drawer)}
        }
        .into_any()
    };
    view! {
        <div class="dialog-body stack" data-gap="4">{views::notices(cart)} {body}</div>
        {foot}
    }
    .into_any()
}

fn page_contents(cart: &CartView) -> AnyView {
    if cart.lines.is_empty() {
        return view! { {views::notices(cart)} {views::empty(&cart.words)} }.into_any();
    }
    let words = &cart.words;
    let summary = cart.totals.clone().map(|totals| {
        let way = if cart.can_be_bought {
            let href = [&words.prefix, "/checkout"].concat();
            view! {
                <a class="button" data-kind="primary" data-size="large" data-wide href=href>{words.checkout.clone()}</a>
            }
            .into_any()
        } else {
            views::adjust_form(words, "cart").into_any()
        };
        view! {
            <section class="order-summary stack" data-gap="4">
                <h2>{words.summary.clone()}</h2>
                {views::destination(cart)}
                {views::code_form(cart, Place::Page)}
                {views::told(cart, Place::Page)}
                <Totals text=totals/>
                {views::delivery_note(cart.delivery.clone())}
                {way}
                {views::returns(words)}
            </section>
        }
    });
    view! {
        {views::notices(cart)}
        <div class="side-frame">
            <div>{views::lines(cart, Place::Page)}</div>
            <aside>{summary}</aside>
        </div>
    }
    .into_any()
}
