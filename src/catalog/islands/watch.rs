use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use crate::ui::listen::callback;

/// Tells whenever so much of a target (0 to 1) comes into sight or leaves it: in the window, or in
/// `root`. It watches as long as the targets are in the page.
pub fn watch(
    root: Option<&Element>,
    targets: &[Element],
    share: f64,
    tell: impl Fn(Element, bool) + 'static,
) -> Option<()> {
    let seen = callback(move |entries| {
        for entry in entries.unchecked_into::<js_sys::Array>().iter() {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            let is_seen = entry.is_intersecting() && entry.intersection_ratio() >= share;
            tell(entry.target(), is_seen);
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root(root);
    options.set_threshold(&JsValue::from_f64(share));
    let observer = IntersectionObserver::new_with_options(&seen, &options).ok()?;
    for target in targets {
        observer.observe(target);
    }
    Some(())
}
