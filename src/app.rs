//! The frame of the page, and the view that an address asks for.

use crate::announcer::announcer;
use crate::browser;
use crate::components::{Finder, keys_dialog, linked_changes, site_bar, site_foot, tab_bar, tray};
use crate::draw::{Element, Part, el, group};
use crate::entry::{self, Entry};
use crate::exporting::export_clicked;
use crate::pages::{
    ComparePage, FindingsPage, PassagesPage, ReaderPage, method_page, overview_page, people_page,
    person_page, picked_page, question_page, sources_page, timeline_page, unknown_page,
    worksheet_page,
};
use crate::router::use_router;
use crate::shortcuts::use_shortcuts;
use crate::state::Site;
use synoptic_view::{Address, title};
use yew::prelude::*;

/// Id of the element that holds the view.
const MAIN: &str = "main";

#[derive(Properties, PartialEq)]
pub(crate) struct AppProps {
    pub(crate) site: Site,
    /// Where the page starts; afterwards the router knows.
    pub(crate) entry: Entry,
}

/// The whole page.
#[component]
pub(crate) fn App(props: &AppProps) -> Html {
    let (address, navigator) = {
        let site = props.site.clone();
        use_router(props.entry.clone(), move |address, edits| {
            let site = site.with_edits(edits.clone());
            let label = |id: &str| {
                let compared = site.without(&[]);
                compared.question(id).map(|(_, question)| question.label.clone())
            };
            title(&site, address, &label)
        })
    };
    let site = &props.site.with_edits(navigator.edits().clone());
    use_shortcuts(site.clone(), address.clone(), navigator.clone());
    use_effect_with((), |()| {
        entry::draw_whole(false);
        browser::drop_rows();
        browser::mark_ready();
    });
    let page = match &*address {
        Address::Overview => overview_page(site, &navigator),
        Address::Read(reading) => html! {
            <ReaderPage key={reading.document.clone()} site={site.clone()} navigator={navigator.clone()} reading={reading.clone()} />
        },
        Address::Passages(filters) => html! {
            <PassagesPage site={site.clone()} navigator={navigator.clone()} filters={filters.clone()} />
        },
        Address::Findings(finding, filters) => html! {
            <FindingsPage key={finding.path()} site={site.clone()} navigator={navigator.clone()} finding={*finding} filters={filters.clone()} />
        },
        Address::Compare(comparing) => html! {
            <ComparePage site={site.clone()} navigator={navigator.clone()} comparing={comparing.clone()} />
        },
        Address::Question(asked) => question_page(site, asked, &navigator),
        Address::Sources(without) => sources_page(site, without, &navigator),
        Address::Worksheet(sheet) => worksheet_page(site, sheet, &navigator),
        Address::Picked => picked_page(site, &navigator),
        Address::Timeline(dating) => timeline_page(site, dating, &navigator),
        Address::People => people_page(site),
        Address::Method => method_page(site),
        Address::Person(id) => person_page(site, id, navigator.picks()),
        Address::Unknown(path) => unknown_page(site, path).into(),
    };
    let picking = navigator.clone();
    let main = el("main").class("page").attr("id", MAIN).attr("tabindex", "-1");
    let exporting = site.clone();
    let main = main.on_click(move |event| {
        browser::close_menus(Some(&event));
        export_clicked(&exporting, &event);
        if let Some(id) = browser::data_of_target(&event, "pick")
            && !picking.pick(&id)
        {
            // The box is left unticked.
            event.prevent_default();
        }
    });
    group(vec![
        skip_link().into(),
        print_head(site).into(),
        site_bar(site, &address).into(),
        Part::Group(linked_changes(&navigator).into_iter().map(Part::from).collect()),
        main.with(page).into(),
        Part::Group(tray(site, &address, &navigator).into_iter().map(Part::from).collect()),
        site_foot(site, &address).into(),
        tab_bar(site, &address).into(),
        keys_dialog().into(),
        html! { <Finder site={site.clone()} /> }.into(),
        announcer().into(),
    ])
}

/// What stands at the head of the paper: the corpus, the view, its address. The last two are set by
/// public/start.js when the page is printed.
fn print_head(site: &Site) -> Element {
    el("p")
        .class("print-head")
        .with(el("b").text(site.facts.title.clone()))
        .with(el("span").attr("id", "print-view"))
        .with(el("span").attr("id", "print-address"))
}

/// The first link of the page, for who would not walk through the bar each time.
fn skip_link() -> Element {
    let skip = |event: MouseEvent| {
        event.prevent_default();
        browser::focus(MAIN);
        browser::scroll_to_element(MAIN);
    };
    el("a").class("skip-link").attr("href", "#main").on_click(skip).text("Skip to content")
}
