//! Every key and what it does: the one table that keys are looked up in and that the list of keys
//! is drawn from, so that neither can say what the other does not do.
//!
//! A stroke is written as `n`, `ArrowDown`, `ctrl+Home`, or `g o` for G and then O. What a command
//! does is the app's business.

use crate::address::Address;
use crate::views::View;

/// A part of the page with keys of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// All views.
    Everywhere,
    /// G and a letter.
    Views,
    /// The matrix and its evidence.
    Matrix,
    /// A text.
    Text,
    /// A question.
    Question,
    /// Passages, claims, quotations, numbers, dates.
    Lists,
    /// The field for search words above a list.
    Field,
    /// Views with a switch for each source beside those above.
    Switches,
    /// What Ctrl and K open.
    Finder,
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Opens what finds anything, or closes it.
    Find,
    /// Goes to the search field.
    Search,
    /// Shows the list of keys.
    Help,
    /// Switches light and dark.
    Theme,
    /// Picks the claim in focus.
    Pick,
    /// Copies the citation of the passage in focus.
    Cite,
    /// Goes to a view.
    Go(View),
    /// The next: conflict, question, highlighted words.
    Next,
    /// The one before.
    Previous,
    /// The next source.
    NextSource,
    /// The source before.
    PreviousSource,
    /// Switches a source on or off, by its number.
    Switch(u8),
    /// Closes, clears or leaves what is open.
    Close,
    /// One up.
    Up,
    /// One down.
    Down,
    /// One to the left.
    Left,
    /// One to the right.
    Right,
    /// The first, of a row or a list.
    First,
    /// The last.
    Last,
    /// The first of all.
    Top,
    /// The last of all.
    Bottom,
    /// Several up.
    PageUp,
    /// Several down.
    PageDown,
    /// Opens what is chosen.
    Open,
    /// Opens it in a new tab.
    OpenInTab,
    /// What the browser does by itself.
    Browser,
}

/// A line of the list of keys.
#[derive(Debug)]
pub struct KeyLine {
    /// Where the keys work.
    pub area: Area,
    /// What they do.
    pub what: &'static str,
    /// Each stroke and its command.
    pub keys: &'static [(&'static str, Command)],
}

const fn line(area: Area, what: &'static str, keys: &'static [(&'static str, Command)]) -> KeyLine {
    KeyLine { area, what, keys }
}

/// The keys that switch sources.
const SWITCHES: &[(&str, Command)] = &[
    ("1", Command::Switch(1)),
    ("2", Command::Switch(2)),
    ("3", Command::Switch(3)),
    ("4", Command::Switch(4)),
    ("5", Command::Switch(5)),
    ("6", Command::Switch(6)),
    ("7", Command::Switch(7)),
    ("8", Command::Switch(8)),
    ("9", Command::Switch(9)),
];

/// Every key, in the order of the list.
pub const KEYS: [KeyLine; 43] = {
    use Area::*;
    use Command as Do;
    [
        line(Everywhere, "Find a view, question, source, person", &[("ctrl+k", Do::Find)]),
        line(Everywhere, "Search the passages, or this list", &[("/", Do::Search)]),
        line(Everywhere, "Pick the claim in focus, to compare it", &[("x", Do::Pick)]),
        line(Everywhere, "Copy the citation of the passage in focus", &[("y", Do::Cite)]),
        line(
            Everywhere,
            "Close what is open: a menu, the evidence, the marks in a text",
            &[("Escape", Do::Close)],
        ),
        line(Everywhere, "Light or dark", &[("t", Do::Theme)]),
        line(Everywhere, "This list", &[("?", Do::Help)]),
        line(Views, "Overview", &[("g o", Do::Go(View::Overview))]),
        line(Views, "Compare", &[("g c", Do::Go(View::Compare))]),
        line(Views, "Read", &[("g r", Do::Go(View::Read))]),
        line(Views, "Passages", &[("g p", Do::Go(View::Passages))]),
        line(Views, "Claims", &[("g l", Do::Go(View::Claims))]),
        line(Views, "Quotations", &[("g q", Do::Go(View::Quotations))]),
        line(Views, "Numbers", &[("g n", Do::Go(View::Numbers))]),
        line(Views, "Dates", &[("g d", Do::Go(View::Dates))]),
        line(Views, "Timeline", &[("g t", Do::Go(View::Timeline))]),
        line(Views, "People and places: who and where", &[("g w", Do::Go(View::People))]),
        line(Views, "Sources", &[("g s", Do::Go(View::Sources))]),
        line(Views, "Worksheet: a form to fill in", &[("g f", Do::Go(View::Worksheet))]),
        line(Views, "Picked claims", &[("g x", Do::Go(View::Picked))]),
        line(Views, "Method and accuracy", &[("g m", Do::Go(View::Method))]),
        line(
            Matrix,
            "From cell to cell",
            &[
                ("ArrowLeft", Do::Left),
                ("ArrowUp", Do::Up),
                ("ArrowDown", Do::Down),
                ("ArrowRight", Do::Right),
            ],
        ),
        line(Matrix, "Five rows up, down", &[("PageUp", Do::PageUp), ("PageDown", Do::PageDown)]),
        line(
            Matrix,
            "Question and last source of the row",
            &[("Home", Do::First), ("End", Do::Last)],
        ),
        line(Matrix, "First and last cell", &[("ctrl+Home", Do::Top), ("ctrl+End", Do::Bottom)]),
        line(Matrix, "Open the evidence of a cell", &[("Enter", Do::Browser)]),
        line(Matrix, "Next and previous contradiction", &[("n", Do::Next), ("p", Do::Previous)]),
        line(Matrix, "A source on or off", SWITCHES),
        line(Text, "Next and previous source", &[("]", Do::NextSource), ("[", Do::PreviousSource)]),
        line(Text, "Next and previous highlighted words", &[("n", Do::Next), ("p", Do::Previous)]),
        line(Text, "What was understood of marked words", &[("Enter", Do::Browser)]),
        line(Question, "Next and sharper question", &[("n", Do::Next), ("p", Do::Previous)]),
        line(
            Question,
            "Next and previous source",
            &[("]", Do::NextSource), ("[", Do::PreviousSource)],
        ),
        line(Question, "A source on or off", SWITCHES),
        line(Lists, "From line to line", &[("ArrowDown", Do::Down), ("ArrowUp", Do::Up)]),
        line(Lists, "First and last line", &[("Home", Do::First), ("End", Do::Last)]),
        line(Lists, "Open it in its document", &[("Enter", Do::Browser)]),
        line(Field, "Into the list", &[("ArrowDown", Do::Down), ("Enter", Do::Open)]),
        line(Field, "Clear the words; clear, leave the field", &[("Escape", Do::Close)]),
        line(Switches, "A source on or off", SWITCHES),
        line(
            Finder,
            "Choose",
            &[
                ("ArrowDown", Do::Down),
                ("ArrowUp", Do::Up),
                ("PageDown", Do::PageDown),
                ("PageUp", Do::PageUp),
            ],
        ),
        line(
            Finder,
            "Go there; in a new tab",
            &[("Enter", Do::Open), ("ctrl+Enter", Do::OpenInTab)],
        ),
        line(Finder, "Close", &[("Escape", Do::Browser)]),
    ]
};

impl Area {
    /// Every area, in the order of the list.
    pub const ALL: [Area; 9] = [
        Area::Everywhere,
        Area::Views,
        Area::Matrix,
        Area::Text,
        Area::Question,
        Area::Lists,
        Area::Field,
        Area::Switches,
        Area::Finder,
    ];

    /// Its name in the list.
    pub const fn title(self) -> &'static str {
        match self {
            Area::Everywhere => "Everywhere",
            Area::Views => "Go to",
            Area::Matrix => "Compare",
            Area::Text => "Read",
            Area::Question => "A question",
            Area::Lists => "Passages, claims and other lists",
            Area::Field => "Search field",
            Area::Switches => "Timeline, sources",
            Area::Finder => "Find",
        }
    }

    /// The area of a view, beside those that are everywhere.
    pub fn of(address: &Address) -> Option<Area> {
        match address {
            Address::Compare(_) => Some(Area::Matrix),
            Address::Read(_) => Some(Area::Text),
            Address::Question(_) => Some(Area::Question),
            Address::Passages(_) | Address::Findings(..) => Some(Area::Lists),
            Address::Timeline(_) | Address::Sources(_) => Some(Area::Switches),
            Address::Overview
            | Address::Picked
            | Address::People
            | Address::Worksheet(_)
            | Address::Method
            | Address::Person(_)
            | Address::Unknown(_) => None,
        }
    }
}

/// What a stroke does in these areas.
pub fn command(areas: &[Area], stroke: &str) -> Option<Command> {
    let lines = KEYS.iter().filter(|line| areas.contains(&line.area));
    let mut keys = lines.flat_map(|line| line.keys);
    keys.find(|(known, _)| *known == stroke).map(|(_, command)| *command)
}

/// What a stroke does in a view, where no field and no dialog takes it.
pub fn command_in(address: &Address, stroke: &str) -> Option<Command> {
    let own = Area::of(address).unwrap_or(Area::Everywhere);
    command(&[Area::Everywhere, Area::Views, own], stroke)
}

/// Whether a stroke is a character pressed alone, or two in a row: those can be turned off
/// (WCAG 2.1.4).
pub fn is_single(stroke: &str) -> bool {
    stroke.starts_with("g ") || stroke.chars().count() == 1
}

/// The caps of a stroke as they are printed on keys.
pub fn caps(stroke: &str) -> Vec<String> {
    let cap = |key: &str| match key {
        "ArrowLeft" => "←".to_owned(),
        "ArrowUp" => "↑".to_owned(),
        "ArrowDown" => "↓".to_owned(),
        "ArrowRight" => "→".to_owned(),
        "Escape" => "Esc".to_owned(),
        "PageUp" => "Page ↑".to_owned(),
        "PageDown" => "Page ↓".to_owned(),
        "ctrl" => "Ctrl".to_owned(),
        letter if letter.len() == 1 => letter.to_ascii_uppercase(),
        other => other.to_owned(),
    };
    stroke.split([' ', '+']).map(cap).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparing::Comparing;

    /// The areas whose keys can be meant at one moment.
    fn together() -> Vec<Vec<Area>> {
        let views = [Area::Matrix, Area::Text, Area::Question, Area::Lists, Area::Switches];
        let mut all: Vec<Vec<Area>> =
            views.into_iter().map(|own| vec![Area::Everywhere, Area::Views, own]).collect();
        // In a field letters are text; a dialog lets no key through.
        all.extend([vec![Area::Field], vec![Area::Finder]]);
        all
    }

    #[test]
    fn no_two_commands_share_a_key() {
        for areas in together() {
            let mut known: Vec<(&str, &str)> = Vec::new();
            for line in KEYS.iter().filter(|line| areas.contains(&line.area)) {
                for (stroke, _) in line.keys {
                    let other = known.iter().find(|(other, _)| other == stroke);
                    assert_eq!(other, None, "{stroke} is {} too", line.what);
                    known.push((stroke, line.what));
                }
            }
            assert!(!known.is_empty());
        }
    }

    #[test]
    fn every_line_does_what_it_says_and_every_area_has_some() {
        for line in &KEYS {
            for (stroke, expected) in line.keys {
                assert_eq!(command(&[line.area], stroke), Some(*expected), "{}", line.what);
                assert!(!caps(stroke).iter().any(String::is_empty), "{stroke}");
            }
        }
        for area in Area::ALL {
            assert!(KEYS.iter().any(|line| line.area == area), "{}", area.title());
        }
    }

    #[test]
    fn every_view_is_gone_to_by_a_key() {
        for view in View::ALL {
            let go =
                KEYS.iter().flat_map(|line| line.keys).find(|(_, to)| *to == Command::Go(view));
            assert!(go.is_some(), "{}", view.title());
        }
    }

    #[test]
    fn a_key_means_what_its_view_makes_of_it() {
        let compare = Address::Compare(Comparing::default());
        assert_eq!(command_in(&compare, "n"), Some(Command::Next));
        assert_eq!(command_in(&compare, "]"), None);
        assert_eq!(command_in(&Address::document("a"), "]"), Some(Command::NextSource));
        assert_eq!(command_in(&Address::Overview, "3"), None);
        assert_eq!(command_in(&Address::Overview, "g t"), Some(Command::Go(View::Timeline)));
        assert!(is_single("n") && is_single("g t") && is_single("[") && !is_single("Escape"));
        assert!(!is_single("ctrl+k"));
        assert_eq!(caps("g o"), ["G", "O"]);
        assert_eq!(caps("ctrl+ArrowDown"), ["Ctrl", "↓"]);
    }
}
