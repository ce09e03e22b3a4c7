use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::DemoFault;

/// Two pixels for each point of the widest place of the product page. Whoever opens the demo waits for every
/// further one: 1,800 take nearly three times as long, and 2,400 are more than an upload may have.
const UPRIGHT: u32 = 1280;
const WIDE: u32 = 1920;
/// Wordmarks, which are shown small.
const MARK: u32 = 640;

/// A drawing as a PNG, wide ones as wide as the largest kept picture, the others as the
/// gallery of a product needs them.
pub(super) async fn rasterise(svg: String) -> Result<Vec<u8>, DemoFault> {
    tokio::task::spawn_blocking(move || png_of(&svg)).await?
}

#[expect(
    clippy::float_arithmetic,
    reason = "the scale of a drawing is no money"
)]
fn png_of(svg: &str) -> Result<Vec<u8>, DemoFault> {
    let tree = Tree::from_str(svg, &Options::default())?;
    let drawn = tree.size().to_int_size();
    let width = if drawn.width() > drawn.height() * 3 {
        MARK
    } else if drawn.width() > drawn.height() {
        WIDE
    } else {
        UPRIGHT
    };
    let size = drawn
        .scale_to_width(width)
        .ok_or("a drawing without size")?;
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or("a drawing without size")?;
    let scale = size.to_size().width() / tree.size().width();
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixels.as_mut(),
    );
    let rgba: Vec<u8> = pixels
        .pixels()
        .iter()
        .flat_map(|pixel| {
            let straight = pixel.demultiply();
            [
                straight.red(),
                straight.green(),
                straight.blue(),
                straight.alpha(),
            ]
        })
        .collect();
    let mut png = Vec::new();
    // Only on its way to the next step, so fast rather than small.
    let compression = CompressionType::Uncompressed;
    PngEncoder::new_with_quality(&mut png, compression, FilterType::NoFilter).write_image(
        &rgba,
        size.width(),
        size.height(),
        ExtendedColorType::Rgba8,
    )?;
    Ok(png)
}
