//! The exchange of the parts.

use wasm_bindgen::JsCast;
use web_sys::{Document, DomParser, Element, HtmlElement, HtmlInputElement, SupportedType};

use super::{Question, Region, elements, find, step_to};

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
        let parts = elements(&self.element, "[data-live-part]");
        let successors: Vec<Element> = parts
            .iter()
            .map(|part| answer.get_element_by_id(&part.id()))
            .collect::<Option<_>>()?;
        let focus = document
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
        } else if let Some(focus) = focus {
            self.give_back(&document, &focus, question.is_return);
        }
        if let Some(status) = find::<Element>(&self.element, "[data-live-said]") {
            status.set_text_content(Some(&said.join(" ")));
        }
        Some(())
    }

    /// Whether what has the focus is exchanged, or hidden once trouble is over.
    fn will_go(&self, active: &Element, parts: &[Element]) -> bool {
        let is_within = |part: &Element| part.contains(Some(active));
        parts.iter().any(is_within)
            || find::<Element>(&self.element, "[data-live-trouble]")
                .is_some_and(|trouble| is_within(&trouble))
    }

    /// Gives the focus to the same control, with what was typed into it meanwhile; to the heading where it is gone.
    fn give_back(&self, document: &Document, focus: &Element, is_return: bool) {
        let same = Some(focus.id())
            .filter(|id| !id.is_empty())
            .and_then(|id| document.get_element_by_id(&id));
        let Some(same) = same.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else {
            if let Some(heading) = find::<HtmlElement>(&self.element, "[data-live-heading]") {
                let _ = heading.focus();
            }
            return;
        };
        let typed: Option<&HtmlInputElement> = focus.dyn_ref();
        if let (Some(typed), Some(same)) = (typed, same.dyn_ref::<HtmlInputElement>())
            && !is_return
            && same.type_() == "text"
        {
            same.set_value(&typed.value());
        }
        let _ = same.focus();
    }
}

/// What was folded stays folded, and what was unfolded unfolded.
fn keep_open(part: &Element, successor: &Element) {
    let after = elements(successor, "details[id]");
    for before in elements(part, "details[id]") {
        let id = before.id();
        if let Some(after) = after.iter().find(|it| it.id() == id) {
            let is_open = before.has_attribute("open");
            let _ = after.toggle_attribute_with_force("open", is_open);
        }
    }
}

/// The links to the page in other languages lead to what it shows now.
fn follow_languages(document: &Document, answer: &Document) -> Option<()> {
    let before = elements(document.body()?.as_ref(), "a[hreflang]");
    let after = elements(answer.body()?.as_ref(), "a[hreflang]");
    for (link, successor) in before.iter().zip(&after) {
        let href = successor.get_attribute("href")?;
        link.set_attribute("href", &href).ok()?;
    }
    Some(())
}
