/// The list of all conditions: what stands in it is the type, how it is read and written, the name under which
/// it refuses, and what it is about.
macro_rules! conditions {
    ($(
        $(#[$meta:meta])*
        $kind:ident($file:ident::$rule:ident) = $word:literal, about $about:ident;
    )*) => {
        $(pub use $file::$rule;)*

        $crate::pricing::read::kinds! {
            /// A single condition.
            pub enum ConditionKind as Check {
                $($(#[$meta])* $kind($rule) = $word,)*
            }
        }

        $crate::pricing::read::words! {
            /// What a promotion was refused by: a condition, or what is looked at besides.
            pub enum RefusedBy {
                $($(#[$meta])* $kind = $word,)*
            /// None of its codes was typed.
            Code = "code",
            /// It has not begun or is over.
            Dates = "dates",
            /// It was used as often as it may be.
            Limit = "limit",
            /// It cost what it may cost, or would with this cart.
            Budget = "budget",
            /// Another one applies alone.
            Exclusive = "exclusive",
            /// Another one of its group gives more.
            Group = "group",
            /// There is nothing that it could take off.
            NothingToDiscount = "nothing_to_discount",
            }
        }

        impl ConditionKind {
            /// What it looks at.
            #[must_use]
            pub const fn about(&self) -> About {
                match self {
                    $(Self::$kind(_) => About::$about,)*
                }
            }

            /// Its name in a refusal.
            const fn refused_by(&self) -> RefusedBy {
                match self {
                    $(Self::$kind(_) => RefusedBy::$kind,)*
                }
            }
        }

        impl RefusedBy {
            /// Whether it is about who buys, which counts for proven customers only.
            #[must_use]
            pub const fn is_about_customer(self) -> bool {
                match self {
                    $(Self::$kind => matches!(About::$about, About::Customer),)*
                    _ => false,
                }
            }
        }
    };
}

pub(super) use conditions;
