use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, RgbImage};
use webp::{Encoder, WebPConfig};

use super::MediaFault;

const JPEG_QUALITY: u8 = 80;
const ORIGINAL_QUALITY: u8 = 90;

/// The picture in its own size, without anything that came with it but its pixels.
pub(super) fn original(picture: &DynamicImage) -> Result<(&'static str, Vec<u8>), MediaFault> {
    if picture.color().has_alpha() {
        Ok(("webp", webp(picture)?))
    } else {
        Ok(("jpg", jpeg_of(&picture.to_rgb8(), ORIGINAL_QUALITY)?))
    }
}

pub(super) fn webp(picture: &DynamicImage) -> Result<Vec<u8>, MediaFault> {
    let mut config = WebPConfig::new().map_err(|()| internal("WebP settings"))?;
    config.quality = 78.0;
    // 0 is fastest, 6 smallest.
    config.method = 3;
    let encoder = match picture {
        DynamicImage::ImageRgba8(pixels) => {
            Encoder::from_rgba(pixels, pixels.width(), pixels.height())
        }
        DynamicImage::ImageRgb8(pixels) => {
            Encoder::from_rgb(pixels, pixels.width(), pixels.height())
        }
        _ => return Err(internal("neither RGB nor RGBA")),
    };
    let encoded = encoder
        .encode_advanced(&config)
        .map_err(|error| internal(&format!("{error:?}")))?;
    Ok(encoded.to_vec())
}

/// JPEG knows no transparency: what shines through is white.
pub(super) fn jpeg(picture: &DynamicImage) -> Result<Vec<u8>, MediaFault> {
    match picture {
        DynamicImage::ImageRgb8(pixels) => jpeg_of(pixels, JPEG_QUALITY),
        _ => jpeg_of(&on_white(picture), JPEG_QUALITY),
    }
}

fn on_white(picture: &DynamicImage) -> RgbImage {
    let mut flat = RgbImage::new(picture.width(), picture.height());
    for (over, under) in picture.to_rgba8().pixels().zip(flat.pixels_mut()) {
        let [red, green, blue, alpha] = over.0.map(u16::from);
        under.0 = [red, green, blue].map(|channel| {
            let mixed = (channel * alpha + 255 * (255 - alpha) + 127) / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        });
    }
    flat
}

fn jpeg_of(pixels: &RgbImage, quality: u8) -> Result<Vec<u8>, MediaFault> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality)
        .encode_image(pixels)
        .map_err(|error| internal(&error.to_string()))?;
    Ok(bytes)
}

fn internal(cause: &str) -> MediaFault {
    MediaFault::Internal(cause.to_owned())
}

#[cfg(test)]
mod tests {
    use image::{Rgba, RgbaImage};

    use super::*;

    #[test]
    fn what_shines_through_is_white_in_jpeg() {
        let clear = RgbaImage::from_pixel(4, 4, Rgba([0, 0, 0, 0]));
        let flat = on_white(&DynamicImage::ImageRgba8(clear));
        assert!(flat.pixels().all(|pixel| pixel.0 == [255; 3]));
        let half = RgbaImage::from_pixel(1, 1, Rgba([0, 0, 0, 128]));
        assert_eq!(
            on_white(&DynamicImage::ImageRgba8(half)).get_pixel(0, 0).0,
            [127; 3]
        );
    }
}
