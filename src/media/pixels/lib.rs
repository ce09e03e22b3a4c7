//! Makes pictures smaller.

use fast_image_resize::{FilterType, ResizeAlg, ResizeError, ResizeOptions, Resizer};
use image::DynamicImage;

/// The picture in this width, and as high as it has to be.
///
/// # Errors
/// When its pixels are of a kind that cannot be resized.
pub fn resized(picture: DynamicImage, width: u32) -> Result<DynamicImage, ResizeError> {
    if picture.width() == width {
        return Ok(picture);
    }
    let height = u64::from(picture.height()) * u64::from(width) / u64::from(picture.width().max(1));
    let height = u32::try_from(height.max(1)).unwrap_or(u32::MAX);
    let mut smaller = DynamicImage::new(width, height, picture.color());
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    Resizer::new().resize(&picture, &mut smaller, &options)?;
    Ok(smaller)
}
