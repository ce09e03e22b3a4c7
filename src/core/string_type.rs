//! What every type made of one checked string shares.

/// Gives a string newtype with a `parse` the usual ways in and out, all through that `parse`.
macro_rules! string_type {
    ($name:ident $(<const $max:ident: usize>)?) => {
        impl $(<const $max: usize>)? $name $(<$max>)? {
            /// The checked text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl $(<const $max: usize>)? TryFrom<String> for $name $(<$max>)? {
            type Error = $crate::core::Reason;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::parse(&text)
            }
        }

        impl $(<const $max: usize>)? std::str::FromStr for $name $(<$max>)? {
            type Err = $crate::core::Reason;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl $(<const $max: usize>)? From<$name $(<$max>)?> for String {
            fn from(value: $name $(<$max>)?) -> Self {
                value.0
            }
        }

        impl $(<const $max: usize>)? AsRef<str> for $name $(<$max>)? {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl $(<const $max: usize>)? std::fmt::Display for $name $(<$max>)? {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

pub(in crate::core) use string_type;
