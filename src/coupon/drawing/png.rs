use std::fmt::Write;

use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::{Drawing, DrawingFault, Step};

/// A drawing as a PNG, one pixel for each of its units.
///
/// # Errors
/// When it cannot be painted.
pub fn png(drawing: &Drawing) -> Result<Vec<u8>, DrawingFault> {
    let tree = Tree::from_str(&svg(drawing), &Options::default())?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or("a drawing without size")?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    // The paper is opaque, so that no pixel is mixed with what lies behind it.
    let rgb: Vec<u8> = pixels
        .pixels()
        .iter()
        .flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
        .collect();
    let mut png = Vec::new();
    PngEncoder::new(&mut png).write_image(
        &rgb,
        size.width(),
        size.height(),
        ExtendedColorType::Rgb8,
    )?;
    Ok(png)
}

fn svg(drawing: &Drawing) -> String {
    let (width, height) = (drawing.width, drawing.height);
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">"#
    );
    for shape in &drawing.shapes {
        let [red, green, blue] = shape.ink.0;
        // Writing to a String cannot fail.
        let _ = write!(svg, r##"<path fill="#{red:02x}{green:02x}{blue:02x}" d=""##);
        for step in &shape.steps {
            let _ = match step {
                Step::Move([x, y]) => write!(svg, "M{x:.2} {y:.2}"),
                Step::Line([x, y]) => write!(svg, "L{x:.2} {y:.2}"),
                Step::Curve([ax, ay], [bx, by], [x, y]) => {
                    write!(svg, "C{ax:.2} {ay:.2} {bx:.2} {by:.2} {x:.2} {y:.2}")
                }
                Step::Close => write!(svg, "Z"),
            };
        }
        svg.push_str(r#""/>"#);
    }
    svg.push_str("</svg>");
    svg
}
