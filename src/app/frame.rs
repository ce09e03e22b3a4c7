//! What rooms add to the frame of a shop's pages.

use crate::storefront::FrameParts;
use crate::{account, cart, promotion, search};

/// Everything that stands around a page and is no concern of the storefront.
pub(super) fn frame_parts() -> FrameParts {
    FrameParts {
        search: vec![search::suggestions_part],
        actions: vec![account::header_action, cart::header_action],
        additions: vec![promotion::frame_addition],
    }
}
