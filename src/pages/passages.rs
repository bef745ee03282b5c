//! All passages: searched as one types, filtered, grouped by document.

use crate::announcer::announce;
use crate::browser;
use crate::components::{
    RowKey, RowList, Rows, Search, Weight, beside, chips, drawn_in_link, empty, export_menu,
    facets, filter_drawer, pick, search_box, siglum, tick_of, use_palette, walk_list,
};
use crate::draw::{Element, el};
use crate::router::Navigator;
use crate::shortcuts::SEARCH_FIELD;
use crate::state::Site;
use std::any::Any;
use std::rc::Rc;
use synoptic_view::{
    Address, Filters, Group, Key, Passages, Row, address_of, claim_of_sentence, grouped, label_of,
    words_of_pieces,
};
use yew::prelude::*;

/// The links of the results, which the arrow keys walk.
const RESULTS: &str = ".passages a";

#[derive(Properties, PartialEq)]
pub(crate) struct PassagesPageProps {
    pub(crate) site: Site,
    pub(crate) navigator: Navigator,
    pub(crate) filters: Filters,
}

/// Search field, facets, chips, results.
#[component]
pub(crate) fn PassagesPage(props: &PassagesPageProps) -> Html {
    let PassagesPageProps { site, navigator, filters } = props;
    // The first letter of a search makes an entry in the history, the others change it: Back
    // leads to before the search, not through its letters.
    let typing = use_mut_ref(|| false);
    let list = use_memo((site.clone(), filters.clone()), |(site, filters)| {
        site.passages().passages(site, filters)
    });
    use_effect_with(list.found, |found| announce(announcement(*found)));
    let palette = use_palette(site, &filters.query);

    let onsearch = {
        let (navigator, filters) = (navigator.clone(), filters.clone());
        let typing = typing.clone();
        Callback::from(move |search| match search {
            Search::Typed(words) => {
                // Other rows begin a list of their own.
                browser::show_top(SEARCH_FIELD);
                let to = Address::Passages(filters.asking(&words));
                match typing.replace(true) {
                    true => navigator.replace(to),
                    false => navigator.push(to),
                }
            }
            Search::Done => *typing.borrow_mut() = false,
            Search::Down => {
                *typing.borrow_mut() = false;
                browser::step_focus(RESULTS, i32::MIN);
            }
        })
    };
    let onchange = {
        let navigator = navigator.clone();
        Callback::from(move |filters| {
            *typing.borrow_mut() = false;
            navigator.push(Address::Passages(filters));
        })
    };
    let ontoggle = {
        let filters = filters.clone();
        onchange.reform(move |(key, value): (Key, String)| filters.toggled(key, &value))
    };
    let bar = el("div")
        .class("result-bar")
        .with(tally(&list))
        .with_maybe(chips(&list.chips, &onchange))
        .with(export_menu(&Address::Passages(filters.clone())));
    let help = list.help.as_ref().map(|help| empty("passage", &filters.query, help, &onchange));
    let shown = (site.clone(), list.clone(), filters.query.clone(), navigator.picks().clone());
    let rows = use_memo(shown, |(site, list, query, picks)| {
        let mut before = 0;
        let rows = (0..list.groups.len()).map(|group| {
            let rows = GroupRows {
                site: site.clone(),
                list: list.clone(),
                group,
                before,
                query: query.clone(),
                picks: picks.clone(),
            };
            before += rows.len();
            Rc::new(rows) as Rc<dyn Rows>
        });
        rows.collect::<Vec<_>>()
    });
    let groups = list.groups.iter().zip(&*rows);
    let groups = groups.filter_map(|(group, rows)| group_of(site, group, rows.clone()));
    let results = el("div")
        .class("results")
        .with(search_box(&filters.query, "Search all passages", &onsearch))
        .with(search_help())
        .with(bar)
        .with(beside(palette.as_deref(), &filters.query))
        .with_maybe(help)
        .with(el("div").class("passages").on_key(walk_list(RESULTS)).with_all(groups));
    el("div")
        .class("facet-layout")
        .with(el("h1").attr("tabindex", "-1").text("Passages"))
        .with(filter_drawer(filters.count(), facets(&list.facets, &ontoggle)))
        .with(results)
        .into()
}

fn search_help() -> Element {
    let ways =
        [("\"two words\"", " together"), ("begin*", " any ending"), ("-word", " without it")];
    el("p").class("search-help").with_all(
        ways.into_iter().map(|(typed, means)| el("span").with(el("kbd").text(typed)).text(means)),
    )
}

fn tally(list: &Passages) -> Element {
    let documents = list.groups.len();
    let mut words = String::new();
    if list.found != list.total {
        words.push_str(" of ");
        words.push_str(&grouped(list.total));
    }
    words.push_str(if list.total == 1 { " passage" } else { " passages" });
    if list.found > 0 {
        words.push_str(" in ");
        words.push_str(&documents.to_string());
        words.push_str(if documents == 1 { " source" } else { " sources" });
    }
    el("p").class("tally").with(el("b").text(grouped(list.found))).text(words)
}

fn announcement(found: u32) -> String {
    match found {
        0 => "No passages".into(),
        1 => "1 passage".into(),
        found => [&grouped(found), " passages"].concat(),
    }
}

fn group_of(site: &Site, group: &Group, rows: Rc<dyn Rows>) -> Option<Element> {
    let source = site.source(group.document)?;
    let head = el("header")
        .class("group__head")
        .with(siglum(&source.siglum, Weight::Solid))
        .with(el("h2").text(source.name.clone()))
        .with(el("p").text(source.kind.clone()))
        .with(el("span").class("count").text(group.rows.len().to_string()));
    let section = el("section").class("group").attr("aria-label", source.name.clone());
    let list = html! { <RowList {rows} /> };
    Some(section.key(source.id.clone()).with(head).with(list))
}

/// The passages of one document.
struct GroupRows {
    site: Site,
    list: Rc<Passages>,
    /// Which of the groups.
    group: usize,
    /// Passages of the groups before.
    before: usize,
    query: String,
    picks: Rc<Vec<String>>,
}

impl GroupRows {
    fn row(&self, nth: usize) -> Option<&Row> {
        self.list.groups.get(self.group)?.rows.get(nth)
    }

    /// How the tick of a row stands, if it has one.
    fn tick(&self, nth: usize) -> Option<(bool, bool)> {
        let passage = self.site.passages().passage(self.row(nth)?.passage)?;
        let claim = claim_of_sentence(&self.site, passage.document, passage.sentence?)?;
        Some(tick_of(&self.picks, claim))
    }
}

impl Rows for GroupRows {
    fn frame(&self) -> Element {
        el("ol").class("passage-list")
    }

    fn name(&self) -> &str {
        let group = self.list.groups.get(self.group);
        let source = group.and_then(|group| self.site.source(group.document));
        source.map_or("", |source| &source.id)
    }

    fn blank(&self) -> Element {
        el("li")
    }

    fn len(&self) -> usize {
        self.list.groups.get(self.group).map_or(0, |group| group.rows.len())
    }

    fn at_once(&self) -> usize {
        ON_A_SCREEN.saturating_sub(self.before)
    }

    fn key(&self, nth: usize) -> RowKey<'_> {
        RowKey::Number(self.row(nth).map_or(u32::MAX, |row| row.passage.0))
    }

    fn is_same(&self, nth: usize, old: &dyn Any, old_nth: usize) -> bool {
        let Some(old) = old.downcast_ref::<GroupRows>() else { return false };
        let same_words = self.query == old.query && self.row(nth) == old.row(old_nth);
        same_words && self.tick(nth) == old.tick(old_nth)
    }

    fn draw(&self, nth: usize) -> Element {
        let row = self.row(nth).and_then(|row| row_of(&self.site, row, &self.query, &self.picks));
        row.unwrap_or_else(|| self.blank())
    }
}

/// So many passages fill a screen.
const ON_A_SCREEN: usize = 10;

fn row_of(site: &Site, row: &Row, query: &str, picks: &[String]) -> Option<Element> {
    let passage = site.passages().passage(row.passage)?;
    let document = site.document(passage.document)?;
    let words = words_of_pieces(document, passage.block, &passage.pieces, &row.hits);
    let claim =
        passage.sentence.and_then(|sentence| claim_of_sentence(site, passage.document, sentence));
    let said = passage.pieces.first().map_or("", |piece| piece.of(&document.text));
    let tick = claim.map(|claim| pick(picks, claim, said));
    let link = el("a")
        .href(&address_of(site, passage, query))
        .with(el("span").class("passage-list__at").text(label_of(site, passage)))
        .with(el("span").class("words").with(drawn_in_link(document, &words)));
    Some(el("li").with(link).with_maybe(tick))
}

#[cfg(test)]
mod tests {
    use super::{GroupRows, Rows};
    use crate::draw::Tape;
    use crate::state::Site;
    use std::rc::Rc;
    use synoptic_view::Filters;

    #[test]
    fn every_passage_goes_on_a_tape() {
        let site = Site::load().expect("embedded by this build");
        let list = Rc::new(site.passages().passages(&site, &Filters::default().asking("the")));
        assert!(list.found > 50);
        for group in 0..list.groups.len() {
            let (query, picks) = ("the".to_owned(), Rc::default());
            let rows = GroupRows {
                site: site.clone(),
                list: list.clone(),
                group,
                before: 0,
                query,
                picks,
            };
            for nth in 0..rows.len() {
                assert!(Tape::of(rows.draw(nth)).text.contains("mark"), "no word is marked");
            }
        }
    }
}
