//! The bar at the head of every view.

use crate::browser;
use crate::components::{PALETTE, Shape, icon, mark};
use crate::draw::{Element, el};
use crate::shortcuts::KEYS_DIALOG;
use crate::state::{Site, toggle_theme};
use synoptic_view::{Address, Filters, Finding};

/// A view that the navigation leads to.
pub(crate) struct Entry {
    title: &'static str,
    shape: Shape,
    to: Address,
    current: bool,
    /// Whether a phone shows it among its tabs; the others stand at the foot.
    pub(crate) is_tab: bool,
}

impl Entry {
    /// Its name.
    pub(crate) fn title(&self) -> &'static str {
        self.title
    }

    /// The link to it, bare.
    pub(crate) fn link(&self) -> Element {
        el("a").href(&self.to).maybe("aria-current", self.current.then_some("page"))
    }

    /// The link with its drawing above its name.
    pub(crate) fn tab(&self) -> Element {
        self.link().with(icon(self.shape)).text(self.title)
    }
}

/// The views that can be gone to from everywhere.
pub(crate) fn entries(site: &Site, address: &Address) -> Vec<Entry> {
    let entry =
        |title, shape, to: Address, current, is_tab| Entry { title, shape, to, current, is_tab };
    let is = |to: &Address| address.same_page(to);
    let compare = Address::Compare(Default::default());
    let passages = Address::Passages(Filters::default());
    let claims = Address::Findings(Finding::Claims, Filters::default());
    let sources = Address::Sources(Vec::new());
    let comparing = is(&compare) || matches!(address, Address::Question(_));
    let people = matches!(address, Address::People | Address::Person(_));
    let mut found = vec![
        entry("Overview", Shape::Overview, Address::Overview, is(&Address::Overview), true),
        entry("Compare", Shape::Compare, compare, comparing, true),
    ];
    found.extend(site.first().map(|id| {
        let reading = matches!(address, Address::Read(_));
        entry("Read", Shape::Read, Address::document(id), reading, true)
    }));
    let (in_passages, in_claims) = (is(&passages), matches!(address, Address::Findings(..)));
    let in_sources = is(&sources);
    let timeline = Address::Timeline(Default::default());
    let in_timeline = is(&timeline);
    found.extend([
        entry("Passages", Shape::Passages, passages, in_passages, false),
        entry("Claims", Shape::Claims, claims, in_claims, true),
        entry("Timeline", Shape::Timeline, timeline, in_timeline, false),
        entry("People", Shape::People, Address::People, people, false),
        entry("Sources", Shape::Sources, sources, in_sources, false),
    ]);
    found
}

/// Wordmark, views, what finds anything, theme, help.
pub(crate) fn site_bar(site: &Site, address: &Address) -> Element {
    let wordmark = el("a").class("wordmark").href(&Address::Overview).with(mark()).text("Synoptic");
    let views = el("nav")
        .class("site-nav")
        .attr("aria-label", "Main")
        .with_all(entries(site, address).iter().map(|entry| entry.link().text(entry.title)));
    let row = el("div").class("site-bar__row").with(wordmark).with(views).with(tools());
    el("header").class("site-bar").with(row)
}

fn tools() -> Element {
    let button = |class| el("button").class(class).attr("type", "button");
    let search = button("search-button")
        .attr("aria-haspopup", "dialog")
        .attr("aria-keyshortcuts", "Control+K")
        .on_click(|_| browser::open_dialog(PALETTE))
        .with(icon(Shape::Search))
        .with(el("span").text("Find…"))
        .with(el("kbd").text("Ctrl K"));
    let theme = button("button button--quiet button--icon")
        .attr("aria-label", "Switch light and dark")
        .on_click(|_| toggle_theme())
        .with(icon(Shape::Theme));
    let keys = button("button button--quiet button--icon")
        .attr("aria-label", "Keyboard help")
        .attr("aria-haspopup", "dialog")
        .on_click(|_| browser::open_dialog(KEYS_DIALOG))
        .with(el("b").attr("aria-hidden", "true").text("?"));
    el("div").class("site-tools").with(search).with(theme).with(keys)
}
