//! Listening to what happens in the browser.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::convert::FromWasmAbi;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::EventTarget;

/// Calls `act` at every event called `name`, as long as the page lives.
///
/// # Errors
/// When the browser refuses; it does not for events that exist.
pub fn listen<E: JsCast + FromWasmAbi + 'static>(
    target: &EventTarget,
    name: &str,
    act: impl Fn(E) + 'static,
) -> Result<(), JsValue> {
    let act = Closure::<dyn Fn(E)>::new(act);
    target.add_event_listener_with_callback(name, act.as_ref().unchecked_ref())?;
    act.forget();
    Ok(())
}
