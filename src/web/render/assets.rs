//! Addresses of what script/build made, and the script that fetches the browser bundle.

use std::path::Path;

use leptos::config::LeptosOptions;
use leptos::nonce::Nonce;
use leptos::prelude::*;

/// Addresses of the built style sheets and scripts.
#[derive(Clone, Debug)]
pub struct Assets {
    /// Where the files lie on disk.
    pub options: LeptosOptions,
    /// Address of the shoppers' style sheet.
    pub style: String,
    /// Address of the one for merchants and the platform: the shoppers' and more.
    pub admin_style: String,
    /// Address of the script of the shop's frame.
    pub frame_script: String,
    /// The script that makes islands live, with [`NONCE_PLACE`] where the nonce goes.
    loader: String,
}

const NONCE_PLACE: &str = "nonce-goes-here";
/// Where the loader begins and ends in a page, so that it can be left out of one without islands.
const LOADER_START: &str = "<!--islands-->";
const LOADER_END: &str = "<!--/islands-->";

impl Assets {
    /// Reads the names that the build gave the files in `site_dir`.
    #[must_use]
    pub fn load(site_dir: &str) -> Self {
        let mut options = LeptosOptions::builder()
            .output_name("galleria")
            .site_root(site_dir.to_owned())
            .site_pkg_dir("pkg")
            .hash_files(true)
            .build();
        let style = hashed_style(&options);
        options.hash_files = style.is_some();
        let name = style.unwrap_or_else(|| format!("{}.css", options.output_name));
        let folder = Path::new(site_dir).join(options.site_pkg_dir.as_ref());
        let address = |name: &str| format!("/{}/{name}", options.site_pkg_dir);
        let admin_style = built(&folder, "admin.", ".css");
        let frame_script = built(&folder, "frame.", ".js");
        // Needed once per process, and harmless when it was done before.
        let _ = any_spawner::Executor::init_tokio();
        // Leptos reads the hash file at every call; once is enough.
        let owner = Owner::new();
        let scripts = owner.with(|| {
            provide_context(Nonce::from_value(NONCE_PLACE));
            let options = options.clone();
            view! { <HydrationScripts options islands=true/> }.to_html()
        });
        Self {
            style: address(&name),
            admin_style: address(admin_style.as_deref().unwrap_or("admin.css")),
            frame_script: frame_script
                .map_or_else(|| "/live/frame.js".to_owned(), |name| address(&name)),
            loader: loader(&scripts).unwrap_or(scripts),
            options,
        }
    }

    /// The loader, between marks that [`without_idle_loader`] understands.
    pub(super) fn loader(&self, nonce: &str) -> String {
        let script = self.loader.replace(NONCE_PLACE, nonce);
        format!("{LOADER_START}{script}{LOADER_END}")
    }
}

/// Takes the loader out of a page that has no island for it.
pub(super) fn without_idle_loader(mut html: String) -> String {
    if let (Some(start), Some(end)) = (html.find(LOADER_START), html.find(LOADER_END))
        && !html.contains("<leptos-island")
    {
        html.replace_range(start..end + LOADER_END.len(), "");
    }
    html
}

/// How Leptos's script begins to make the islands live, one after the other.
const HYDRATE_ALL: &str = "hydrateIslands(document.body, mod)";
const TELL_LIVE: &str =
    ".then(() => setTimeout(() => document.documentElement.dataset.live = \"\"))";

/// Leptos's own scripts, fetched late: once everything that the page shows is there and the browser has
/// nothing else to do, or at the first sign of use. Until then links and forms work as they are.
fn loader(scripts: &str) -> Option<String> {
    let mut addresses = scripts.split("href=\"").skip(1);
    let mut address = || addresses.next()?.split('"').next();
    let (script, wasm) = (address()?, address()?);
    let (_, rest) = scripts.split_once("<script")?;
    let (_, rest) = rest.split_once('>')?;
    let (islands, _) = rest.split_once("</script>")?;
    let islands = islands.trim().trim_end_matches("<!>").trim_end();
    // For whoever waits until the page is live.
    let islands = islands.replacen(HYDRATE_ALL, &format!("{HYDRATE_ALL}{TELL_LIVE}"), 1);
    Some(format!(
        r#"<script type="module" nonce="{NONCE_PLACE}">let begun;
const begin = () => {{
if (begun) return;
begun = true;
for (const [rel, href, as] of [["modulepreload", "{script}", "script"], ["preload", "{wasm}", "fetch"]])
document.head.append(Object.assign(document.createElement("link"), {{ rel, href, as, crossOrigin: "" }}));
{islands}
}};
const rest = () => "requestIdleCallback" in window ? requestIdleCallback(begin, {{ timeout: 2000 }}) : setTimeout(begin, 200);
if (document.readyState === "complete") rest(); else addEventListener("load", rest, {{ once: true }});
for (const sign of ["pointerdown", "keydown", "focusin"]) addEventListener(sign, begin, {{ once: true, capture: true, passive: true }});
</script>"#
    ))
}

/// Name of the style sheet as cargo-leptos wrote it down.
fn hashed_style(options: &LeptosOptions) -> Option<String> {
    let folder = std::env::current_exe().ok()?.parent()?.to_path_buf();
    let hashes = std::fs::read_to_string(folder.join(options.hash_file.as_ref())).ok()?;
    let hash = hashes
        .lines()
        .find_map(|line| line.trim().strip_prefix("css")?.strip_prefix(':'))?
        .trim()
        .to_owned();
    Some(format!("{}.{hash}.css", options.output_name))
}

/// Name of the one file that script/build put there under a name with a hash.
fn built(folder: &Path, start: &str, end: &str) -> Option<String> {
    let files = std::fs::read_dir(folder).ok()?;
    files
        .filter_map(|file| file.ok()?.file_name().into_string().ok())
        .find(|name| name.starts_with(start) && name.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vm_17_the_bundle_waits_until_the_page_is_there() {
        let html = Assets::load("nowhere").loader("secret");
        assert!(html.contains("requestIdleCallback(begin") && html.contains("hydrateIslands"));
        assert!(html.contains("nonce=\"secret\"") && !html.contains(NONCE_PLACE));
        assert!(!html.contains("<link"), "nothing is fetched ahead: {html}");
        assert!(html.contains(".wasm") && html.matches("<script").count() == 1);
        assert!(html.contains("dataset.live"), "it tells when it is done");
    }

    #[test]
    fn vm_17_a_page_without_islands_loads_no_bundle() {
        let loader = Assets::load("nowhere").loader("secret");
        let page = |body: &str| without_idle_loader(format!("<head>{loader}</head>{body}"));
        assert_eq!(page("<p>words</p>"), "<head></head><p>words</p>");
        assert!(page("<leptos-island></leptos-island>").contains("hydrateIslands"));
    }
}
