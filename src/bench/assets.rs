//! What a browser loads for a product page.

use crate::report::{Report, kilobytes};
use crate::server::Server;
use crate::{Result, catalogue};

/// The largest compressed script and wasm that is allowed, in bytes.
const MOST_SCRIPT: usize = 100_000;

/// Sizes after brotli at its highest setting, as a cache in front would keep them.
pub async fn measure(server: &Server, report: &mut Report) -> Result {
    let page = server.get(&catalogue::product_path().await?).await?;
    let (mut script, mut style, mut files) = (0, 0, 0);
    for path in built_files(&page) {
        let size = brotli(&server.file(path).await?)?;
        if path.ends_with(".css") {
            style += size;
        } else {
            script += size;
        }
        files += 1;
    }
    if files < 3 {
        return Err("the product page names no style sheet, script and wasm".into());
    }
    report.add(
        "product page: wasm and JS, brotli",
        kilobytes(script),
        "≤ 100 KB",
        script <= MOST_SCRIPT,
    );
    report.tell(
        "product page: HTML, brotli",
        kilobytes(brotli(page.as_bytes())?),
    );
    report.tell("product page: HTML", kilobytes(page.len()));
    report.tell("style sheet of shoppers, brotli", kilobytes(style));
    Ok(())
}

/// The different built files that a page names.
fn built_files(page: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (start, _) in page.match_indices("/pkg/") {
        let rest = page.get(start..).unwrap_or_default();
        let end = rest
            .find(['"', '\'', '`', ')', ' ', '<'])
            .unwrap_or(rest.len());
        let path = rest.get(..end).unwrap_or_default();
        let is_file = [".css", ".js", ".wasm"]
            .iter()
            .any(|kind| path.ends_with(kind));
        if is_file && !found.contains(&path) {
            found.push(path);
        }
    }
    found
}

fn brotli(bytes: &[u8]) -> Result<usize> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed.len())
}
