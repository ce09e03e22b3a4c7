//! From uploaded bytes to the files of a picture. Pure and slow: run it off the async threads.

use std::io::Cursor;

use image::codecs::gif::GifDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::{AnimationDecoder, DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

use super::{MediaFault, encoding};

/// Most bytes of an upload.
pub const MOST_BYTES: usize = 20 * 1024 * 1024;
/// Most pixels of an upload.
pub const MOST_PIXELS: u64 = 50_000_000;
/// WebP knows no longer side than 16,383 pixels.
const MOST_SIDE: u32 = 16_000;
/// Widths in which a picture is kept, as far as it is that wide.
pub const WIDTHS: [u32; 6] = [160, 320, 640, 960, 1280, 1920];

/// A picture in all its sizes.
pub(super) struct Variants {
    pub hash: String,
    pub width: u32,
    pub height: u32,
    pub widths: Vec<u32>,
    /// Name and content of each file; the first is the original, written anew.
    pub files: Vec<(String, Vec<u8>)>,
}

/// The size of an upload, read from its head alone.
pub(super) fn pixels(bytes: &[u8]) -> Result<u64, MediaFault> {
    if bytes.len() > MOST_BYTES {
        return Err(MediaFault::TooManyBytes);
    }
    let (width, height) = reader(bytes)?.into_dimensions().map_err(unreadable)?;
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MOST_PIXELS || width.max(height) > MOST_SIDE {
        return Err(MediaFault::TooManyPixels);
    }
    Ok(pixels)
}

/// All files of an upload.
pub(super) fn make(bytes: &[u8]) -> Result<Variants, MediaFault> {
    pixels(bytes)?;
    let picture = decoded(bytes)?;
    let (width, height) = (picture.width(), picture.height());
    let (extension, original) = encoding::original(&picture)?;
    // 128 of the hash's 256 bits: enough to tell pictures apart, short enough for addresses.
    let hash: String = blake3::hash(&original).to_hex().chars().take(32).collect();
    let mut files = vec![(format!("original.{extension}"), original)];
    let widths = widths_of(width);
    let mut larger = picture;
    for wanted in widths.iter().rev() {
        // Each size is made from the next larger one, which is as sharp and much faster.
        larger = galleria_pixels::resized(larger, *wanted)
            .map_err(|error| MediaFault::Internal(error.to_string()))?;
        files.push((format!("{wanted}.webp"), encoding::webp(&larger)?));
        files.push((format!("{wanted}.jpg"), encoding::jpeg(&larger)?));
    }
    Ok(Variants {
        hash,
        width,
        height,
        widths,
        files,
    })
}

/// The fixed widths up to the picture's own; its own too where the next smaller one falls short.
fn widths_of(width: u32) -> Vec<u32> {
    let mut widths: Vec<u32> = WIDTHS.into_iter().filter(|fixed| *fixed <= width).collect();
    let largest = widths.last().copied().unwrap_or(0);
    if largest < 1920 && width * 10 > largest * 11 {
        widths.push(width);
    }
    widths
}

fn reader(bytes: &[u8]) -> Result<ImageReader<Cursor<&[u8]>>, MediaFault> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| MediaFault::Unreadable)?;
    let known = [
        ImageFormat::Jpeg,
        ImageFormat::Png,
        ImageFormat::WebP,
        ImageFormat::Gif,
    ];
    if !reader
        .format()
        .is_some_and(|format| known.contains(&format))
    {
        return Err(MediaFault::Unreadable);
    }
    let mut limits = Limits::default();
    // Sixteen bits in four channels, and as much again for the decoder's own work.
    limits.max_alloc = Some(MOST_PIXELS * 16);
    reader.limits(limits);
    Ok(reader)
}

fn decoded(bytes: &[u8]) -> Result<DynamicImage, MediaFault> {
    let reader = reader(bytes)?;
    if moves(bytes, reader.format())? {
        return Err(MediaFault::Animated);
    }
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    let orientation = decoder.orientation().map_err(unreadable)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    picture.apply_orientation(orientation);
    let see_through = picture.color().has_alpha()
        && picture
            .to_rgba8()
            .pixels()
            .any(|pixel| pixel.0[3] < u8::MAX);
    Ok(if see_through {
        DynamicImage::ImageRgba8(picture.into_rgba8())
    } else {
        DynamicImage::ImageRgb8(picture.into_rgb8())
    })
}

fn moves(bytes: &[u8], format: Option<ImageFormat>) -> Result<bool, MediaFault> {
    Ok(match format {
        Some(ImageFormat::Gif) => {
            let decoder = GifDecoder::new(Cursor::new(bytes)).map_err(unreadable)?;
            decoder.into_frames().take(2).filter(Result::is_ok).count() > 1
        }
        Some(ImageFormat::Png) => PngDecoder::new(Cursor::new(bytes))
            .and_then(|decoder| decoder.is_apng())
            .map_err(unreadable)?,
        Some(ImageFormat::WebP) => WebPDecoder::new(Cursor::new(bytes))
            .map_err(unreadable)?
            .has_animation(),
        _ => false,
    })
}

fn unreadable(_: image::ImageError) -> MediaFault {
    MediaFault::Unreadable
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let written = DynamicImage::new_rgb8(width, height).write_to(&mut bytes, ImageFormat::Png);
        assert!(written.is_ok());
        bytes.into_inner()
    }

    #[test]
    fn ex_5_a_picture_is_kept_in_fixed_widths() -> Result<(), MediaFault> {
        let variants = make(&png(1300, 650))?;
        assert_eq!(variants.widths, [160, 320, 640, 960, 1280]);
        assert_eq!(variants.files.len(), 11);
        assert_eq!(make(&png(100, 10))?.widths, [100]);
        assert_eq!(make(&png(1200, 10))?.widths, [160, 320, 640, 960, 1200]);
        Ok(())
    }

    #[test]
    fn the_same_upload_has_the_same_name() -> Result<(), MediaFault> {
        assert_eq!(make(&png(20, 20))?.hash, make(&png(20, 20))?.hash);
        Ok(())
    }

    #[test]
    fn sec_16_what_is_no_picture_is_refused_before_decoding() {
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        assert!(matches!(make(svg), Err(MediaFault::Unreadable)));
        assert!(matches!(make(b"GIF89a"), Err(MediaFault::Unreadable)));
        assert!(matches!(
            make(&vec![0; MOST_BYTES + 1]),
            Err(MediaFault::TooManyBytes)
        ));
        // A head that promises 40,000 by 40,000 pixels: refused by its size, not by decoding it.
        let mut bomb = png(1, 1);
        bomb[16..24].copy_from_slice(&[0, 0, 0x9c, 0x40, 0, 0, 0x9c, 0x40]);
        let checksum = crc32(&bomb[12..29]).to_be_bytes();
        bomb[29..33].copy_from_slice(&checksum);
        assert!(matches!(make(&bomb), Err(MediaFault::TooManyPixels)));
    }

    /// The checksum of a PNG chunk.
    fn crc32(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(u32::MAX, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
                if sum & 1 == 1 {
                    (sum >> 1) ^ 0xedb8_8320
                } else {
                    sum >> 1
                }
            })
        })
    }
}
