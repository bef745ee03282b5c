//! The rows of a long list or table.
//!
//! They are drawn in place, without Yew: those that differ from what stands there, a screenful from the
//! first in sight at once, and the rest after the paint, a few milliseconds at a time. All of them are in
//! the page, for the browser's find, for paper, for who reads it aloud; `content-visibility` spares laying
//! out what is out of sight. What stands in the page's file is taken over as it is.

use crate::browser::{self, RowFrame};
use crate::draw::Element;
use crate::entry::is_drawn_whole;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::any::Any;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use yew::html::Scope;
use yew::prelude::*;

/// What a list shows: plain data, and how a row of it is drawn. Nothing in a row may listen; who draws
/// the list listens around it.
pub(crate) trait Rows: Any {
    /// The element around the rows, without its name.
    fn frame(&self) -> Element;
    /// The name of the list, which no other list of its view has.
    fn name(&self) -> &str;
    /// A row before its turn has come.
    fn blank(&self) -> Element;
    /// How many rows there are.
    fn len(&self) -> usize;
    /// How many are drawn at once: about what a screen holds.
    fn at_once(&self) -> usize;
    /// What tells a row from the others when they come, go and change their order.
    fn key(&self, nth: usize) -> RowKey<'_>;
    /// Whether a row looks as that row of an older list did.
    fn is_same(&self, nth: usize, old: &dyn Any, old_nth: usize) -> bool;
    /// A row.
    fn draw(&self, nth: usize) -> Element;
    /// A row that is looked at before all others, wherever it stands.
    fn first(&self) -> Option<usize> {
        None
    }
    /// What is to be done when all rows are drawn.
    fn drawn(&self) {}
}

/// What tells a row from the others of its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum RowKey<'k> {
    Number(u32),
    Name(&'k str),
}

/// How long rows are drawn before the browser gets to answer, and the pause then.
const TURN_MS: f64 = 4.0;
const PAUSE_MS: u32 = 4;

/// So many rows that are new among old ones are drawn at once: one of them may be meant.
const FEW: usize = 4;

thread_local! {
    /// The lists of the view with rows that wait, from the top, and whether a turn is coming.
    static TURNS: RefCell<(VecDeque<Scope<RowList>>, bool)> = RefCell::default();
}

/// Has the next turn come after the paint, or after a pause.
fn arm(is_first: bool) {
    let is_needed = TURNS.with_borrow_mut(|(lists, is_coming)| {
        let is_needed = !*is_coming && !lists.is_empty();
        *is_coming |= is_needed;
        is_needed
    });
    match (is_needed, is_first) {
        (false, _) => {}
        (true, true) => browser::after_paint(turn),
        (true, false) => drop(Timeout::new(PAUSE_MS, turn).forget()),
    }
}

/// A list draws some of its rows; one that is gone passes its turn on.
fn turn() {
    let list = TURNS.with_borrow_mut(|(lists, is_coming)| {
        *is_coming = false;
        lists.pop_front()
    });
    if let Some(list) = list {
        list.send_message(Turn::Some);
    }
    arm(false);
}

#[derive(Properties)]
pub(crate) struct RowListProps {
    pub(crate) rows: Rc<dyn Rows>,
}

impl PartialEq for RowListProps {
    fn eq(&self, other: &RowListProps) -> bool {
        Rc::ptr_eq(&self.rows, &other.rows)
    }
}

/// How much of what waits is drawn.
#[derive(Clone, Copy)]
pub(crate) enum Turn {
    /// As much as a turn has time for.
    Some,
    /// All, for the paper has room for it.
    All,
}

/// Keeps the rows of a list as its properties say.
pub(crate) struct RowList {
    /// None where views are drawn for a file.
    frame: Option<RowFrame>,
    /// Which rows are still to be drawn, in the order of their turns.
    waiting: VecDeque<usize>,
    /// Whether it is among those whose turn comes.
    is_due: bool,
    _printing: Option<EventListener>,
}

impl Component for RowList {
    type Message = Turn;
    type Properties = RowListProps;

    fn create(context: &Context<RowList>) -> RowList {
        let mut list =
            RowList { frame: None, waiting: VecDeque::new(), is_due: false, _printing: None };
        if cfg!(target_arch = "wasm32") {
            let (rows, link) = (&context.props().rows, context.link().clone());
            list.frame =
                is_drawn_whole().then(|| RowFrame::drawn(rows.name(), rows.len())).flatten();
            if list.frame.is_none() {
                let frame = RowFrame::new(framed(&**rows));
                frame.arrange(&vec![None; rows.len()], rows.blank());
                list.frame = Some(frame);
                list.waiting = (0..rows.len()).collect();
                list.begin(context, &[]);
            }
            list._printing = Some(browser::before_print(move || link.send_message(Turn::All)));
        }
        list
    }

    fn changed(&mut self, context: &Context<RowList>, old: &RowListProps) -> bool {
        let (rows, old) = (&*context.props().rows, &*old.rows);
        let Some(frame) = &self.frame else { return true };
        let places = places(rows, old);
        let mut still: Vec<usize> = self.waiting.drain(..).collect();
        still.sort_unstable();
        let is_same = |nth: usize, place: Option<usize>| {
            place.is_some_and(|place| {
                still.binary_search(&place).is_err() && rows.is_same(nth, old, place)
            })
        };
        let differ = places.iter().enumerate().filter(|(nth, place)| !is_same(*nth, **place));
        let differ: Vec<usize> = differ.map(|(nth, _)| nth).collect();
        // Asked for before anything moves: the browser knows it still.
        let from = if differ.len() > rows.at_once() { frame.first_in_sight() } else { 0 };
        let split = differ.partition_point(|nth| *nth < from);
        self.waiting = differ[split..].iter().chain(&differ[..split]).copied().collect();
        let stays = (0..).zip(&places).all(|(nth, at)| *at == Some(nth));
        if !stays || places.len() != old.len() {
            frame.arrange(&staying(&places), rows.blank());
        }
        let new = places.iter().enumerate().filter(|(_, place)| place.is_none());
        let new: Vec<usize> = new.map(|(nth, _)| nth).collect();
        let is_few = new.len() <= FEW;
        self.begin(context, if is_few { &new } else { &[] });
        // The element around the rows is the same.
        false
    }

    fn update(&mut self, context: &Context<RowList>, turn: Turn) -> bool {
        match turn {
            Turn::All => self.draw(context, usize::MAX),
            Turn::Some => {
                self.is_due = false;
                let until = browser::now() + TURN_MS;
                while !self.waiting.is_empty() && browser::now() < until {
                    self.draw(context, 4);
                }
                if !self.waiting.is_empty() {
                    self.is_due = true;
                    let list = context.link().clone();
                    TURNS.with_borrow_mut(|(lists, _)| lists.push_front(list));
                }
                arm(false);
            }
        }
        false
    }

    fn view(&self, context: &Context<RowList>) -> Html {
        let rows = &context.props().rows;
        match &self.frame {
            Some(frame) => frame.html(),
            None => framed(&**rows).with_all((0..rows.len()).map(|nth| rows.draw(nth))).into(),
        }
    }
}

/// The element around rows, by whose name the program finds it in the page's file.
fn framed(rows: &dyn Rows) -> Element {
    rows.frame().attr(browser::ROWS, rows.name().to_owned())
}

impl RowList {
    /// Draws what is drawn at once, and before it these rows and the one that is looked at.
    fn begin(&mut self, context: &Context<RowList>, before: &[usize]) {
        let rows = &context.props().rows;
        let looked_at = rows.first();
        let others = before.iter().copied().filter(|nth| Some(*nth) != looked_at);
        let mut first: Vec<usize> = looked_at.into_iter().chain(others).collect();
        first.retain(|nth| self.waiting.contains(nth));
        self.waiting.retain(|nth| !first.contains(nth));
        for nth in first.iter().rev() {
            self.waiting.push_front(*nth);
        }
        self.draw(context, rows.at_once() + first.len());
        if !self.is_due && !self.waiting.is_empty() {
            self.is_due = true;
            let list = context.link().clone();
            TURNS.with_borrow_mut(|(lists, _)| lists.push_back(list));
            arm(true);
        }
    }

    /// Draws so many of the rows that wait.
    fn draw(&mut self, context: &Context<RowList>, most: usize) {
        let rows = &context.props().rows;
        let Some(frame) = self.frame.as_ref().filter(|_| !self.waiting.is_empty()) else { return };
        for nth in self.waiting.drain(..most.min(self.waiting.len())) {
            frame.draw(nth, rows.draw(nth));
        }
        if self.waiting.is_empty() {
            rows.drawn();
        }
    }
}

/// Where each row stood before, if it did.
fn places(rows: &dyn Rows, old: &dyn Rows) -> Vec<Option<usize>> {
    let known = (0..old.len()).map(|nth| (old.key(nth), nth));
    let mut known: Vec<(RowKey<'_>, usize)> = known.collect();
    known.sort_unstable();
    let stood = |nth: usize| {
        let key = rows.key(nth);
        let at = known.binary_search_by(|(other, _)| other.cmp(&key)).ok()?;
        Some(known[at].1)
    };
    (0..rows.len()).map(stood).collect()
}

/// Which rows may stay while the others move past them: the longest run of them that are in their old
/// order already (by patience sorting: Fredman, On computing the length of longest increasing
/// subsequences, 1975).
fn staying(places: &[Option<usize>]) -> Vec<Option<(usize, bool)>> {
    // For each length, the row with the smallest place that ends a run of it; and before each row the one
    // before it in its run.
    let mut ends: Vec<(usize, usize)> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; places.len()];
    for (nth, place) in places.iter().enumerate() {
        let Some(place) = *place else { continue };
        let length = ends.partition_point(|(end, _)| *end < place);
        before[nth] = length.checked_sub(1).map(|shorter| ends[shorter].1);
        match ends.get_mut(length) {
            Some(end) => *end = (place, nth),
            None => ends.push((place, nth)),
        }
    }
    let mut found: Vec<_> = places.iter().map(|place| place.map(|place| (place, false))).collect();
    let mut at = ends.last().map(|(_, nth)| *nth);
    while let Some(nth) = at {
        if let Some((_, stays)) = &mut found[nth] {
            *stays = true;
        }
        at = before[nth];
    }
    found
}

#[cfg(test)]
mod tests {
    use super::staying;

    fn moved(places: &[Option<usize>]) -> Vec<usize> {
        let found = staying(places).into_iter().enumerate();
        found.filter(|(_, at)| matches!(at, Some((_, false)))).map(|(nth, _)| nth).collect()
    }

    #[test]
    fn as_few_rows_move_as_can() {
        let some = |places: &[usize]| places.iter().map(|at| Some(*at)).collect::<Vec<_>>();
        assert!(moved(&some(&[0, 1, 2, 3])).is_empty());
        assert_eq!(moved(&some(&[3, 0, 1, 2])), [0]);
        assert_eq!(moved(&some(&[1, 2, 3, 0])), [3]);
        assert_eq!(moved(&some(&[2, 1, 0])).len(), 2);
        assert!(moved(&[Some(4), None, Some(7)]).is_empty());
        assert!(moved(&[]).is_empty());
    }
}
