//! The buy box in the browser. The server drew it; what changes is marked `data-part`, what is
//! clicked `data-value` (with `data-option`) or `data-step`.

mod parts;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use web_sys::{Element, Event, window};

use self::parts::{point, put_query, show};
use super::{Choices, Facts, Selection};
use crate::catalog::calls::facts_for;
use crate::catalog::islands::{gallery, watch};
use crate::ui::dom::{
    all, around, asks_for_tab, attribute, everywhere, find, flag, focus, input, number, tell,
    within,
};
use crate::ui::listen::{after, listen};

/// How long the quantity must rest before the server is asked what it comes to, in milliseconds.
const REST: i32 = 150;

/// The buy box as it is used.
struct BuyBox {
    element: Element,
    quantity: Element,
    choices: RefCell<Choices>,
    now: RefCell<Selection>,
    /// Counts what was told, so that a late answer to an old question is dropped.
    turn: Cell<u32>,
}

/// Makes the page's buy box follow what is clicked and typed.
pub fn attach() -> Option<()> {
    let element = find(".buy-box")?;
    let choices = within(&element, "[data-choices]")?.get_attribute("data-choices")?;
    let (choices, start) = Choices::read(&choices)?;
    let form = within(&element, "form")?;
    let buy_box = Rc::new(BuyBox {
        quantity: within(&element, "[data-part=quantity]")?,
        element,
        choices: RefCell::new(choices),
        now: RefCell::new(start),
        turn: Cell::default(),
    });
    let live = Rc::clone(&buy_box);
    listen(&buy_box.element, "click", move |event| {
        let _ = live.click(event);
    });
    let live = Rc::clone(&buy_box);
    listen(&buy_box.element, "input", move |_| live.tell_facts());
    let live = Rc::clone(&buy_box);
    listen(&form, "submit", move |event| {
        let open = live.now.borrow().open.first().copied();
        if let Some(option) = open {
            event.prevent_default();
            // Nothing else is to send it.
            event.stop_propagation();
            let _ = live.ask_for(option);
        }
    });
    // Scripts of the page have written down what has changed at the shop.
    let live = Rc::clone(&buy_box);
    listen(&buy_box.element, "renew", move |_| live.renew());
    // A browser may have kept what was typed before the page was loaded again.
    if within(&buy_box.element, "[data-stock]").is_some() {
        buy_box.renew();
    } else {
        buy_box.tell_facts();
    }
    let button = within(&buy_box.element, ".buy-row .button")?;
    let bar = within(&buy_box.element, ".buy-bar")?;
    watch::watch(None, &[button], 0.0, move |_, is_seen| {
        let is_out = buy_box.choices.borrow().is_out(&buy_box.now.borrow());
        flag(&bar, "hidden", is_seen || is_out);
    })
}

impl BuyBox {
    fn click(self: &Rc<Self>, event: &Event) -> Option<()> {
        if let Some(button) = around(event, "[data-step]") {
            let field = input(&self.quantity);
            let most = number(&self.quantity, "max")?;
            let count: usize = field.value().parse().unwrap_or(1);
            let count = if attribute(&button, "data-step") == "1" {
                count.saturating_add(1)
            } else {
                count.saturating_sub(1)
            };
            field.set_value(&count.min(most).max(1).to_string());
            self.tell_facts();
            return Some(());
        }
        let link = around(event, "[data-value]")?;
        if asks_for_tab(event) {
            return None;
        }
        let (option, value) = (number(&link, "data-option")?, number(&link, "data-value")?);
        let target = self
            .choices
            .borrow()
            .target(&self.now.borrow(), option, value);
        self.now.replace(target.selection?);
        event.prevent_default();
        let _ = self.follow();
        self.tell_facts();
        Some(())
    }

    /// Tells that an option has to be chosen, and leads to it.
    fn ask_for(&self, option: usize) -> Option<()> {
        let place = option.to_string();
        let of = |mark: &str| ["[data-option=\"", &place, "\"]", mark].concat();
        let fault = within(&self.element, &of("[data-part=fault]"))?;
        let choices = self.choices.borrow();
        let text = choices.options.get(option);
        fault.set_text_content(text.map(|it| it.choose.as_str()));
        focus(&within(&self.element, &of("[data-value]"))?);
        Some(())
    }

    /// Shows what is sold, at which price and how much is left of it as it is now.
    fn renew(self: &Rc<Self>) {
        if let Some(place) = within(&self.element, "[data-choices]") {
            let stock = attribute(&place, "data-stock");
            if let Some((choices, _)) = Choices::read(&attribute(&place, "data-choices")) {
                self.choices.replace(choices);
                self.choices.borrow_mut().read_stock(&stock);
                self.draw();
            }
        }
        self.tell_facts();
    }

    fn draw(&self) {
        let (choices, now) = (&*self.choices.borrow(), &*self.now.borrow());
        for part in all(&self.element, "[data-part]") {
            let _ = show(&part, choices, now);
        }
        for link in all(&self.element, "[data-value]") {
            let _ = point(&link, choices, now);
        }
    }

    /// Lets everything that the server drew follow a choice.
    fn follow(&self) -> Option<()> {
        self.draw();
        for fault in all(&self.element, "[data-part=fault]") {
            fault.set_text_content(None);
        }
        let (choices, now) = (&*self.choices.borrow(), &*self.now.borrow());
        let address = choices.address(now);
        // The page in another language is about the same form.
        for link in everywhere(".language-switch a") {
            let _ = put_query(&link, "href", &address);
        }
        // A browser that refuses keeps the old address; nothing else depends on it.
        let history = window()?.history().ok()?;
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
        gallery::show(choices.gallery(now)?)
    }

    /// Keeps what buying comes to true for the chosen form and quantity. The server is asked for more than
    /// one; only its answer to the last question counts.
    fn tell_facts(self: &Rc<Self>) {
        let turn = self.turn.get().wrapping_add(1);
        self.turn.set(turn);
        let most = number(&self.quantity, "max").unwrap_or(1);
        let typed: usize = input(&self.quantity).value().parse().unwrap_or(1);
        let quantity = u32::try_from(typed.min(most)).unwrap_or(1);
        let one = self.choices.borrow().facts_of(&self.now.borrow());
        if quantity < 2 || one.delivery.is_empty() {
            return self.show_facts(&one);
        }
        self.set_busy(true);
        let live = Rc::clone(self);
        after(REST, move || {
            if live.turn.get() == turn {
                spawn_local(Rc::clone(&live).ask(quantity));
            }
        });
    }

    async fn ask(self: Rc<Self>, quantity: u32) {
        let turn = self.turn.get();
        let (slug, told) = {
            let choices = self.choices.borrow();
            let slug = choices.path.rsplit('/').next().unwrap_or_default();
            let now = self.now.borrow();
            let told = choices.told(&now);
            (slug.to_owned(), told.map(|form| form.id.clone()))
        };
        let facts = facts_for(slug, told.unwrap_or_default(), quantity).await;
        if self.turn.get() == turn {
            // Nothing rather than what is not true.
            self.show_facts(&facts.unwrap_or_default());
        }
    }

    fn show_facts(&self, facts: &Facts) {
        self.set_busy(false);
        for (part, text) in [
            ("[data-part=delivery]", &facts.delivery),
            ("[data-part=total]", &facts.total),
        ] {
            if let Some(text_place) = within(&self.element, part) {
                text_place.set_text_content(Some(text));
                if let Some(line) = text_place.parent_element() {
                    flag(&line, "hidden", text.is_empty());
                }
            }
        }
    }

    fn set_busy(&self, is_busy: bool) {
        if let Some(facts) = within(&self.element, ".buy-facts") {
            tell(&facts, "aria-busy", is_busy);
        }
    }
}
