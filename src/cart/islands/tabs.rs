//! The tabs of one browser show one cart.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsValue;
use web_sys::{BroadcastChannel, window};

use super::kept::{recount, was_kept};
use crate::ui::dom::document;
use crate::ui::listen::listen;

thread_local! {
    static CHANNEL: RefCell<Option<BroadcastChannel>> = const { RefCell::new(None) };
    /// Whether the cart was changed elsewhere while nobody looked.
    static IS_STALE: Cell<bool> = const { Cell::new(false) };
}

/// Hears of changes, and looks once somebody sees the page.
pub fn attach() {
    let (Some(window), Some(document)) = (window(), document()) else {
        return;
    };
    join();
    // An open channel would keep the page out of the browser's memory for Back.
    listen(&window, "pagehide", |_| {
        if let Some(channel) = CHANNEL.with(RefCell::take) {
            channel.close();
        }
    });
    listen(&window, "pageshow", |event| {
        if was_kept(event) {
            join();
        }
    });
    listen(&document, "visibilitychange", |_| {
        if is_seen() && IS_STALE.replace(false) {
            recount();
        }
    });
}

/// Tells the other tabs that the cart has changed.
pub fn tell() {
    CHANNEL.with(|channel| {
        if let Some(channel) = &*channel.borrow() {
            let _ = channel.post_message(&JsValue::TRUE);
        }
    });
}

fn join() {
    let Ok(channel) = BroadcastChannel::new("cart") else {
        return;
    };
    listen(&channel, "message", |_| {
        if is_seen() {
            recount();
        } else {
            IS_STALE.set(true);
        }
    });
    CHANNEL.replace(Some(channel));
}

fn is_seen() -> bool {
    document().is_none_or(|document| !document.hidden())
}
