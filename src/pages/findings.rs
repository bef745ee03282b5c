//! What was found across the sources: claims, quotations, numbers, dates; filtered and searched.

use crate::announcer::announce;
use crate::browser;
use crate::components::{
    RowKey, RowList, Rows, Search, Weight, beside, chips, drawn_in_link, empty, export_menu,
    facets, filter_drawer, pick, search_box, siglum, tick_of, use_palette, walk_list,
};
use crate::draw::{Element, Part, el};
use crate::router::Navigator;
use crate::shortcuts::SEARCH_FIELD;
use crate::state::Site;
use std::any::Any;
use std::rc::Rc;
use synoptic_corpus::{Claim, Document, Quotation};
use synoptic_text::Span;
use synoptic_view::{
    Address, Filters, Finding, Findings, Ink, Item, Key, address_of_item, certainty, chain,
    claim_kind, facts, grouped, label_of_item, marked_words_of_pieces, quotation_kind,
};
use yew::prelude::*;

/// The links of the rows, which the arrow keys walk.
const ROWS: &str = ".results .claim-list p.words a";

#[derive(Properties, PartialEq)]
pub(crate) struct FindingsPageProps {
    pub(crate) site: Site,
    pub(crate) navigator: Navigator,
    pub(crate) finding: Finding,
    pub(crate) filters: Filters,
}

/// Search field, facets, chips, rows.
#[component]
pub(crate) fn FindingsPage(props: &FindingsPageProps) -> Html {
    let FindingsPageProps { site, navigator, finding, filters } = props;
    let finding = *finding;
    let typing = use_mut_ref(|| false);
    let list = use_memo((site.clone(), finding, filters.clone()), |(site, finding, filters)| {
        site.findings(*finding).findings(site, site.passages(), filters)
    });
    let found = u32::try_from(list.rows.len()).unwrap_or(u32::MAX);
    use_effect_with(found, move |found| announce(tally_of(finding, *found)));

    let palette = use_palette(site, &filters.query);

    let onsearch = {
        let (navigator, filters, typing) = (navigator.clone(), filters.clone(), typing.clone());
        Callback::from(move |search| match search {
            Search::Typed(words) => {
                // Other rows begin a list of their own.
                browser::show_top(SEARCH_FIELD);
                let to = Address::Findings(finding, filters.asking(&words));
                match typing.replace(true) {
                    true => navigator.replace(to),
                    false => navigator.push(to),
                }
            }
            Search::Done => *typing.borrow_mut() = false,
            Search::Down => {
                *typing.borrow_mut() = false;
                browser::step_focus(ROWS, i32::MIN);
            }
        })
    };
    let onchange = {
        let navigator = navigator.clone();
        Callback::from(move |filters| {
            *typing.borrow_mut() = false;
            navigator.push(Address::Findings(finding, filters));
        })
    };
    let ontoggle = {
        let filters = filters.clone();
        onchange.reform(move |(key, value): (Key, String)| filters.toggled(key, &value))
    };
    let mut words = String::from(" ");
    if found != list.total {
        words = [" of ", &grouped(list.total), " "].concat();
    }
    words.push_str(&nouns(finding, list.total));
    let tally = el("p").class("tally").with(el("b").text(grouped(found))).text(words);
    let help = list.help.as_ref();
    let help = help.map(|help| empty(finding.singular(), &filters.query, help, &onchange));
    let picks = navigator.picks().clone();
    let shown = (site.clone(), finding, list.clone(), filters.query.clone(), picks);
    let rows = use_memo(shown, |(site, finding, list, query, picks)| {
        let (site, finding, list) = (site.clone(), *finding, list.clone());
        let (query, picks) = (query.clone(), picks.clone());
        Rc::new(FindingRows { site, finding, list, query, picks }) as Rc<dyn Rows>
    });
    let rows = html! { <RowList rows={(*rows).clone()} /> };
    let bar = el("div")
        .class("result-bar")
        .with(tally)
        .with_maybe(chips(&list.chips, &onchange))
        .with(export_menu(&Address::Findings(finding, filters.clone())));
    let results = el("div")
        .class("results")
        .with(kinds(finding))
        .with(search_box(&filters.query, ask(finding), &onsearch))
        .with(bar)
        .with(beside(palette.as_deref(), &filters.query))
        .with_maybe(help)
        .with(el("div").on_key(walk_list(ROWS)).with(rows));
    el("div")
        .class("facet-layout")
        .with(el("h1").attr("tabindex", "-1").text(finding.title()))
        .with(filter_drawer(filters.count(), facets(&list.facets, &ontoggle)))
        .with(results)
        .into()
}

/// What the search field says it is for.
fn ask(finding: Finding) -> &'static str {
    match finding {
        Finding::Claims => "Search the claims",
        Finding::Quotations => "Search the quotations",
        Finding::Numbers => "Search the numbers",
        Finding::Dates => "Search the dates",
    }
}

/// The lists of findings, each a click away.
fn kinds(current: Finding) -> Element {
    let link = |finding: Finding| {
        el("a")
            .key(finding.path())
            .href(&Address::Findings(finding, Filters::default()))
            .maybe("aria-current", (finding == current).then_some("page"))
            .text(finding.title())
    };
    let nav = el("nav").class("kinds").attr("aria-label", "What was found");
    nav.with_all(Finding::ALL.into_iter().map(link))
}

fn nouns(finding: Finding, count: u32) -> String {
    let plural = if count == 1 { "" } else { "s" };
    [finding.singular(), plural].concat()
}

fn tally_of(finding: Finding, found: u32) -> String {
    [&grouped(found), " ", &nouns(finding, found)].concat()
}

/// The findings that are left.
struct FindingRows {
    site: Site,
    finding: Finding,
    list: Rc<Findings>,
    query: String,
    picks: Rc<Vec<String>>,
}

impl FindingRows {
    /// How the tick of a claim stands; other findings have none.
    fn tick(&self, at: u32) -> Option<(bool, bool)> {
        let item = self.site.findings(self.finding).item(at)?;
        let found = self.site.annotations_of(item.document)?;
        let claim = found.claims.get(item.mark.index as usize)?;
        (self.finding == Finding::Claims).then(|| tick_of(&self.picks, &claim.id))
    }
}

impl Rows for FindingRows {
    fn frame(&self) -> Element {
        el("ol").class("claim-list")
    }

    fn name(&self) -> &str {
        self.finding.path()
    }

    fn blank(&self) -> Element {
        el("li")
    }

    fn len(&self) -> usize {
        self.list.rows.len()
    }

    fn at_once(&self) -> usize {
        ON_A_SCREEN
    }

    fn key(&self, nth: usize) -> RowKey<'_> {
        RowKey::Number(self.list.rows.get(nth).map_or(u32::MAX, |(at, _)| *at))
    }

    fn is_same(&self, nth: usize, old: &dyn Any, old_nth: usize) -> bool {
        let Some(old) = old.downcast_ref::<FindingRows>() else { return false };
        let (row, was) = (self.list.rows.get(nth), old.list.rows.get(old_nth));
        let same_tick = row.and_then(|row| self.tick(row.0)) == was.and_then(|was| old.tick(was.0));
        self.query == old.query && row == was && same_tick
    }

    fn draw(&self, nth: usize) -> Element {
        let row = self.list.rows.get(nth).and_then(|(at, hits)| {
            let item = self.site.findings(self.finding).item(*at)?;
            row(&self.site, item, hits, &self.query, &self.picks)
        });
        row.unwrap_or_else(|| self.blank())
    }
}

/// So many findings fill a screen.
const ON_A_SCREEN: usize = 8;

/// A finding: its words, where they stand, what was understood and why.
pub(crate) fn row(
    site: &Site,
    item: &Item,
    hits: &[Span],
    query: &str,
    picks: &[String],
) -> Option<Element> {
    let document = site.document(item.document)?;
    let source = site.source(item.document)?;
    let found = site.annotations_of(item.document);
    let index = item.mark.index as usize;
    let claim = found
        .and_then(|found| found.claims.get(index))
        .filter(|_| item.mark.layer == Finding::Claims.layer());
    let quotation = found
        .and_then(|found| found.quotations.get(index))
        .filter(|_| item.mark.layer == Finding::Quotations.layer());
    let mut marks: Vec<(Span, Ink)> = hits.iter().map(|hit| (*hit, Ink::Hit)).collect();
    marks.extend(
        claim.iter().flat_map(|claim| &claim.certainty_words).map(|span| (*span, Ink::Certainty)),
    );
    let words = marked_words_of_pieces(document, item.block, &item.pieces, &marks);
    let link = el("a").href(&address_of_item(site, item, query));
    let link = link.with(drawn_in_link(document, &words));
    let understood = match (claim, quotation) {
        (Some(claim), _) => of_claim(site, item, claim),
        (None, Some(quotation)) => of_quotation(document, quotation).into(),
        (None, None) => understood(site, item).into(),
    };
    let meta = el("div").class("claim-list__meta").with(understood);
    let at = label_of_item(site, item);
    let said = |span: &Span| span.of(&document.text);
    let tick = claim.map(|claim| pick(picks, &claim.id, item.pieces.first().map_or("", said)));
    let inner = el("div")
        .with(el("p").class("words").with(link))
        .with(meta.with_maybe(reasons(site, item)).with_maybe(tick));
    Some(
        el("li")
            .with(siglum(&source.siglum, Weight::Solid))
            .with(inner)
            // For the hand alone: by key and by ear the words lead there.
            .with(
                el("a")
                    .class("claim-list__at")
                    .href(&address_of_item(site, item, query))
                    .attr("tabindex", "-1")
                    .attr("aria-hidden", "true")
                    .text(at),
            ),
    )
}

fn of_claim(site: &Site, item: &Item, claim: &Claim) -> Part {
    let sure = certainty(claim.certainty);
    let tags = el("p")
        .class("tags")
        .with(el("span").text(claim_kind(claim.kind)))
        .with(el("span").class("cert").attr("data-cert", sure).text(sure));
    let links = chain(site, item.document, claim);
    let links = links.into_iter().map(|link| el("li").text(link));
    let chain = el("ol").class("chain").attr("aria-label", "On whose word").with_all(links);
    Part::Group(vec![tags.into(), chain.into()])
}

fn of_quotation(document: &Document, quotation: &Quotation) -> Element {
    let speaker = quotation.speaker.as_deref().unwrap_or("nobody named");
    let medium = quotation
        .medium
        .map(|medium| el("span").class("words").text(medium.of(&document.text).to_owned()));
    el("p")
        .class("tags")
        .with(el("b").text(speaker.to_owned()))
        .with(el("span").text(quotation_kind(quotation.kind)))
        .with_maybe(medium)
}

/// What was understood, on one line.
fn understood(site: &Site, item: &Item) -> Element {
    let lines = facts(site, item.document, item.mark).map_or_else(Vec::new, |facts| facts.lines);
    el("p").class("tags").with_all(
        lines
            .into_iter()
            .map(|(name, value)| el("span").text([name, ": "].concat()).with(el("b").text(value))),
    )
}

/// The rule that found it, on demand.
fn reasons(site: &Site, item: &Item) -> Option<Element> {
    let why = facts(site, item.document, item.mark)?.why;
    if why.is_empty() {
        return None;
    }
    let summary = el("summary").text("Why?");
    Some(el("details").class("why").with(summary).with(el("p").text(why)))
}

#[cfg(test)]
mod tests {
    use super::{FindingRows, Rows};
    use crate::draw::Tape;
    use crate::state::Site;
    use std::rc::Rc;
    use synoptic_view::{Filters, Finding};

    #[test]
    fn every_finding_goes_on_a_tape() {
        let site = Site::load().expect("embedded by this build");
        for finding in Finding::ALL {
            let list = site.findings(finding).findings(&site, site.passages(), &Filters::default());
            let (list, picks) = (Rc::new(list), Rc::default());
            let rows =
                FindingRows { site: site.clone(), finding, list, query: String::new(), picks };
            assert!(rows.len() > 5, "{}", finding.title());
            for nth in 0..rows.len() {
                assert!(Tape::of(rows.draw(nth)).text.contains("words"));
            }
        }
    }
}
