//! The parts of product pages that are live in the browser. The pages work without them.

mod buy_box;
mod gallery;
mod picture_upload;

pub use buy_box::{
    BuyBox, BuyBoxData, BuyBoxWords, Facts, FormData, OptionData, StockLevel, ValueData,
};
pub use gallery::ZoomDialog;
pub use picture_upload::{PictureUpload, PictureUploadWords};
