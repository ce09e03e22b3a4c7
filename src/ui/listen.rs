//! Listening to what happens in the browser.

use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, EventTarget, window};

/// A function of ours that the browser may call. All are of one type: each further one would bring its own glue.
pub fn callback(act: impl Fn(JsValue) + 'static) -> Function {
    let act: Box<dyn Fn(JsValue)> = Box::new(act);
    Closure::wrap(act).into_js_value().unchecked_into()
}

/// Calls `act` at every event called `name`, as long as the page lives.
pub fn listen(target: &EventTarget, name: &str, act: impl Fn(&Event) + 'static) {
    let act = callback(move |event| act(event.unchecked_ref()));
    // A browser refuses no event that exists.
    let _ = target.add_event_listener_with_callback(name, &act);
}

/// Calls `act` once so many milliseconds have passed.
pub fn after(milliseconds: i32, act: impl Fn() + 'static) {
    if let Some(window) = window() {
        let act = callback(move |_| act());
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&act, milliseconds);
    }
}

/// Calls `act` when the page is drawn next.
pub fn when_drawn(act: impl Fn() + 'static) {
    if let Some(window) = window() {
        let _ = window.request_animation_frame(&callback(move |_| act()));
    }
}
