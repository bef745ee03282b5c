//! An element and all within it as a tape of steps, which the browser plays in one call
//! (`src/browser/rows.js`).
//!
//! Yew makes each element, attribute and text by a call of its own out of WebAssembly, about ten for
//! each element, and remembers them all to compare them with the next drawing. For the rows of a long
//! list that is most of the time there is. A tape is played against what stands there already: what is
//! the same stays untouched, and with it the focus.

use crate::draw::{Element, Part};

/// Steps, and the texts they name, one after the other.
///
/// The last three bits of a step say what is done, the others how long its text is, in UTF-16 code
/// units, as the browser counts.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Tape {
    pub(crate) steps: Vec<u32>,
    pub(crate) text: String,
}

/// Begins an element of this name.
const OPEN: u32 = 0;
/// Ends it.
const CLOSE: u32 = 1;
/// Begins an attribute of this name; its value follows.
const ATTRIBUTE: u32 = 2;
const VALUE: u32 = 3;
const TEXT: u32 = 4;
/// An attribute that only a new element is given, for it is changed elsewhere later; its value follows.
const AT_FIRST: u32 = 5;
/// Whether a box is ticked: 1 or 0 in place of a length.
const CHECKED: u32 = 6;

/// The tab stop of a grid moves with the arrow keys, without any drawing.
const CHANGED_ELSEWHERE: &str = "tabindex";

impl Tape {
    /// The tape of an element. Listeners and components cannot be on it: whoever draws rows listens on
    /// the list around them.
    pub(crate) fn of(element: Element) -> Tape {
        let mut tape = Tape::default();
        tape.element(element);
        tape
    }

    fn element(&mut self, element: Element) {
        let draft = *element.0;
        debug_assert!(draft.listeners.is_empty(), "a row cannot listen: {}", draft.tag);
        debug_assert!(draft.value.is_none(), "a row has no text fields: {}", draft.tag);
        self.step(OPEN, draft.tag);
        for (name, value) in draft.names.into_iter().zip(draft.values) {
            let Some(value) = value else { continue };
            let kind = if name == CHANGED_ELSEWHERE { AT_FIRST } else { ATTRIBUTE };
            self.step(kind, name);
            self.step(VALUE, &value);
        }
        if let Some(on) = draft.checked {
            self.steps.push(u32::from(on) << 3 | CHECKED);
        }
        for part in draft.children {
            self.part(part);
        }
        self.steps.push(CLOSE);
    }

    fn part(&mut self, part: Part) {
        match part {
            Part::Element(element) => self.element(element),
            Part::Text(words) => self.words(&words),
            Part::Group(parts) => parts.into_iter().for_each(|part| self.part(part)),
            Part::Yew(_) => debug_assert!(false, "a row has no components"),
        }
    }

    /// Texts side by side are one, as they are where a page is read from its file.
    fn words(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        match self.steps.last_mut() {
            Some(step) if *step & 7 == TEXT => {
                *step += length(words) << 3;
                self.text.push_str(words);
            }
            Some(_) | None => self.step(TEXT, words),
        }
    }

    fn step(&mut self, kind: u32, text: &str) {
        self.steps.push(length(text) << 3 | kind);
        self.text.push_str(text);
    }
}

/// In UTF-16 code units.
fn length(text: &str) -> u32 {
    let units = if text.is_ascii() { text.len() } else { text.encode_utf16().count() };
    u32::try_from(units).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::Tape;
    use crate::draw::{Part, el, text};

    #[test]
    fn an_element_is_steps_and_one_text() {
        let link = el("a").attr("href", "/x").flag("hidden", false).text("naïve 𝄞");
        let tape = Tape::of(el("li").class("row").with(link));
        let kinds: Vec<(u32, u32)> = tape.steps.iter().map(|step| (step & 7, step >> 3)).collect();
        let expected = [(0, 2), (2, 5), (3, 3), (0, 1), (2, 4), (3, 2), (4, 8), (1, 0), (1, 0)];
        assert_eq!(kinds, expected);
        assert_eq!(tape.text, "liclassrowahref/xnaïve 𝄞");
    }

    #[test]
    fn texts_side_by_side_are_one() {
        let parts = Part::Group(vec![text("a"), text(""), text("b")]);
        let tape = Tape::of(el("p").with(parts).text("c").with(el("b")).text("d"));
        let texts = tape.steps.iter().filter(|step| *step & 7 == 4).map(|step| step >> 3);
        assert_eq!(texts.collect::<Vec<u32>>(), [3, 1]);
    }

    #[test]
    fn what_the_keys_change_is_given_at_first_alone() {
        let tape = Tape::of(el("a").attr("tabindex", "-1").attr("id", "x").checked(true));
        let kinds: Vec<u32> = tape.steps.iter().map(|step| step & 7).collect();
        assert_eq!(kinds, [0, 5, 3, 2, 3, 6, 1]);
    }
}
