use leptos::prelude::*;

use crate::ui::{Icon, IconName};
use crate::web::LiveScript;

/// The words of the upload.
pub(super) struct PictureUploadWords {
    /// "Drop pictures here"
    pub drop: String,
    /// "or choose files"
    pub choose: String,
    /// What is accepted.
    pub hint: String,
    /// What is said when it did not work.
    pub failed: String,
    /// Which files were no pictures, with `{names}` for their names.
    pub refused: String,
}

/// The place in a form where files are dropped. They go off at once, with progress; a button of the
/// form does the same.
#[component]
pub(super) fn PictureUpload(
    /// What it says.
    words: PictureUploadWords,
) -> impl IntoView {
    view! {
        <label class="drop-zone">
            <input
                type="file"
                name="upload"
                multiple=true
                accept="image/jpeg,image/png,image/webp,image/gif"
                aria-describedby="picture-hint"
            />
            <Icon name=IconName::Upload size="large"/>
            <span><strong>{words.drop}</strong> " " {words.choose}</span>
            <span class="field-hint" id="picture-hint">{words.hint}</span>
        </label>
        <progress class="progress" max="100" value="0" hidden></progress>
        <p class="field-error" role="alert" data-failed=words.failed data-refused=words.refused></p>
        <LiveScript name="picture-upload"/>
    }
}
