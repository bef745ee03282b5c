//! Verify all: the browser checks again that everything that is shown still stands in the frozen
//! texts. What is checked is `synoptic_view::check`'s business; a component, since it keeps how far it
//! has come.

use crate::announcer::announce;
use crate::browser;
use crate::components::{Weight, siglum, telling};
use crate::draw::{Element, el};
use crate::exporting::copy;
use crate::state::Site;
use synoptic_corpus::{Document, DocumentId};
use synoptic_view::{Checked, Source, ToDigest, check, grouped, hexadecimal, to_digest};
use yew::prelude::*;

/// So many digits of a digest are shown at first.
const SHORT: usize = 12;

#[derive(Properties, PartialEq)]
pub(crate) struct VerifyProps {
    pub(crate) site: Site,
}

pub(crate) enum Message {
    Start,
    /// The next document is to be looked up.
    Next,
    /// A digest of the document that is being checked was taken; no bytes where that was refused.
    Taken(usize, Vec<u8>),
}

/// The button, and what was found.
#[derive(Default)]
pub(crate) struct Verify {
    checked: Vec<Checked>,
    /// What is digested of the last of them.
    digesting: Vec<ToDigest>,
    started: f64,
    took: f64,
    state: State,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum State {
    #[default]
    Idle,
    Running,
    Done,
    /// The browser takes no digests here.
    Refused,
}

impl Component for Verify {
    type Message = Message;
    type Properties = VerifyProps;

    fn create(_: &Context<Verify>) -> Verify {
        Verify::default()
    }

    fn update(&mut self, context: &Context<Verify>, message: Message) -> bool {
        let site = &context.props().site;
        match message {
            Message::Start if self.state == State::Running => return false,
            Message::Start => {
                let state = if browser::can_digest() { State::Running } else { State::Refused };
                *self = Verify { state, started: browser::now(), ..Verify::default() };
                match state {
                    State::Running => next(context),
                    State::Refused | State::Done | State::Idle => announce(self.verdict()),
                }
            }
            Message::Next => {
                let id = DocumentId(u32::try_from(self.checked.len()).unwrap_or(u32::MAX));
                if site.document(id).is_none() {
                    self.took = browser::now() - self.started;
                    self.state = State::Done;
                    announce(self.verdict());
                    return true;
                }
                self.checked.push(check(site, &site.without(&[]), id));
                self.digesting = to_digest(site, id);
                self.take(context, 0);
            }
            Message::Taken(_, bytes) if bytes.is_empty() => {
                self.state = State::Refused;
                announce(self.verdict());
            }
            Message::Taken(nth, bytes) => {
                let pair = self.checked.last_mut().zip(self.digesting.get(nth));
                if let Some((checked, asked)) = pair {
                    checked.judge(asked, &hexadecimal(&bytes));
                }
                match nth + 1 < self.digesting.len() {
                    true => self.take(context, nth + 1),
                    false => next(context),
                }
            }
        }
        true
    }

    fn view(&self, context: &Context<Verify>) -> Html {
        let link = context.link().clone();
        let running = self.state == State::Running;
        let button = el("button")
            .class("button button--main")
            .attr("type", "button")
            .attr("aria-disabled", if running { "true" } else { "false" })
            .on_click(move |_| link.send_message(Message::Start))
            .text(if running { "Checking …" } else { "Verify all" });
        let site = &context.props().site;
        let rows = site.sources().iter().zip(&site.documents).enumerate();
        let rows = rows.map(|(at, (source, document))| self.row(at, source, document));
        let column = |title: &'static str| el("th").attr("scope", "col").text(title);
        let head = el("tr")
            .with(column("Text"))
            .with(column("SHA-256"))
            .with(column("Passages"))
            .with(column("Result"));
        let table = el("table")
            .class("proof")
            .with(el("thead").with(head))
            .with(el("tbody").with_all(rows));
        let scroll = el("div")
            .class("table-scroll")
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", "The frozen texts");
        let class = match self.failures() {
            0 => "notice",
            _ => "notice notice--warn",
        };
        let verdict = (self.state != State::Idle && !running)
            .then(|| el("p").class(class).attr("id", "verdict").text(self.verdict()));
        el("div")
            .with(el("p").class("buttons").with(button))
            .with_maybe(verdict)
            .with(scroll.with(table))
            .into()
    }
}

/// Looks the next document up once what was drawn is painted, so that the page goes on answering.
fn next(context: &Context<Verify>) {
    let link = context.link().clone();
    browser::after_paint(move || link.send_message(Message::Next));
}

impl Verify {
    fn take(&self, context: &Context<Verify>, nth: usize) {
        if let Some(asked) = self.digesting.get(nth) {
            let link = context.link().clone();
            browser::sha256(&asked.words, move |bytes| {
                link.send_message(Message::Taken(nth, bytes));
            });
        }
    }

    fn failures(&self) -> usize {
        self.checked.iter().map(|checked| checked.failed.len()).sum()
    }

    /// What was found, in a sentence.
    fn verdict(&self) -> String {
        if self.state == State::Refused {
            return "This browser takes no digests here: it does so only for pages that come over \
                https, or from this machine. Nothing was checked."
                .to_owned();
        }
        let passages: u32 = self.checked.iter().map(|checked| checked.passages).sum();
        let texts = grouped(u32::try_from(self.checked.len()).unwrap_or(u32::MAX));
        let all = [grouped(passages), " passages in ".into(), texts, " texts".into()].concat();
        let took = [" Checked in ", &grouped(self.took as u32), " ms, in this browser."].concat();
        match self.failures() {
            0 => ["All ", &all, " stand where they stood when the texts were frozen.", &took]
                .concat(),
            failed => {
                let failed = grouped(u32::try_from(failed).unwrap_or(u32::MAX));
                [&failed, " of the checks failed; each is named below. ", &all, ".", &took].concat()
            }
        }
    }

    fn row(&self, at: usize, source: &Source, document: &Document) -> Element {
        let is_last = at + 1 == self.checked.len();
        let done = self.checked.get(at).filter(|_| !(is_last && self.state == State::Running));
        let excerpt = document.excerpt_only.then(|| {
            let line = "Only the cited passages are embedded, so that the digest of the whole file \
                cannot be taken again here; what is embedded is checked.";
            el("p").class("note-line").text(line)
        });
        let name = el("th")
            .attr("scope", "row")
            .with(siglum(&source.siglum, Weight::Outline))
            .text([" ", &source.name].concat())
            .with(el("code").text(document.file.clone()));
        let digests = &document.digests;
        let result = match done {
            None if self.state == State::Running && at == self.checked.len().saturating_sub(1) => {
                el("td").text("checking …")
            }
            None => el("td").class("is-none").text("not checked yet"),
            Some(checked) if checked.failed.is_empty() => {
                el("td").attr("data-result", "stands").text("✓ stands as frozen")
            }
            Some(checked) => {
                let failed = checked.failed.iter().map(|line| el("li").text(line.clone()));
                let count = [&checked.failed.len().to_string(), " failed"].concat();
                el("td")
                    .attr("data-result", "failed")
                    .with(el("b").text(["✗ ", &count].concat()))
                    .with(el("ul").class("proof__failed").with_all(failed))
            }
        };
        let passages = done.map_or_else(|| "–".to_owned(), |checked| grouped(checked.passages));
        let text =
            (digests.text != digests.file).then(|| digest("of what is embedded", &digests.text));
        el("tr")
            .key(document.id.clone())
            .with(name)
            .with(
                el("td")
                    .with(digest("of the file", &digests.file))
                    .with_maybe(text)
                    .with_maybe(excerpt),
            )
            .with(el("td").class("num").text(passages))
            .with(result)
    }
}

/// A digest in short, in full on demand.
fn digest(what: &'static str, digest: &str) -> Element {
    let short = [digest.get(..SHORT).unwrap_or(digest), "…"].concat();
    let copied = digest.to_owned();
    let button = telling("Copy", "Copied").on_click(move |event| copy(&event, &copied));
    el("details")
        .class("proof__digest")
        .with(
            el("summary").with(el("code").text(short)).with(el("small").text([" ", what].concat())),
        )
        .with(el("p").with(el("code").text(digest.to_owned())))
        .with(button)
}
