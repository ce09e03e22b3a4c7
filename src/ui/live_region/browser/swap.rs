//! The exchange of the parts.

use wasm_bindgen::JsCast;
use web_sys::{Document, DomParser, Element, HtmlInputElement, SupportedType};

use super::{Question, Region, step_to};
use crate::ui::dom::{all, by_id, flag, focus, input, within};

impl Region {
    /// Shows an answer; nothing happens where it lacks a part.
    pub(super) fn show(&self, page: &str, question: &Question) -> Option<()> {
        let document = self.window.document()?;
        let parser = DomParser::new().ok()?;
        // The head's own style would be measured by this page's policy, whose nonce is another.
        let body = page.find("<body").and_then(|start| page.get(start..))?;
        let answer = parser
            .parse_from_string(body, SupportedType::TextHtml)
            .ok()?;
        let parts = all(&self.element, "[data-live-part]");
        let successors: Vec<Element> = parts
            .iter()
            .map(|part| answer.get_element_by_id(&part.id()))
            .collect::<Option<_>>()?;
        let focused = document
            .active_element()
            .filter(|active| self.will_go(active, &parts));
        let mut said = Vec::new();
        for (part, successor) in parts.iter().zip(&successors) {
            keep_open(part, successor);
            said.extend(successor.get_attribute("data-said"));
            part.replace_with_with_node_1(successor).ok()?;
        }
        self.tell_trouble(None);
        if !question.is_return {
            step_to(&self.window, &question.address)?;
        }
        self.shown.replace(question.address.clone());
        let _ = follow_languages(&document, &answer);
        if question.to_top {
            self.read_from_top();
        } else if let Some(focused) = focused {
            self.give_back(&focused, question.is_return);
        }
        if let Some(status) = within(&self.element, "[data-live-said]") {
            status.set_text_content(Some(&said.join(" ")));
        }
        Some(())
    }

    /// Whether what has the focus is exchanged, or hidden once trouble is over.
    fn will_go(&self, active: &Element, parts: &[Element]) -> bool {
        let is_within = |part: &Element| part.contains(Some(active));
        parts.iter().any(is_within)
            || within(&self.element, "[data-live-trouble]")
                .is_some_and(|trouble| is_within(&trouble))
    }

    /// Gives the focus to the same control, with what was typed into it meanwhile; to the heading where it is gone.
    fn give_back(&self, focused: &Element, is_return: bool) {
        let Some(same) = by_id(&focused.id()) else {
            if let Some(heading) = within(&self.element, "[data-live-heading]") {
                focus(&heading);
            }
            return;
        };
        let typed: Option<&HtmlInputElement> = focused.dyn_ref();
        if let Some(typed) = typed
            && !is_return
            && typed.type_() == "text"
        {
            input(&same).set_value(&typed.value());
        }
        focus(&same);
    }
}

/// What was folded stays folded, and what was unfolded unfolded.
fn keep_open(part: &Element, successor: &Element) {
    let after = all(successor, "details[id]");
    for before in all(part, "details[id]") {
        let id = before.id();
        if let Some(after) = after.iter().find(|it| it.id() == id) {
            flag(after, "open", before.has_attribute("open"));
        }
    }
}

/// The links to the page in other languages lead to what it shows now.
fn follow_languages(document: &Document, answer: &Document) -> Option<()> {
    let before = all(document.body()?.as_ref(), "a[hreflang]");
    let after = all(answer.body()?.as_ref(), "a[hreflang]");
    for (link, successor) in before.iter().zip(&after) {
        let href = successor.get_attribute("href")?;
        link.set_attribute("href", &href).ok()?;
    }
    Some(())
}
