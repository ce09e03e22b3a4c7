//! Pictures in, variants out.

use std::io::Cursor;

use bytes::Bytes;
use galleria::db::SchemaName;
use galleria::media::{MediaFault, store};
use image::{DynamicImage, ImageFormat};
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
async fn ex_5_pictures_come_in_several_widths_and_formats_cached_for_ever() {
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
