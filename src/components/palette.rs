//! What Ctrl and K open: finds any view, question, source, person or place, and words in passages.
//!
//! A component, since it keeps what is typed and chosen. What answers is worked out by
//! `synoptic_view::Palette`; the list follows the combobox pattern of the ARIA Authoring Practices:
//! the focus stays in the field, which names the option that is chosen.

use crate::browser;
use crate::components::{Shape, Weight, drawn_in_link, icon, letter, relation, siglum};
use crate::draw::{Element, Part, el, text};
use crate::state::Site;
use std::rc::Rc;
use synoptic_view::{
    Address, Area, Brief, Command, Filters, FoundEntry, FoundGroup, FoundRow, Palette, caps,
    command, grouped,
};
use yew::prelude::*;

/// Id of the dialog.
pub(crate) const PALETTE: &str = "find";
const FIELD: &str = "find-field";
const LIST: &str = "find-list";

/// So many passages are shown at most, and choices remembered.
const PASSAGES: usize = 4;
const REMEMBERED: usize = 4;

#[derive(Properties, PartialEq)]
pub(crate) struct FinderProps {
    pub(crate) site: Site,
}

pub(crate) enum Message {
    Opened,
    /// The sources have been compared, and the passages indexed.
    Ready,
    Typed(String),
    /// The option so many steps on.
    Step(i32),
    /// The first option of the group so many on.
    Group(i32),
    /// An option was followed by a plain click.
    Followed(usize),
    Closed,
}

/// The dialog.
pub(crate) struct Finder {
    is_open: bool,
    is_ready: bool,
    typed: String,
    palette: Rc<Palette>,
    /// Entries that were chosen, the latest first.
    recent: Vec<u32>,
    found: Vec<FoundGroup>,
    /// How many passages hold the words typed, and the best of them.
    passages: (u32, Vec<Brief>),
    chosen: usize,
}

impl Component for Finder {
    type Message = Message;
    type Properties = FinderProps;

    fn create(_: &Context<Finder>) -> Finder {
        Finder {
            is_open: false,
            is_ready: false,
            typed: String::new(),
            palette: Rc::default(),
            recent: Vec::new(),
            found: Vec::new(),
            passages: (0, Vec::new()),
            chosen: 0,
        }
    }

    fn update(&mut self, context: &Context<Finder>, message: Message) -> bool {
        let site = &context.props().site;
        match message {
            Message::Opened if self.is_open => return false,
            Message::Opened => {
                self.is_open = true;
                // The questions may have been changed since.
                if self.is_ready {
                    self.palette = site.palette();
                } else {
                    self.palette = Rc::new(Palette::build(site, None));
                    let link = context.link().clone();
                    prepare(site.clone(), move || link.send_message(Message::Ready));
                }
                self.find(site);
            }
            Message::Ready => {
                self.palette = site.palette();
                self.is_ready = true;
                self.find(site);
            }
            Message::Typed(typed) => {
                self.typed = typed;
                self.find(site);
            }
            Message::Step(by) => {
                let last = self.options().saturating_sub(1);
                self.chosen = match self.chosen.checked_add_signed(by as isize) {
                    Some(to) if to > last => 0,
                    Some(to) => to,
                    None => last,
                };
            }
            Message::Group(by) => {
                let starts = self.starts();
                let at = starts.iter().rposition(|start| *start <= self.chosen).unwrap_or(0);
                let to = at.checked_add_signed(by as isize).and_then(|to| starts.get(to));
                self.chosen = to.copied().unwrap_or(self.chosen);
            }
            Message::Followed(at) => {
                let entry = self.rows().nth(at).map(|row| row.entry);
                if let Some(entry) = entry {
                    self.recent.retain(|known| *known != entry);
                    self.recent.insert(0, entry);
                    self.recent.truncate(REMEMBERED);
                }
                browser::close_dialog(PALETTE);
                return false;
            }
            Message::Closed => {
                self.is_open = false;
                self.typed.clear();
                self.found.clear();
                self.passages = (0, Vec::new());
                self.chosen = 0;
            }
        }
        true
    }

    fn rendered(&mut self, _: &Context<Finder>, _: bool) {
        if self.is_open {
            browser::reveal(&option_id(self.chosen));
        }
    }

    fn view(&self, context: &Context<Finder>) -> Html {
        let send = |message: fn() -> Message| {
            let link = context.link().clone();
            move || link.send_message(message())
        };
        let (typing, keyed) = (context.link().clone(), context.link().clone());
        let chosen = (self.chosen < self.options()).then(|| option_id(self.chosen));
        let to = self.target(self.chosen);
        let what = "Find a view, question, source, person or place";
        let field = el("input")
            .attr("id", FIELD)
            .attr("type", "text")
            .attr("role", "combobox")
            .attr("aria-expanded", if chosen.is_some() { "true" } else { "false" })
            .attr("aria-controls", LIST)
            .attr("aria-autocomplete", "list")
            .maybe("aria-activedescendant", chosen)
            .attr("aria-label", what)
            .attr("placeholder", "View, question, source, person, words")
            .attr("autocomplete", "off")
            .attr("autocapitalize", "off")
            .attr("spellcheck", "false")
            .attr("enterkeyhint", "go")
            .flag("autofocus", true)
            .value(self.typed.clone())
            .on_focus(send(|| Message::Opened))
            .on_input(move |event| typing.send_message(Message::Typed(browser::typed(&event))))
            .on_key(move |event| on_key(&event, to.as_ref(), &keyed));
        let close = el("button")
            .class("palette__close")
            .attr("type", "button")
            .on_click(|_| browser::close_dialog(PALETTE))
            .with(el("span").class("visually-hidden").text("Close "))
            .with(el("kbd").text("Esc"));
        let head =
            el("div").class("palette__field").with(icon(Shape::Search)).with(field).with(close);
        let list = el("div")
            .class("palette__list")
            .attr("id", LIST)
            .attr("role", "listbox")
            .attr("aria-label", "Found")
            .with_all(self.groups(context).into_iter());
        el("dialog")
            .class("palette")
            .attr("id", PALETTE)
            .attr("aria-label", "Find")
            .on_click(|event| browser::close_on_backdrop(&event))
            .on_close(send(|| Message::Closed))
            .with(head)
            .with(list)
            .with(self.foot())
            .into()
    }
}

/// Compares the sources and indexes the passages, in turns between which the page answers.
pub(crate) fn prepare(site: Site, done: impl FnOnce() + 'static) {
    browser::after_paint(move || {
        site.comparison();
        browser::after_paint(move || {
            site.without(&[]);
            browser::after_paint(move || {
                site.passages();
                done();
            });
        });
    });
}

fn option_id(at: usize) -> String {
    ["find-", &at.to_string()].concat()
}

/// Keys of the field; Enter follows the option as a click would, so that both go one way.
fn on_key(event: &KeyboardEvent, to: Option<&(usize, Address)>, link: &yew::html::Scope<Finder>) {
    let pressed = browser::stroke(event).and_then(|stroke| command(&[Area::Finder], &stroke));
    match (pressed, to) {
        (Some(Command::Down), _) => link.send_message(Message::Step(1)),
        (Some(Command::Up), _) => link.send_message(Message::Step(-1)),
        (Some(Command::PageDown), _) => link.send_message(Message::Group(1)),
        (Some(Command::PageUp), _) => link.send_message(Message::Group(-1)),
        (Some(Command::Open), Some((at, _))) => browser::click(&option_id(*at)),
        (Some(Command::OpenInTab), Some((_, to))) => browser::open_tab(to),
        (Some(Command::Open | Command::OpenInTab), None) => {}
        (Some(_) | None, _) => return,
    }
    event.prevent_default();
}

impl Finder {
    /// Finds what answers to what is typed.
    fn find(&mut self, site: &Site) {
        self.found = self.palette.find(&self.typed, &self.recent);
        self.passages = match self.is_ready {
            true => site.passages().best(site, &self.typed, PASSAGES),
            false => (0, Vec::new()),
        };
        self.chosen = 0;
    }

    fn rows(&self) -> impl Iterator<Item = &FoundRow> {
        self.found.iter().flat_map(|group| &group.rows)
    }

    /// How many options there are: what was found by name, passages, and the search for more.
    fn options(&self) -> usize {
        let search = usize::from(!self.typed.trim().is_empty());
        self.rows().count() + self.passages.1.len() + search
    }

    /// The first option of each group.
    fn starts(&self) -> Vec<usize> {
        let mut starts = Vec::new();
        let mut at = 0;
        for group in &self.found {
            starts.push(at);
            at += group.rows.len();
        }
        starts.push(at);
        starts.retain(|start| *start < self.options());
        starts
    }

    /// Where an option leads, with its number.
    fn target(&self, at: usize) -> Option<(usize, Address)> {
        let named = self.rows().count();
        let to = match (self.rows().nth(at), at.checked_sub(named)) {
            (Some(row), _) => self.palette.entry(row.entry)?.to.clone(),
            (None, Some(nth)) => match self.passages.1.get(nth) {
                Some(brief) => brief.to.clone(),
                None => Address::Passages(Filters::searching(self.typed.trim())),
            },
            (None, None) => return None,
        };
        (at < self.options()).then_some((at, to))
    }

    fn option(&self, context: &Context<Finder>, at: usize) -> Element {
        let link = context.link().clone();
        let option = el("a")
            .class("palette__item")
            .key(at)
            .attr("id", option_id(at))
            .attr("role", "option")
            .attr("tabindex", "-1")
            .attr("aria-selected", if at == self.chosen { "true" } else { "false" })
            .on_click(move |event| {
                let modified = event.ctrl_key() || event.meta_key() || event.shift_key();
                if !modified {
                    link.send_message(Message::Followed(at));
                }
            });
        match self.target(at) {
            Some((_, to)) => option.href(&to),
            None => option,
        }
    }

    fn groups(&self, context: &Context<Finder>) -> Vec<Element> {
        let mut at = 0;
        let mut groups = Vec::new();
        for found in &self.found {
            let title = found.kind.title();
            let mut rows = Vec::new();
            for row in &found.rows {
                let entry = self.palette.entry(row.entry);
                rows.extend(entry.map(|entry| named(self.option(context, at), entry, row)));
                at += 1;
            }
            groups.push(of_kind(title, found.total, rows));
        }
        if !self.typed.trim().is_empty() {
            let site = &context.props().site;
            let mut rows = Vec::new();
            for brief in &self.passages.1 {
                rows.extend(passage(site, self.option(context, at), brief));
                at += 1;
            }
            let all = ["Search all passages for “", self.typed.trim(), "”"].concat();
            let all = el("span").text(all);
            rows.push(self.option(context, at).with(icon(Shape::Search)).with(all));
            groups.push(of_kind("In the passages", self.passages.0, rows));
        }
        groups
    }

    fn foot(&self) -> Element {
        let hint = |strokes: &[&str], what: &'static str| {
            let caps = strokes.iter().flat_map(|stroke| caps(stroke));
            el("span").with_all(caps.map(|cap| el("kbd").text(cap))).text([" ", what].concat())
        };
        let by_name: u32 = self.found.iter().map(|group| group.total).sum();
        let mut told = String::new();
        if !self.typed.trim().is_empty() {
            told =
                [&grouped(by_name), " by name, ", &grouped(self.passages.0), " passages"].concat();
        }
        el("div")
            .class("palette__foot")
            .with(hint(&["ArrowUp", "ArrowDown"], "choose"))
            .with(hint(&["Enter"], "go there"))
            .with(hint(&["ctrl+Enter"], "in a new tab"))
            .with(el("span").attr("role", "status").text(told))
    }
}

/// Options of one kind under its name.
fn of_kind(title: &'static str, total: u32, rows: Vec<Element>) -> Element {
    let head = el("p")
        .class("palette__kind")
        .attr("aria-hidden", "true")
        .text(title)
        .with(el("span").class("count").text(grouped(total)));
    el("div")
        .class("palette__group")
        .key(title)
        .attr("role", "group")
        .attr("aria-label", title)
        .with(head)
        .with_all(rows.into_iter())
}

/// Something found by its name, or by another form of it.
fn named(option: Element, entry: &FoundEntry, row: &FoundRow) -> Element {
    let sign = match (&entry.siglum, entry.relation) {
        (Some(siglum_), _) => siglum(siglum_, Weight::Outline),
        (None, Some(broad)) => relation(broad, "").attr("aria-hidden", "true"),
        (None, None) => el("span"),
    };
    let class = if entry.is_words { "words" } else { "" };
    let found = marked(entry.form(row.form), row);
    let option = option.with(sign);
    if row.form == 0 {
        let name = el("span").class(class).with(found);
        return option.with(name).with(el("small").text(entry.note.clone()));
    }
    let name = el("span").class(class).text(entry.form(0).to_owned());
    option.with(name).with(el("small").with(found))
}

/// A name with the letters marked that were typed.
fn marked(name: &str, row: &FoundRow) -> Part {
    let mut parts = Vec::new();
    let mut at = 0;
    for mark in &row.marks {
        let (before, found) = (name.get(at..mark.start as usize), name.get(mark.range()));
        parts.push(text(before.unwrap_or_default().to_owned()));
        parts.push(el("mark").class("hit").text(found.unwrap_or_default().to_owned()).into());
        at = mark.end as usize;
    }
    parts.push(text(name.get(at..).unwrap_or_default().to_owned()));
    Part::Group(parts)
}

fn passage(site: &Site, option: Element, brief: &Brief) -> Option<Element> {
    let document = site.document(brief.document)?;
    let dots = |cut: bool, dots: &'static str| cut.then(|| text(dots));
    let words = el("span")
        .class("words")
        .with_maybe(dots(brief.cut_before, "… "))
        .with(drawn_in_link(document, &brief.words))
        .with_maybe(dots(brief.cut_after, " …"));
    let siglum = siglum(letter(site.sources(), brief.document), Weight::Outline);
    Some(option.with(siglum).with(words).with(el("small").text(brief.at.clone())))
}
