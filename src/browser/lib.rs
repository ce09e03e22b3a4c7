//! The browser's entry point. Re-exported, so that the linker keeps every island.

pub use galleria::*;
