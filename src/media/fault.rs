use crate::core::Reason;

use super::{MOST_BYTES, MOST_PIXELS};

/// Why a picture was not kept.
#[derive(Debug)]
pub enum MediaFault {
    /// More than [`MOST_BYTES`].
    TooManyBytes,
    /// More than [`MOST_PIXELS`].
    TooManyPixels,
    /// It moves.
    Animated,
    /// It is no JPEG, PNG, WebP or GIF, or a broken one.
    Unreadable,
    /// The storage of files failed.
    Storage(object_store::Error),
    /// A file could not be written: the storage is full, or closed to us. Nothing of it is left behind.
    NotKept(object_store::Error),
    /// Something of ours failed.
    Internal(String),
}

impl MediaFault {
    /// The fault as the reason of an upload field, if it is the uploader's.
    #[must_use]
    pub fn reason(&self) -> Option<Reason> {
        match self {
            Self::TooManyBytes => {
                let max = i64::try_from(MOST_BYTES).unwrap_or(i64::MAX);
                Some(Reason::OutOfRange { min: 1, max })
            }
            Self::TooManyPixels => {
                let max = i64::try_from(MOST_PIXELS).unwrap_or(i64::MAX);
                Some(Reason::OutOfRange { min: 1, max })
            }
            Self::Animated | Self::Unreadable => Some(Reason::UnsupportedFile),
            Self::Storage(_) | Self::NotKept(_) | Self::Internal(_) => None,
        }
    }
}

impl std::fmt::Display for MediaFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::TooManyBytes => write!(f, "the picture has more than {MOST_BYTES} bytes"),
            Self::TooManyPixels => write!(f, "the picture has more than {MOST_PIXELS} pixels"),
            Self::Animated => f.write_str("the picture moves"),
            Self::Unreadable => f.write_str("the file is no JPEG, PNG, WebP or GIF picture"),
            Self::Storage(error) => write!(f, "media storage: {error}"),
            Self::NotKept(error) => write!(f, "media storage takes no file: {error}"),
            Self::Internal(cause) => f.write_str(cause),
        }
    }
}

impl std::error::Error for MediaFault {}

impl From<object_store::Error> for MediaFault {
    fn from(error: object_store::Error) -> Self {
        Self::Storage(error)
    }
}
