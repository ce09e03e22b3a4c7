//! The tabs of one browser show one cart.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsValue;
use web_sys::{BroadcastChannel, Event, MessageEvent, PageTransitionEvent, window};

use super::asking::refresh;
use crate::ui::listen::listen;

thread_local! {
    static CHANNEL: RefCell<Option<BroadcastChannel>> = const { RefCell::new(None) };
    /// Whether the cart was changed elsewhere while nobody looked.
    static IS_STALE: Cell<bool> = const { Cell::new(false) };
}

/// Hears of changes, and looks once somebody sees the page.
pub fn attach() -> Option<()> {
    let window = window()?;
    let document = window.document()?;
    join();
    // An open channel would keep the page out of the browser's memory for Back.
    listen(&window, "pagehide", |_: PageTransitionEvent| {
        if let Some(channel) = CHANNEL.with(RefCell::take) {
            channel.close();
        }
    })
    .ok()?;
    listen(&window, "pageshow", |event: PageTransitionEvent| {
        if event.persisted() {
            join();
        }
    })
    .ok()?;
    listen(&document, "visibilitychange", |_: Event| {
        if is_seen() && IS_STALE.replace(false) {
            refresh();
        }
    })
    .ok()
}

/// Tells the other tabs that the cart has changed.
pub fn tell() {
    CHANNEL.with(|channel| {
        if let Some(channel) = &*channel.borrow() {
            let _ = channel.post_message(&JsValue::TRUE);
        }
    });
}

fn join() -> Option<()> {
    let channel = BroadcastChannel::new("cart").ok()?;
    listen(&channel, "message", |_: MessageEvent| {
        if is_seen() {
            refresh();
        } else {
            IS_STALE.set(true);
        }
    })
    .ok()?;
    CHANNEL.replace(Some(channel));
    Some(())
}

fn is_seen() -> bool {
    let document = window().and_then(|window| window.document());
    document.is_none_or(|document| !document.hidden())
}
