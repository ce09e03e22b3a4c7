//! Pictures in, variants out.

use std::io::Cursor;

use bytes::Bytes;
use galleria::db::SchemaName;
use galleria::media::{MediaFault, store};
use galleria::storefront::SweepPictures;
use image::{DynamicImage, ImageFormat};
use reqwest::multipart::{Form, Part};
use reqwest::{Method, StatusCode, header};

use crate::harness::TestShop;

fn picture(format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::new_rgb8(700, 350)
        .write_to(&mut bytes, format)
        .expect("picture");
    bytes.into_inner()
}

async fn keep(shop: &TestShop, upload: Vec<u8>) -> String {
    let schema = SchemaName::of(&shop.tenant);
    let kept = shop
        .platform
        .state
        .media
        .keep(&schema, upload.into())
        .await
        .expect("keep");
    let mut tx = shop.tx().await;
    store::record(&mut tx, &kept, None).await.expect("record");
    tx.commit().await.expect("commit");
    kept.hash
}

#[tokio::test]
async fn ca_9_ex_5_pictures_come_in_several_widths_and_formats_cached_for_ever() {
    let shop = TestShop::open().await;
    let hash = keep(&shop, picture(ImageFormat::Png)).await;
    for (width, format, kind) in [(160, "webp", "image/webp"), (640, "jpg", "image/jpeg")] {
        let response = shop
            .request(Method::GET, &format!("/media/{hash}-{width}.{format}"))
            .send()
            .await
            .expect("answer");
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(response.headers()[header::CONTENT_TYPE], kind);
        assert_eq!(
            response.headers()[header::CACHE_CONTROL],
            "public, max-age=31536000, immutable"
        );
        assert_eq!(
            response.headers()[header::X_CONTENT_TYPE_OPTIONS],
            "nosniff"
        );
        let file = response.bytes().await.expect("file");
        let served = image::load_from_memory(&file).expect("a picture");
        assert_eq!((served.width(), served.height()), (width, width / 2));
    }
    let path = format!("/media/{hash}-160.webp");
    let tag = shop.get(&path).await.header("etag");
    let again = shop
        .send(
            shop.request(Method::GET, &path)
                .header(header::IF_NONE_MATCH, tag),
        )
        .await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
}

#[tokio::test]
async fn mt_13_a_file_of_one_shop_does_not_exist_in_another() {
    let acme = TestShop::open().await;
    let globex = acme.neighbour("globex").await;
    let hash = keep(&acme, picture(ImageFormat::Jpeg)).await;
    let path = format!("/media/{hash}-160.webp");
    assert_eq!(acme.get(&path).await.status, StatusCode::OK);
    assert_eq!(globex.get(&path).await.status, StatusCode::NOT_FOUND);
    for path in ["/media/x", "/media/..%2f..%2fmedia", "/media/a-1.svg"] {
        assert_eq!(acme.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let hostile = acme.get("/media/%00").await;
    assert_eq!(hostile.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn sec_16_a_picture_is_written_anew_and_keeps_nothing_but_its_pixels() {
    let shop = TestShop::open().await;
    let mut upload = picture(ImageFormat::Jpeg);
    // A comment after the head, and a program behind the end.
    let comment = b"<script>alert('metadata')</script>";
    let mut segment = vec![
        0xff,
        0xfe,
        0,
        u8::try_from(comment.len() + 2).expect("short"),
    ];
    segment.extend_from_slice(comment);
    upload.splice(2..2, segment);
    upload.extend_from_slice(b"PK\x03\x04 a program");
    let hash = keep(&shop, upload).await;
    let schema = SchemaName::of(&shop.tenant);
    for file in ["original.jpg", "640.jpg", "640.webp"] {
        let stored = shop
            .platform
            .state
            .media
            .get(&schema, &format!("{hash}/{file}"))
            .await;
        let stored = stored.expect("storage").expect("file");
        for hidden in [&b"metadata"[..], &b"a program"[..]] {
            assert!(
                !stored.windows(hidden.len()).any(|window| window == hidden),
                "{file}"
            );
        }
    }
}

#[tokio::test]
async fn sec_16_what_is_no_single_picture_is_refused() {
    let shop = TestShop::open().await;
    let media = &shop.platform.state.media;
    let schema = SchemaName::of(&shop.tenant);
    let html = Bytes::from_static(b"<html><script>alert(1)</script></html>");
    assert!(matches!(
        media.keep(&schema, html).await,
        Err(MediaFault::Unreadable)
    ));
    let mut film = Vec::new();
    {
        let mut encoder = image::codecs::gif::GifEncoder::new(&mut film);
        for _ in 0..2 {
            let frame = image::Frame::new(image::RgbaImage::new(2, 2));
            encoder.encode_frame(frame).expect("frame");
        }
    }
    assert!(matches!(
        media.keep(&schema, film.into()).await,
        Err(MediaFault::Animated)
    ));
}

/// The places of a tenant's files on disk, below its folder.
fn files_of(shop: &TestShop) -> Vec<String> {
    fn walk(folder: &std::path::Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.path().is_dir() {
                found.push(format!("{}/", entry.path().display()));
                walk(&entry.path(), found);
            } else {
                found.push(entry.path().display().to_string());
            }
        }
    }
    let mut found = Vec::new();
    walk(&folder_of(shop), &mut found);
    found.sort();
    found
}

fn folder_of(shop: &TestShop) -> std::path::PathBuf {
    let media = shop.platform.folder.0.join("media");
    media.join(SchemaName::of(&shop.tenant).as_str())
}

async fn upload(merchant: &TestShop, accept: &str) -> crate::harness::Answer {
    let part = Part::bytes(picture(ImageFormat::Png)).file_name("logo.png");
    let request = merchant
        .request(Method::POST, "/admin/settings/pictures/logo")
        .header(header::ACCEPT, accept)
        .multipart(Form::new().part("picture", part));
    merchant.send(request).await
}

#[tokio::test]
async fn ex_5_a_picture_that_cannot_be_kept_whole_leaves_nothing_and_is_told() {
    let shop = TestShop::open().await;
    let merchant = shop.staff("owner").await;
    // What the files are called is known from another shop. One name is taken by a folder, over which no
    // file can be written: the last ones, so that others are there before.
    let other = shop.neighbour("globex").await;
    let hash = keep(&other, picture(ImageFormat::Png)).await;
    let names: Vec<_> = std::fs::read_dir(folder_of(&other).join(&hash))
        .expect("files")
        .map(|file| file.expect("file").file_name())
        .collect();
    assert!(names.len() > 3);
    for name in &names {
        let taken = folder_of(&shop).join(&hash).join(name).join("taken");
        std::fs::create_dir_all(&taken).expect("folder");
        let before = files_of(&shop);
        let page = upload(&merchant, "text/html").await;
        assert_eq!(page.status, StatusCode::INSUFFICIENT_STORAGE);
        assert!(
            page.text.contains("There is no room for this file"),
            "{}",
            page.text
        );
        let told = upload(&merchant, "application/json").await;
        assert_eq!(told.status, StatusCode::INSUFFICIENT_STORAGE);
        assert_eq!(told.text, "\"storage_full\"");
        assert_eq!(files_of(&shop), before, "nothing is left behind");
        std::fs::remove_dir_all(folder_of(&shop).join(&hash)).expect("removed");
    }
    // The whole place is closed: a file stands where the folder should be.
    std::fs::remove_dir_all(folder_of(&shop)).expect("removed");
    std::fs::write(folder_of(&shop), "full").expect("file");
    assert_eq!(
        upload(&merchant, "text/html").await.status,
        StatusCode::INSUFFICIENT_STORAGE
    );
    std::fs::remove_file(folder_of(&shop)).expect("removed");
    assert_eq!(
        upload(&merchant, "text/html").await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(shop.count("select count(*) from media").await, 1);
}

#[tokio::test]
async fn ex_5_files_of_no_picture_are_swept() {
    let shop = TestShop::open().await;
    let hash = keep(&shop, picture(ImageFormat::Png)).await;
    let folder = folder_of(&shop);
    let (old, young) = ("0".repeat(32), "1".repeat(32));
    for orphan in [&old, &young] {
        std::fs::create_dir_all(folder.join(orphan)).expect("folder");
        std::fs::write(folder.join(orphan).join("640.jpg"), "x").expect("file");
    }
    let broken_off = folder.join(&hash).join("640.jpg#1");
    std::fs::write(&broken_off, "x").expect("file");
    std::fs::create_dir_all(folder.join("imports")).expect("folder");
    let long_ago = std::time::SystemTime::now() - std::time::Duration::from_hours(30);
    for path in [
        folder.join(&old),
        folder.join(&hash),
        broken_off.clone(),
        folder.join("imports"),
    ] {
        let file = std::fs::File::open(path).expect("open");
        file.set_modified(long_ago).expect("old");
    }
    let job = SweepPictures::new(shop.registered().await.id);
    job.perform(&shop.platform.state).await.expect("swept");
    assert!(!folder.join(&old).exists(), "an orphan goes");
    assert!(folder.join(&young).exists(), "an upload under way stays");
    assert!(!broken_off.exists() && folder.join("imports").exists());
    let shown = shop.get(&format!("/media/{hash}-640.jpg")).await;
    assert_eq!(shown.status, StatusCode::OK);
}

#[tokio::test]
async fn ex_5_a_browser_that_knows_any_version_is_sent_none() {
    let shop = TestShop::open().await;
    let hash = keep(&shop, picture(ImageFormat::Png)).await;
    let ask = async |path: String| {
        let request = shop.request(Method::GET, &path);
        shop.send(request.header(header::IF_NONE_MATCH, "*"))
            .await
            .status
    };
    let known = ask(format!("/media/{hash}-160.webp")).await;
    assert_eq!(known, StatusCode::NOT_MODIFIED);
    let unknown = ask(format!("/media/{}-160.webp", "0".repeat(32))).await;
    assert_eq!(unknown, StatusCode::NOT_FOUND);
}
