//! From the address bar to a view and back.
//!
//! The address is the state of the page. A view changes it through the [`Navigator`]; links are
//! plain `<a href>`s, followed here. After each change the router sets the title, scrolls and moves
//! the focus as a new page would.

use crate::announcer::announce;
use crate::browser::{self, Hands, Place};
use crate::entry::Entry;
use crate::state::{self, InForce};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use synoptic_view::{Address, CellAt, Edits, picked_or_dropped};
use yew::prelude::*;

/// How a view was come to.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Arrival {
    /// It is the first; scrolled to here before a reload.
    Load(Option<f64>),
    /// A link or a command led here.
    Push,
    /// The state of the view changed while it was looked at.
    Replace,
    /// Back or Forward: how far it was scrolled then, and how far below the top of the window lay what had
    /// the focus, if it was in sight.
    Pop(f64, Option<f64>),
}

/// What is shown, and how it was come to.
#[derive(Clone, Debug, PartialEq)]
struct Visit {
    address: Rc<Address>,
    /// The claims that are picked, by their ids.
    picks: Rc<Vec<String>>,
    edits: InForce,
    arrival: Arrival,
    /// Whether another page was shown before.
    fresh: bool,
    /// Id of the element that gets the focus, or after Back its name; else it is the heading.
    focus: Option<String>,
    /// Told apart from the visit before, should both be equal.
    nth: u32,
}

enum Step {
    Push(Address, Option<String>),
    Replace(Address),
    /// Other claims are picked, or other things are changed about the questions.
    Carry,
    /// Back or Forward, to this place.
    Pop(Place),
}

impl Reducible for Visit {
    type Action = Step;

    fn reduce(self: Rc<Visit>, step: Step) -> Rc<Visit> {
        let (address, arrival, focus) = match step {
            Step::Push(address, focus) => (address, Arrival::Push, focus),
            Step::Replace(address) => (address, Arrival::Replace, None),
            Step::Carry => (browser::address(), Arrival::Replace, None),
            Step::Pop(Place { y, focus, top }) => (browser::address(), Arrival::Pop(y, top), focus),
        };
        let fresh = !self.address.same_page(&address);
        let nth = self.nth.wrapping_add(1);
        let picks = browser::picks();
        // Views that show the same claims as picked need not be drawn again.
        let picks = if *self.picks == picks { self.picks.clone() } else { Rc::new(picks) };
        let edits = self.edits.again();
        Rc::new(Visit { address: Rc::new(address), picks, edits, arrival, fresh, focus, nth })
    }
}

/// Changes the address.
#[derive(Clone, PartialEq)]
pub(crate) struct Navigator {
    dispatch: UseReducerDispatcher<Visit>,
    picks: Rc<Vec<String>>,
    edits: InForce,
}

impl Navigator {
    /// Goes to an address; Back leads here again.
    pub(crate) fn push(&self, address: Address) {
        self.push_focusing(address, None);
    }

    /// The same, with the focus on an element of the view.
    pub(crate) fn push_focusing(&self, address: Address, focus: Option<String>) {
        browser::remember_scroll();
        match browser::address() == address {
            true => browser::replace(&address),
            false => browser::push(&address),
        }
        self.dispatch.dispatch(Step::Push(address, focus));
    }

    /// Opens the evidence of a cell of the matrix, or closes it where it is open. Back leads to
    /// before the first that was opened.
    pub(crate) fn open_cell(&self, cell: &CellAt) {
        let Address::Compare(comparing) = browser::address() else { return };
        let was = comparing.cell.clone();
        let cell = (was.as_ref() != Some(cell)).then(|| cell.clone());
        let to = Address::Compare(comparing.opening(cell));
        match was {
            Some(_) => self.replace(to),
            None => self.push(to),
        }
    }

    /// The claims that are picked, by their ids.
    pub(crate) fn picks(&self) -> &Rc<Vec<String>> {
        &self.picks
    }

    /// Picks a claim, or drops it where it is picked.
    /// Gives `false` where as many are picked as can be.
    pub(crate) fn pick(&self, id: &str) -> bool {
        let picks = browser::picks();
        let next = picked_or_dropped(&picks, id);
        if next == picks {
            return false;
        }
        self.pick_only(&next);
        true
    }

    /// Picks these claims and no others.
    pub(crate) fn pick_only(&self, ids: &[String]) {
        browser::set_picks(ids);
        self.dispatch.dispatch(Step::Carry);
        let claims = if ids.len() == 1 { " claim picked" } else { " claims picked" };
        announce([&ids.len().to_string(), claims].concat());
    }

    /// What is changed about the questions.
    pub(crate) fn edits(&self) -> &Rc<Edits> {
        &self.edits.edits
    }

    /// Whether the address carries what is changed, and not the browser.
    pub(crate) fn is_linked(&self) -> bool {
        self.edits.linked
    }

    /// What the browser keeps, whether or not it is in force.
    pub(crate) fn own_edits(&self) -> Edits {
        state::own_edits(&self.edits.key)
    }

    /// Changes the questions, says what was done, and moves the focus to the first of these elements
    /// that there is then, or else to the heading.
    pub(crate) fn edit(&self, edits: &Edits, done: String, focus: &[String]) {
        state::keep_edits(&self.edits.key, edits);
        self.edited(done, focus);
    }

    /// Ends carrying the edits in the address: the browser keeps them beside its own, or they go.
    pub(crate) fn end_link(&self, keep: bool) {
        // Where both are more than can be kept, nobody is offered to keep them.
        if keep && let Some(all) = self.own_edits().and_all(&self.edits.edits) {
            state::store_edits(&self.edits.key, &all);
        }
        browser::set_linked_edits(&Edits::default());
        let done =
            if keep { "The changes are kept" } else { "The changes of the link are left out" };
        self.edited(done.to_owned(), &[]);
    }

    fn edited(&self, done: String, focus: &[String]) {
        self.dispatch.dispatch(Step::Carry);
        // After what the view itself has to say, such as how many questions are left.
        browser::after_paint(move || announce(done));
        let focus = focus.to_vec();
        browser::before_paint(move || {
            if !focus.iter().any(|id| browser::focus_in_sight(id)) {
                browser::focus_first("h1");
            }
        });
    }

    /// Changes the state of the view; Back leads to where it led before.
    pub(crate) fn replace(&self, address: Address) {
        browser::replace(&address);
        self.dispatch.dispatch(Step::Replace(address));
    }
}

/// The address shown, and the means to change it.
#[hook]
pub(crate) fn use_router(
    entry: Entry,
    title: impl Fn(&Address, &Rc<Edits>) -> String + 'static,
) -> (Rc<Address>, Navigator) {
    let visit = use_reducer(|| Visit {
        address: Rc::new(entry.address),
        picks: Rc::new(entry.picks),
        edits: entry.edits,
        arrival: match entry.scrolled {
            // The browser put it at its place when it was read.
            None if entry.is_drawn => Arrival::Replace,
            scrolled => Arrival::Load(scrolled),
        },
        fresh: false,
        focus: None,
        nth: 0,
    });
    let navigator = Navigator {
        dispatch: visit.dispatcher(),
        picks: visit.picks.clone(),
        edits: visit.edits.clone(),
    };

    {
        let navigator = navigator.clone();
        use_effect_with((), move |()| {
            browser::take_over_scrolling();
            let dispatch = navigator.dispatch.clone();
            let idle: Rc<RefCell<Option<Timeout>>> = Rc::default();
            let noting = idle.clone();
            let pop = browser::on_pop(move |place| {
                // What the view before has still to note is not about the entry come back to.
                noting.take();
                HANDS.set(Some(Hands::watched()));
                dispatch.dispatch(Step::Pop(place));
            });
            let link =
                browser::on_link(move |address, focus| navigator.push_focusing(address, focus));
            let scroll = browser::on_scroll(move || {
                let timeout = Timeout::new(200, browser::remember_scroll);
                // The timer before is dropped, and with it called off.
                idle.replace(Some(timeout));
            });
            let carry = browser::carry_along();
            move || drop((pop, link, scroll, carry))
        });
    }

    use_effect_with((*visit).clone(), move |visit| {
        browser::set_title(&title(&visit.address, &visit.edits.edits));
        let visit = visit.clone();
        browser::before_paint(move || arrive(&visit));
    });

    (visit.address.clone(), navigator)
}

/// How many frames a view has to grow as tall as it was.
const FRAMES: u8 = 40;

/// What one comes back to.
struct Back {
    /// The number of the visit; another one ends this.
    visit: u32,
    /// How far the page was scrolled.
    y: f64,
    /// The name of what had the focus, until it is found.
    waiting: Option<String>,
    /// How far below the top of the window it lay, if it was in sight.
    top: Option<f64>,
    hands: Hands,
}

/// For so many frames everything is at its place before the way back is over: rows come to their heights.
const STEADY: u8 = 10;

/// Scrolls to where one was and gives the focus back to what had it; a view that draws its rest
/// after the first paint may not be tall enough at once, or lack it still. What had the focus is put where
/// it lay on the screen, whatever the rows above it measure now. Whoever does something meanwhile is
/// let be.
fn scroll_back(mut back: Back, frames: u8, steady: u8) {
    if back.hands.moved() || LATEST.get() != back.visit {
        return;
    }
    back.waiting = back.waiting.filter(|name| !browser::focus_named(name));
    browser::scroll_to(back.y);
    let is_scrolled = (browser::scroll_y() - back.y).abs() <= 1.0;
    let is_there = match (back.top, &back.waiting) {
        (_, Some(_)) => false,
        (Some(top), None) => browser::put_focused_at(top) || is_scrolled,
        (None, None) => is_scrolled,
    };
    let steady = if is_there { steady + 1 } else { 0 };
    match frames {
        _ if steady >= STEADY => {}
        0 if back.waiting.is_some() => drop(browser::focus_first("h1")),
        0 => {}
        frames => browser::before_paint(move || scroll_back(back, frames - 1, steady)),
    }
}

/// Brings the cell whose evidence is shown into sight, should rows above it have grown meanwhile.
fn reveal_open(address: &Address) {
    let Address::Compare(comparing) = address else { return };
    if let Some(cell) = &comparing.cell {
        let name = cell.name();
        Timeout::new(SETTLED_MS, move || browser::reveal(&name)).forget();
    }
}

/// When the rows of a matrix have their heights.
const SETTLED_MS: u32 = 250;

thread_local! {
    /// The number of the visit that was drawn last.
    static LATEST: Cell<u32> = const { Cell::new(0) };
    /// What somebody does between Back and its drawing counts as well.
    static HANDS: RefCell<Option<Hands>> = const { RefCell::new(None) };
}

/// Scrolls and moves the focus, once the view is drawn.
fn arrive(visit: &Visit) {
    LATEST.set(visit.nth);
    let place = match &*visit.address {
        Address::Read(reading) => reading.place.as_ref().map(synoptic_view::Place::fragment),
        Address::Overview
        | Address::Passages(_)
        | Address::Findings(..)
        | Address::Compare(_)
        | Address::Question(_)
        | Address::Sources(_)
        | Address::Worksheet(_)
        | Address::Timeline(_)
        | Address::Picked
        | Address::People
        | Address::Method
        | Address::Person(_)
        | Address::Unknown(_) => None,
    };
    match (visit.arrival, place) {
        (Arrival::Replace, _) => {}
        (Arrival::Load(Some(y)) | Arrival::Pop(y, _), _) => {
            let focus = visit.focus.clone();
            let top = match visit.arrival {
                Arrival::Pop(_, top) => top.filter(|_| focus.is_some()),
                Arrival::Load(_) | Arrival::Push | Arrival::Replace => None,
            };
            let hands = HANDS.take().unwrap_or_else(Hands::watched);
            if visit.fresh && focus.is_none() && !hands.moved() {
                browser::focus_first("h1");
            }
            let back = Back { visit: visit.nth, y, waiting: focus, top, hands };
            scroll_back(back, FRAMES, 0);
            reveal_open(&visit.address);
        }
        (Arrival::Load(None) | Arrival::Push, Some(place)) => {
            browser::focus(&place);
            if !browser::scroll_to_element(&place) && visit.fresh {
                browser::scroll_to(0.0);
            }
        }
        (Arrival::Push, None) if visit.fresh => {
            browser::scroll_to(0.0);
            match &visit.focus {
                Some(id) => browser::focus(id),
                None => browser::focus_first("h1"),
            };
            reveal_open(&visit.address);
        }
        (Arrival::Load(None), None) => reveal_open(&visit.address),
        (Arrival::Push, None) => {}
    }
}
