//! Presentational components, shared by pages and islands: no data of their own. What knows no room's data but talks
//! to the server is here too: how islands fetch, and the region that shows what the server draws.

mod call;
#[cfg(feature = "hydrate")]
pub mod dom;
mod error_summary;
#[cfg(feature = "hydrate")]
pub mod fetch;
mod field;
mod icon;
#[cfg(feature = "hydrate")]
pub mod listen;
mod live_region;
mod logo;
mod picture;
mod price;
#[cfg(feature = "ssr")]
mod symbol;
mod totals;

pub use call::Call;
pub use error_summary::{ErrorSummary, ListedFault, SummaryText};
pub use field::{Choice, SelectField, TextArea, TextField, area_text};
pub use icon::{Icon, IconName};
pub use live_region::{LiveNotes, LiveRegion};
pub use logo::{Logo, LogoPicture};
pub use picture::{Picture, PictureSource};
pub use price::{Price, PriceText};
#[cfg(feature = "ssr")]
pub use symbol::{Symbol, symbol_picture};
pub use totals::{Totals, TotalsText};
