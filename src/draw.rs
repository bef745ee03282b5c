//! Elements, written as calls.
//!
//! The page draws some two hundred elements. What `html!` makes of one is about 300 bytes of
//! WebAssembly, since everything is laid out in place; a call here is about 50, as long as it stays a
//! call: hence `inline(never)`. `html!` remains for components, whose properties it checks.
//!
//! ```ignore
//! el("p").class("tally").with(el("b").text("15")).text(" passages")
//! ```

mod tape;

pub(crate) use tape::Tape;

use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;
use yew::virtual_dom::{
    AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VTag, VText,
};

/// An element being written.
pub(crate) struct Element(Box<Draft>);

struct Draft {
    tag: &'static str,
    key: Option<Key>,
    names: Vec<&'static str>,
    values: Vec<Option<AttrValue>>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    value: Option<AttrValue>,
    checked: Option<bool>,
    children: Vec<Part>,
}

/// What stands within an element. Kept as it was written until it is known how it is to be drawn: by
/// Yew, or at once with its whole row ([`Tape`]).
pub(crate) enum Part {
    Element(Element),
    Text(AttrValue),
    /// Several, without an element around them.
    Group(Vec<Part>),
    /// What only Yew can draw: a component.
    Yew(Html),
}

impl From<Element> for Part {
    fn from(element: Element) -> Part {
        Part::Element(element)
    }
}

impl From<Html> for Part {
    fn from(html: Html) -> Part {
        Part::Yew(html)
    }
}

/// Begins an element.
#[inline(never)]
pub(crate) fn el(tag: &'static str) -> Element {
    Element(Box::new(Draft {
        tag,
        key: None,
        names: Vec::new(),
        values: Vec::new(),
        listeners: Vec::new(),
        value: None,
        checked: None,
        children: Vec::new(),
    }))
}

/// Text on its own.
pub(crate) fn text(text: impl Into<AttrValue>) -> Part {
    Part::Text(text.into())
}

/// Several things without an element around them.
pub(crate) fn group(parts: Vec<Part>) -> Html {
    Part::Group(parts).into()
}

impl Element {
    /// Its class, or classes.
    #[inline(never)]
    pub(crate) fn class(self, class: &'static str) -> Element {
        self.set("class", Some(AttrValue::Static(class)))
    }

    /// An attribute.
    pub(crate) fn attr(self, name: &'static str, value: impl Into<AttrValue>) -> Element {
        self.set(name, Some(value.into()))
    }

    /// An attribute that may be lacking.
    pub(crate) fn maybe<V: Into<AttrValue>>(self, name: &'static str, value: Option<V>) -> Element {
        self.set(name, value.map(Into::into))
    }

    /// An attribute without a value that is there or not.
    #[inline(never)]
    pub(crate) fn flag(self, name: &'static str, on: bool) -> Element {
        self.set(name, on.then_some(AttrValue::Static("")))
    }

    /// Opens it where the window is wide. What is drawn when the page is built is drawn for a wide one,
    /// and `public/start.js` closes what is marked so.
    #[inline(never)]
    pub(crate) fn open_where_wide(self, is_wide: bool) -> Element {
        self.flag("open", is_wide).flag("data-wide", true)
    }

    /// Its address as a link.
    #[inline(never)]
    pub(crate) fn href(self, address: &synoptic_view::Address) -> Element {
        self.set("href", Some(address.href().into()))
    }

    #[inline(never)]
    fn set(mut self, name: &'static str, value: Option<AttrValue>) -> Element {
        self.0.names.push(name);
        self.0.values.push(value);
        self
    }

    /// What tells it from its siblings in a list that changes.
    pub(crate) fn key(mut self, key: impl Into<Key>) -> Element {
        self.0.key = Some(key.into());
        self
    }

    /// The text of a field.
    pub(crate) fn value(mut self, value: impl Into<AttrValue>) -> Element {
        self.0.value = Some(value.into());
        self
    }

    /// Whether a box is ticked.
    #[inline(never)]
    pub(crate) fn checked(mut self, on: bool) -> Element {
        self.0.checked = Some(on);
        self
    }

    /// Text within it.
    pub(crate) fn text(self, words: impl Into<AttrValue>) -> Element {
        self.push_text(words.into())
    }

    #[inline(never)]
    fn push_text(self, words: AttrValue) -> Element {
        self.push(Part::Text(words))
    }

    /// Something within it.
    pub(crate) fn with(self, child: impl Into<Part>) -> Element {
        self.push(child.into())
    }

    /// Something within it, if it is there. Where it is not, its place is kept: siblings without keys are
    /// told apart by their places, and what stands before it would be drawn anew, a field without its
    /// focus, when it comes or goes. On a tape it takes no place: there, what follows is found by its tag.
    pub(crate) fn with_maybe(self, child: Option<impl Into<Part>>) -> Element {
        self.push(child.map_or_else(|| Part::Group(Vec::new()), Into::into))
    }

    /// A list within it.
    pub(crate) fn with_all<C: Into<Part>>(mut self, children: impl Iterator<Item = C>) -> Element {
        for child in children {
            self = self.push(child.into());
        }
        self
    }

    #[inline(never)]
    fn push(mut self, child: Part) -> Element {
        self.0.children.push(child);
        self
    }

    /// Calls back when it is clicked.
    pub(crate) fn on_click(self, callback: impl Fn(MouseEvent) + 'static) -> Element {
        self.on(ListenerKind::onclick, move |event| callback(event.unchecked_into()))
    }

    /// Calls back when a box was ticked or unticked.
    pub(crate) fn on_change(self, callback: impl Fn() + 'static) -> Element {
        self.on(ListenerKind::onchange, move |_| callback())
    }

    /// Calls back when a form is sent, in place of the browser's own sending.
    pub(crate) fn on_submit(self, callback: impl Fn() + 'static) -> Element {
        self.on(ListenerKind::onsubmit, move |event| {
            event.prevent_default();
            callback();
        })
    }

    /// Calls back at every letter typed.
    pub(crate) fn on_input(self, callback: impl Fn(Event) + 'static) -> Element {
        self.on(ListenerKind::oninput, callback)
    }

    /// Calls back when it gets the focus.
    pub(crate) fn on_focus(self, callback: impl Fn() + 'static) -> Element {
        self.on(ListenerKind::onfocus, move |_| callback())
    }

    /// Calls back when it is closed, as a dialog.
    pub(crate) fn on_close(self, callback: impl Fn() + 'static) -> Element {
        self.on(ListenerKind::onclose, move |_| callback())
    }

    /// Calls back when the focus leaves it.
    pub(crate) fn on_blur(self, callback: impl Fn() + 'static) -> Element {
        self.on(ListenerKind::onblur, move |_| callback())
    }

    /// Calls back at every key pressed in it.
    pub(crate) fn on_key(self, callback: impl Fn(KeyboardEvent) + 'static) -> Element {
        self.on(ListenerKind::onkeydown, move |event| callback(event.unchecked_into()))
    }

    fn on(self, kind: ListenerKind, callback: impl Fn(Event) + 'static) -> Element {
        self.push_on(kind, Box::new(callback))
    }

    #[inline(never)]
    fn push_on(mut self, kind: ListenerKind, callback: Box<dyn Fn(Event)>) -> Element {
        self.0.listeners.push(Some(Rc::new(Handler { kind, callback })));
        self
    }
}

impl From<Element> for Html {
    #[inline(never)]
    fn from(element: Element) -> Html {
        let draft = *element.0;
        let mut tag = VTag::new(draft.tag);
        tag.key = draft.key;
        if !draft.names.is_empty() {
            let names = shared(draft.names);
            let values = draft.values.into_iter();
            let values = values.map(|value| value.map(AttributeOrProperty::Attribute)).collect();
            tag.set_attributes(Attributes::Dynamic { keys: names, values });
        }
        if !draft.listeners.is_empty() {
            tag.set_listeners(draft.listeners.into());
        }
        if let Some(value) = draft.value {
            tag.set_value(Some(value));
        }
        if let Some(on) = draft.checked {
            tag.set_checked(on);
        }
        if let Some(children) = tag.children_mut() {
            *children = listed(draft.children);
        }
        tag.into()
    }
}

impl From<Part> for Html {
    #[inline(never)]
    fn from(part: Part) -> Html {
        match part {
            Part::Element(element) => element.into(),
            Part::Text(words) => VText::new(words).into(),
            Part::Group(parts) => listed(parts),
            Part::Yew(html) => html,
        }
    }
}

fn listed(parts: Vec<Part>) -> Html {
    VList::with_children(parts.into_iter().map(Html::from).collect(), None).into()
}

/// The one copy of these names. Yew compares two drawings of an element value by value only where
/// both have the same list of names, which the page has few of.
fn shared(names: Vec<&'static str>) -> &'static [&'static str] {
    thread_local! {
        static KNOWN: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
    }
    KNOWN.with_borrow_mut(|known| match known.iter().find(|list| **list == names.as_slice()) {
        Some(list) => list,
        None => {
            let list: &'static [&'static str] = names.leak();
            known.push(list);
            list
        }
    })
}

/// A listener of any kind.
struct Handler {
    kind: ListenerKind,
    callback: Box<dyn Fn(Event)>,
}

impl Listener for Handler {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: Event) {
        (self.callback)(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
