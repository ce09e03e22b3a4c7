//! The three shapes of the quote file, each said once: what is said here is the type, how it is
//! read, how it is written and its JSON Schema.

/// An object: fields with `= default` may be missing, all others must be there.
macro_rules! record {
    ($(
        $(#[$meta:meta])*
        pub struct $name:ident {
            $($(#[$field_meta:meta])* $field:ident: $type:ty $(= $default:expr)?,)*
        }
    )*) => {
        $(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type,)*
        }

        impl $crate::pricing::read::Read for $name {
            fn read(
                value: &serde_json::Value,
                at: &$crate::pricing::read::At<'_>,
                faults: &mut $crate::pricing::Faults,
            ) -> Option<Self> {
                let known = &[$(stringify!($field)),*];
                let fields = $crate::pricing::read::Fields::open(value, at, known, faults)?;
                $(let $field: Option<$type> =
                    $crate::pricing::read::record!(@read fields, faults, $field $(= $default)?);)*
                Some(Self { $($field: $field?,)* })
            }

            fn schema() -> serde_json::Value {
                let mut properties = serde_json::Map::new();
                let mut required: Vec<&str> = Vec::new();
                $(
                    let schema = <$type as $crate::pricing::read::Read>::schema();
                    properties.insert(
                        stringify!($field).to_owned(),
                        $crate::pricing::read::record!(@schema schema $(= $default)?),
                    );
                    required.extend($crate::pricing::read::record!(@required $field $(= $default)?));
                )*
                serde_json::json!({
                    "type": "object",
                    "properties": properties,
                    "required": required,
                    "additionalProperties": false,
                })
            }
        }

        $crate::pricing::read::record!(@deserialize $name);
        )*
    };
    (@read $fields:ident, $faults:ident, $field:ident) => {
        $fields.required(stringify!($field), $faults)
    };
    (@read $fields:ident, $faults:ident, $field:ident = $default:expr) => {
        $fields.or(stringify!($field), || $default, $faults)
    };
    (@schema $schema:ident) => { $schema };
    (@schema $schema:ident = $default:expr) => { $crate::pricing::read::nullable(&$schema) };
    (@required $field:ident) => { Some(stringify!($field)) };
    (@required $field:ident = $default:expr) => { None::<&str> };
    (@deserialize $name:ident) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = serde_json::Value::deserialize(deserializer)?;
                $crate::pricing::read::read_document(&value).map_err(serde::de::Error::custom)
            }
        }
    };
}

/// An object whose field `kind` says which of several records it is.
macro_rules! kinds {
    (
        $(#[$meta:meta])*
        pub enum $name:ident as $rule:ident {
            $($(#[$kind_meta:meta])* $kind:ident($type:ty) = $word:literal,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
        #[serde(tag = "kind")]
        pub enum $name {
            $($(#[$kind_meta])* #[serde(rename = $word)] $kind($type),)*
        }

        impl $crate::pricing::read::Read for $name {
            fn read(
                value: &serde_json::Value,
                at: &$crate::pricing::read::At<'_>,
                faults: &mut $crate::pricing::Faults,
            ) -> Option<Self> {
                let (kind, rest) = $crate::pricing::read::tagged(value, at, &[$($word),*], faults)?;
                match kind {
                    $($word => <$type as $crate::pricing::read::Read>::read(&rest, at, faults).map(Self::$kind),)*
                    _ => None,
                }
            }

            fn schema() -> serde_json::Value {
                serde_json::json!({ "$ref": concat!("#/$defs/", stringify!($name)) })
            }
        }

        impl $name {
            /// The word of every kind.
            pub const KINDS: &[&str] = &[$($word),*];

            /// The word of this kind.
            pub const fn kind(&self) -> &'static str {
                match self {
                    $(Self::$kind(_) => $word,)*
                }
            }

            /// What it does.
            pub(in crate::pricing) fn rule(&self) -> &dyn $rule {
                match self {
                    $(Self::$kind(rule) => rule,)*
                }
            }

            /// The JSON Schema that places of this type refer to.
            pub(in crate::pricing) fn definition() -> serde_json::Value {
                let mut kinds: Vec<serde_json::Value> = Vec::new();
                $(
                    let mut kind = <$type as $crate::pricing::read::Read>::schema();
                    $crate::pricing::read::tag_schema(&mut kind, $word);
                    kinds.push(kind);
                )*
                serde_json::json!({ "oneOf": kinds })
            }
        }

        $crate::pricing::read::record!(@deserialize $name);
    };
}

/// One of a few words; the first is the default.
macro_rules! words {
    ($(
        $(#[$meta:meta])*
        pub enum $name:ident {
            $(#[$first_meta:meta])* $first:ident = $first_word:literal,
            $($(#[$word_meta:meta])* $variant:ident = $word:literal,)*
        }
    )*) => {
        $(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $(#[$first_meta])* #[default] #[serde(rename = $first_word)] $first,
            $($(#[$word_meta])* #[serde(rename = $word)] $variant,)*
        }

        impl $name {
            /// Every one of them.
            pub const ALL: &[Self] = &[Self::$first, $(Self::$variant),*];

            /// The word in a quote file.
            pub const fn as_str(self) -> &'static str {
                match self {
                    Self::$first => $first_word,
                    $(Self::$variant => $word,)*
                }
            }
        }

        impl $crate::pricing::read::Read for $name {
            fn read(
                value: &serde_json::Value,
                at: &$crate::pricing::read::At<'_>,
                faults: &mut $crate::pricing::Faults,
            ) -> Option<Self> {
                let found = Self::ALL.iter().find(|word| value.as_str() == Some(word.as_str()));
                match found {
                    Some(found) => Some(*found),
                    None => at.refuse(
                        $crate::pricing::Flaw::NoneOf(&[$first_word, $($word),*]),
                        faults,
                    ),
                }
            }

            fn schema() -> serde_json::Value {
                serde_json::json!({ "enum": [$first_word, $($word),*] })
            }
        }
        )*
    };
}

pub(in crate::pricing) use {kinds, record, words};
