use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// Tells whenever so much of a target (0 to 1) comes into sight or leaves it: in the window, or in
/// `root`. It watches as long as the targets are in the page.
pub fn watch(
    root: Option<&Element>,
    targets: impl Iterator<Item = Element>,
    share: f64,
    tell: impl Fn(Element, bool) + 'static,
) -> Option<()> {
    let seen = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        for entry in entries.iter() {
            if let Ok(entry) = entry.dyn_into::<IntersectionObserverEntry>() {
                let is_seen = entry.is_intersecting() && entry.intersection_ratio() >= share;
                tell(entry.target(), is_seen);
            }
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root(root);
    options.set_threshold(&JsValue::from_f64(share));
    let callback = seen.as_ref().unchecked_ref();
    let observer = IntersectionObserver::new_with_options(callback, &options).ok()?;
    for target in targets {
        observer.observe(&target);
    }
    seen.forget();
    Some(())
}
