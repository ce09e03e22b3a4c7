//! The merchant's side of segments: the list with the groups made by hand, and the editor.

pub mod api;
pub mod editor;
pub mod list;
mod row;

use crate::core::SegmentId;
use crate::web::Failure;

/// The list's address.
const PATH: &str = "/admin/segments";

/// The id in an address; none for a segment that is being made.
fn segment_id(text: &str) -> Result<Option<SegmentId>, Failure> {
    if text == "new" {
        return Ok(None);
    }
    SegmentId::parse(text)
        .map(Some)
        .map_err(|_| Failure::NotFound)
}

/// Key of the editor's draft.
fn form_key(id: Option<SegmentId>) -> String {
    match id {
        Some(id) => format!("segment-{id}"),
        None => "segment-new".to_owned(),
    }
}
