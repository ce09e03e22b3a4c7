//! A posted form with pictures in it.

use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::http::StatusCode;
use bytes::Bytes;

use super::{Failure, FormFields};

/// What such a form brought.
#[derive(Debug, Default)]
pub struct Upload {
    /// Its files; a field that was left empty sends none.
    pub pictures: Vec<Bytes>,
    /// What the files were called, in the same order.
    pub names: Vec<String>,
    /// Its other fields.
    pub fields: FormFields,
}

impl Upload {
    /// Reads the form to its end.
    ///
    /// # Errors
    /// The status of a form that is too large or broken; 422 for NUL and for bytes that are no text.
    pub async fn read(mut form: Multipart) -> Result<Self, Failure> {
        let mut upload = Self::default();
        let mut fields = Vec::new();
        while let Some(field) = form.next_field().await.map_err(broken)? {
            let name = field.name().unwrap_or_default().to_owned();
            let file = field.file_name().map(shown_name);
            let bytes = field.bytes().await.map_err(broken)?;
            if let Some(file) = file {
                if !bytes.is_empty() {
                    upload.pictures.push(bytes);
                    upload.names.push(file);
                }
            } else {
                let typed = text_of(&bytes).ok_or(NO_TEXT)?;
                fields.push((name, typed));
            }
        }
        upload.fields = fields.into_iter().collect();
        Ok(upload)
    }
}

/// A file's name as it may be told: short, and without what would break a line.
fn shown_name(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(100).collect()
}

const NO_TEXT: Failure = Failure::Status(StatusCode::UNPROCESSABLE_ENTITY);

fn text_of(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?;
    (!text.contains('\0')).then(|| text.to_owned())
}

fn broken(error: MultipartError) -> Failure {
    Failure::Status(error.status())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sec_11_a_field_with_nul_or_broken_utf_8_is_no_text() {
        assert_eq!(text_of("Jürgen".as_bytes()).as_deref(), Some("Jürgen"));
        assert_eq!(text_of(b"a\0b"), None);
        assert_eq!(text_of(b"\xed\xa0\x80"), None);
    }
}
