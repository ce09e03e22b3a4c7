//! The parts of product pages that are live in the browser.
