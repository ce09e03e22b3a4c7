use leptos::prelude::*;

macro_rules! icons {
    ($($name:ident $path:literal)*) => {
        /// The house's icons.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum IconName { $(#[doc = stringify!($name)] $name),* }

        impl IconName {
            fn path(self) -> &'static str {
                match self { $(Self::$name => $path),* }
            }
        }
    };
}

icons! {
    Menu "M4 7h16M4 12h16M4 17h16"
    Search "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20 20"
    Cart "M5 8h14l-1 12H6L5 8zM9 10V7a3 3 0 0 1 6 0v3"
    Account "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c.8-3.6 3.8-5.5 7.5-5.5s6.7 1.9 7.5 5.5"
    Heart "M12 20.5C5 15.5 3.5 12 3.5 9a4.5 4.5 0 0 1 8.5-2 4.5 4.5 0 0 1 8.5 2c0 3-1.5 6.5-8.5 11.5z"
    Close "M6 6l12 12M18 6 6 18"
    Plus "M12 5v14M5 12h14"
    Minus "M5 12h14"
    Check "M5 12.5l4.5 4.5L19 7"
    ChevronRight "M9.5 5.5 16 12l-6.5 6.5"
    ChevronLeft "M14.5 5.5 8 12l6.5 6.5"
    ArrowRight "M4 12h16M14 6l6 6-6 6"
    Truck "M3 6h11v10H3zM14 10h4l3 3v3h-7M7 16a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM17 16a2 2 0 1 0 0 4 2 2 0 0 0 0-4z"
    Return "M9 7 4.5 11.5 9 16M5 11.5h10a4.5 4.5 0 0 1 0 9h-3"
    Receipt "M6 3.5h12v17l-3-2-3 2-3-2-3 2zM9 8.5h6M9 12.5h6"
    Box "M12 3.5 20 8v8l-8 4.5L4 16V8zM4 8l8 4.5L20 8M12 12.5v8"
    Tag "M4 4h8l8 8-8 8-8-8zM8.5 8.5h.01"
    Home "M4 11l8-7 8 7v9h-5v-6H9v6H4z"
    Orders "M5 4h14v16H5zM8.5 9h7M8.5 13h7"
    Scan "M4 8V5h3M17 5h3v3M20 16v3h-3M7 19H4v-3M8 9v6M11 9v6M14 9v6M16.5 9v6"
    Mail "M3.5 6h17v12h-17zM3.5 7l8.5 6.5L20.5 7"
    Megaphone "M4 10v4h4l9 5V5l-9 5zM8 14l1.5 6h2.5M20 10v4"
    People "M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 19.5c.6-3.2 3.2-5 6.5-5s5.9 1.8 6.5 5M16 5.5a3.5 3.5 0 0 1 0 6.5M18 15c2 .7 3.2 2.3 3.5 4.5"
    Settings "M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4"
    Upload "M12 16V4M7 9l5-5 5 5M4 16v4h16v-4"
    Trash "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13"
    Edit "M4 20l1-4L16 5l3 3L8 19z"
    External "M13 5h6v6M19 5l-9 9M17 14v5H5V7h5"
    Store "M4 9l1.5-5h13L20 9v2a2.7 2.7 0 0 1-5.3 0 2.7 2.7 0 0 1-5.4 0A2.7 2.7 0 0 1 4 11zM5.5 13.5V20h13v-6.5"
    SignOut "M10 4H5v16h5M9 12h11M16 8l4 4-4 4"
}

/// An icon, hidden from screen readers: the words stand beside it.
#[component]
pub fn Icon(
    /// Which one.
    name: IconName,
    /// `small` or `large`.
    #[prop(optional)]
    size: Option<&'static str>,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" data-size=size>
            <path d=name.path()></path>
        </svg>
    }
}
