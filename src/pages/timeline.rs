//! What the sources date: a list by period, and the same as drawings.

use crate::announcer::announce;
use crate::browser;
use crate::components::{Weight, drawn_in_link, export_menu, letter, siglum, source_switches};
use crate::draw::{Element, el, text};
use crate::pages::timeline::lanes::lanes;
use crate::router::Navigator;
use crate::state::Site;
use synoptic_view::{
    Address, Dating, Moment, Period, Timeline, Told, date_in_full, grouped, timeline,
};
use yew::{Callback, Html};

mod lanes;

/// Id of the drawings.
const DRAWN: &str = "lanes";

/// Filters, list, drawings.
pub(crate) fn timeline_page(site: &Site, dating: &Dating, navigator: &Navigator) -> Html {
    let shown = timeline(site, dating);
    let none = (shown.found == 0).then(|| {
        let line = "Nothing is dated to that. Switch a source on, or choose a wider span.";
        el("p").class("notice").text(line)
    });
    let unread = (!shown.unread.is_empty()).then(|| {
        let line = [
            "The link asks for “",
            &shown.unread.join("” and “"),
            "”, which is no date (as 2024-06, or 1950). Nothing is left out for it; choose a span above.",
        ];
        el("p").class("notice notice--warn").attr("role", "alert").text(line.concat())
    });
    let list = el("div")
        .class("events")
        .with_all(shown.periods.iter().map(|period| period_of(site, period)));
    let drawings = (!shown.panels.is_empty()).then(|| {
        el("section")
            .class("timeline__drawn")
            .attr("id", DRAWN)
            .attr("tabindex", "-1")
            .attr("aria-label", "The same, drawn")
            .with_all(shown.panels.iter().map(|panel| lanes(site, panel)))
            .with(key())
    });
    el("div")
        .class("timeline")
        .with(head(site, dating, &shown))
        .with(toolbar(site, dating, navigator, &shown))
        .with_maybe(unread)
        .with_maybe(none)
        .with(el("div").class("timeline__body").with(list).with_maybe(drawings))
        .into()
}

fn head(site: &Site, dating: &Dating, shown: &Timeline) -> Element {
    let mut words = String::from(" dated sentences in ");
    if shown.found != shown.total {
        words = [" of ", &grouped(shown.total), &words].concat();
    }
    words.push_str(&site.sources().len().to_string());
    words.push_str(" sources");
    let tally = el("p").class("tally").with(el("b").text(grouped(shown.found))).text(words);
    let jump = el("a")
        .class("timeline__jump")
        .attr("href", ["#", DRAWN].concat())
        .on_click(|event| {
            event.prevent_default();
            browser::focus(DRAWN);
            browser::scroll_to_element(DRAWN);
        })
        .text("See it drawn");
    el("div")
        .class("toolbar__title toolbar__title--spaced")
        .with(el("h1").attr("tabindex", "-1").text("Timeline"))
        .with(tally)
        .with_maybe((!shown.panels.is_empty()).then_some(jump))
        .with(export_menu(&Address::Timeline(dating.clone())))
}

fn toolbar(site: &Site, dating: &Dating, navigator: &Navigator, shown: &Timeline) -> Element {
    let go = |to: Dating| {
        let navigator = navigator.clone();
        move || {
            navigator.replace(Address::Timeline(to.clone()));
        }
    };
    let onswitch = {
        let (navigator, dating) = (navigator.clone(), dating.clone());
        Callback::from(move |id: String| {
            navigator.replace(Address::Timeline(dating.switched(&id)));
            announce("The timeline has changed".into());
        })
    };
    let is_narrowed = dating.from != dating.to || !dating.from.is_empty();
    let all = is_narrowed.then(|| {
        let whole = Dating { without: dating.without.clone(), ..Dating::default() };
        let go = go(whole);
        el("button")
            .class("button")
            .attr("type", "button")
            .on_click(move |_| go())
            .text("Whole span")
    });
    el("div")
        .class("filter-drawer__body")
        .with(source_switches(site.sources(), &dating.without, &onswitch))
        .with(limit("From ", "the beginning", dating, navigator, shown, |dating, value| Dating {
            from: value,
            ..dating.clone()
        }))
        .with(limit("to ", "the end", dating, navigator, shown, |dating, value| Dating {
            to: value,
            ..dating.clone()
        }))
        .with_maybe(all)
}

/// One end of the span.
fn limit(
    label: &'static str,
    open: &'static str,
    dating: &Dating,
    navigator: &Navigator,
    shown: &Timeline,
    with: fn(&Dating, String) -> Dating,
) -> Element {
    let is_now = |value: &str| with(dating, value.to_owned()) == *dating;
    let option = |value: &str, name: String| {
        el("option").attr("value", value.to_owned()).flag("selected", is_now(value)).text(name)
    };
    let known = is_now("") || shown.choices.iter().any(|(value, _)| is_now(value));
    let asked = [&dating.from, &dating.to].into_iter().find(|value| is_now(value));
    let other = asked.filter(|_| !known).map(|value| option(value, date_in_full(value)));
    let (navigator, state) = (navigator.clone(), dating.clone());
    let select = el("select")
        .on_input(move |event| {
            navigator.replace(Address::Timeline(with(&state, browser::typed(&event))));
            announce("The timeline has changed".into());
        })
        .with(option("", open.to_owned()))
        .with_maybe(other)
        .with_all(shown.choices.iter().map(|(value, name)| option(value, name.clone())));
    el("label").class("field").text(label).with(select)
}

fn period_of(site: &Site, period: &Period) -> Element {
    let id = ["t", &period.edtf].concat();
    let moments = el("ol").class("events__list");
    let moments = moments.with_all(period.moments.iter().map(|moment| moment_of(site, moment)));
    el("section")
        .class("events__period")
        .key(period.edtf.clone())
        .attr("aria-labelledby", id.clone())
        .with(el("h2").attr("id", id).text(period.title.clone()))
        .with(moments)
}

fn moment_of(site: &Site, moment: &Moment) -> Element {
    let when = el("p").class("events__when").with(el("b").text(moment.when.clone())).with_maybe(
        (moment.when != moment.edtf)
            .then(|| el("code").attr("title", "The same as EDTF").text(moment.edtf.clone())),
    );
    let told = moment.told.iter().filter_map(|told| told_of(site, told));
    el("li")
        .class("events__row")
        .key(moment.edtf.clone())
        .with(when)
        .with(el("ul").class("events__told").with_all(told))
}

fn told_of(site: &Site, told: &Told) -> Option<Element> {
    let document = site.document(told.document)?;
    let name = site.source(told.document).map_or("", |source| &source.name);
    let place = [name, ", ", &told.at].concat();
    let words = el("a").class("words").href(&told.to).with(drawn_in_link(document, &told.words));
    let line = el("p").class("events__by").text(place);
    Some(
        el("li")
            .key(told.to.to_path())
            .with(siglum(letter(site.sources(), told.document), Weight::Outline))
            .with(el("div").with(words).with(line)),
    )
}

/// What the signs of the drawings mean.
fn key() -> Element {
    let sign = |class, words: &'static str| {
        el("span").with(el("i").class(class).attr("aria-hidden", "true")).with(text(words))
    };
    el("p")
        .class("tags lanes__key")
        .with(sign("lanes__sign", "a day"))
        .with(sign("lanes__sign lanes__sign--span", "a span, or a date no finer than that"))
        .with(sign("lanes__sign lanes__sign--open", "open: until then, or from then"))
        .with(sign("lanes__sign lanes__sign--event", "the event"))
        .with(sign("lanes__sign lanes__sign--published", "published, by source"))
}
