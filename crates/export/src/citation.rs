//! A passage as a citation: the words, who says them on whose word, where and when.

use crate::markdown::escaped;
use synoptic_corpus::{Corpus, Document, Edtf, EdtfDate, Endpoint};
use synoptic_view::{Address, Place, Quoted, Source, sources};

/// How a citation is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// In a line of text.
    Text,
    /// As a quotation in Markdown.
    Markdown,
    /// As an entry for BibTeX.
    Bibtex,
}

impl Style {
    /// Every style, in the order of the page.
    pub const ALL: [Style; 3] = [Style::Text, Style::Markdown, Style::Bibtex];
}

/// Cites a passage; `link` leads to its place.
pub fn citation(corpus: &Corpus, quoted: &Quoted, link: &str, style: Style) -> String {
    let all = sources(corpus);
    let found = all.get(quoted.document.0 as usize).zip(corpus.document(quoted.document));
    let Some((source, document)) = found else { return String::new() };
    let words = quoted.own.plain(&document.text);
    let cited = Cited {
        source,
        document,
        words: words.split_whitespace().collect::<Vec<_>>().join(" "),
        at: &quoted.at,
        place: fragment(&quoted.to),
        chain: quoted
            .said
            .as_ref()
            .map(|said| [&said.chain.join(" ← "), " (", said.certainty, ")"].concat()),
        link,
    };
    match style {
        Style::Text => cited.text(),
        Style::Markdown => cited.markdown(),
        Style::Bibtex => cited.bibtex(),
    }
}

struct Cited<'c> {
    source: &'c Source,
    document: &'c Document,
    words: String,
    at: &'c str,
    place: Option<String>,
    /// On whose word, and how surely.
    chain: Option<String>,
    link: &'c str,
}

fn fragment(to: &Address) -> Option<String> {
    let Address::Read(reading) = to else { return None };
    reading.place.as_ref().map(Place::fragment)
}

impl Cited<'_> {
    fn outlet(&self) -> &str {
        self.source.outlet.as_ref().unwrap_or(&self.source.name)
    }

    /// The date; in brackets where our copy does not state it, as libraries write it.
    fn date(&self) -> String {
        match (&self.source.date, self.is_date_supplied()) {
            (Some(date), None) => date.clone(),
            (Some(date), Some(_)) => ["[", date, "; not stated in our copy]"].concat(),
            (None, _) => "n.d. (no date is stated in our copy)".into(),
        }
    }

    /// The reason for a date that the copy does not state.
    fn is_date_supplied(&self) -> Option<&str> {
        let unstated = self.source.unstated.iter().find(|unstated| unstated.what == "date")?;
        Some(&unstated.reason)
    }

    fn text(&self) -> String {
        let title = ["“", &self.source.title, "”"].concat();
        let date = self.date();
        let mut parts: Vec<&str> = self.source.authors.as_deref().into_iter().collect();
        parts.extend([title.as_str(), self.outlet(), date.as_str(), self.at]);
        parts.retain(|part| !part.is_empty());
        let mut text = [&parts.join(", "), ": ", &self.quotation()].concat();
        if let Some(chain) = &self.chain {
            text.push_str(&[" On whose word: ", chain, "."].concat());
        }
        text.push_str(&[" ", self.link].concat());
        text
    }

    /// The words in marks, with a full stop where they bring none.
    fn quotation(&self) -> String {
        let stop = if self.words.ends_with(['.', '?', '!', '…']) { "" } else { "." };
        ["“", &self.words, "”", stop].concat()
    }

    fn markdown(&self) -> String {
        let title = ["*", &escaped(&self.source.title), "*"].concat();
        let title = match &self.source.address {
            Some(address) => ["[", &title, "](<", address, ">)"].concat(),
            None => title,
        };
        let mut parts: Vec<String> =
            self.source.authors.as_deref().map(escaped).into_iter().collect();
        let at = if self.at.is_empty() { "in place" } else { self.at };
        parts.extend([
            title,
            escaped(self.outlet()),
            escaped(&self.date()),
            ["[", &escaped(at), "](<", self.link, ">)"].concat(),
        ]);
        let mut text = ["> ", &escaped(&self.words), "\n>\n> — ", &parts.join(", "), "."].concat();
        if let Some(chain) = &self.chain {
            text.push_str(&[" On whose word: ", &escaped(chain), "."].concat());
        }
        text.push('\n');
        text
    }

    fn bibtex(&self) -> String {
        let mut note = vec![self.quotation()];
        note.extend(self.chain.as_ref().map(|chain| ["On whose word: ", chain, "."].concat()));
        match (self.source.date.is_some(), self.is_date_supplied()) {
            (true, Some(reason)) => note.push(["Date not stated in our copy: ", reason].concat()),
            (true, None) => {}
            (false, _) => note.push("No date is stated in our copy.".into()),
        }
        let (year, month) = year_and_month(self.source.published.as_deref());
        let pages = self.at.strip_prefix("¶ ").map(|number| ["par. ", number].concat());
        let mut fields = vec![
            ("author", ["{", &self.authors(), "}"].concat()),
            ("title", ["{{", &tex(&self.source.title), "}}"].concat()),
            ("howpublished", ["{", &tex(self.outlet()), "}"].concat()),
            ("year", ["{", &year, "}"].concat()),
        ];
        fields.extend(month.map(|month| ("month", month.to_owned())));
        fields.extend(pages.map(|pages| ("pages", ["{", &pages, "}"].concat())));
        fields.extend([
            ("note", ["{", &tex(&note.join(" ")), "}"].concat()),
            ("url", ["{", self.link, "}"].concat()),
        ]);
        let mut text = ["@misc{", &self.key(), ",\n"].concat();
        for (name, value) in fields {
            text.push_str(&["  ", name, " = ", &value, ",\n"].concat());
        }
        text.push_str("}\n");
        text
    }

    /// The document and the place in it, so that a passage keeps its key.
    fn key(&self) -> String {
        match &self.place {
            Some(place) => [&self.document.id, "-", place].concat(),
            None => self.document.id.clone(),
        }
    }

    /// Authors as BibTeX parts them; whatever is no plain name of a person is kept in braces.
    fn authors(&self) -> String {
        let authors = self.document.metadata.authors.iter();
        let name = |name: &str| match name.contains([',', '{']) || name.contains(" and ") {
            true => ["{", &tex(name), "}"].concat(),
            false => tex(name),
        };
        let names: Vec<String> = authors.map(|author| name(&author.name)).collect();
        match names.is_empty() {
            true => ["{", &tex(self.outlet()), "}"].concat(),
            false => names.join(" and "),
        }
    }
}

/// The year in digits, or that there is none, and the month as BibTeX abbreviates it.
fn year_and_month(published: Option<&str>) -> (String, Option<&'static str>) {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let date: Option<EdtfDate> = match published.map(Edtf::parse) {
        Some(Ok(Edtf::Date(date) | Edtf::Interval(Endpoint::Date(date), _))) => Some(date),
        Some(Ok(Edtf::Interval(Endpoint::Open | Endpoint::Unknown, _)) | Err(_)) | None => None,
    };
    let Some(date) = date.filter(|date| date.open_digits == 0) else {
        return ("n.d.".into(), None);
    };
    let month = date.month.and_then(|month| MONTHS.get(usize::from(month).wrapping_sub(1)));
    (date.year.to_string(), month.copied())
}

/// The text as TeX reads it.
fn tex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '{' | '}' | '&' | '%' | '$' | '#' | '_' => out.extend(['\\', char]),
            other => out.push(other),
        }
    }
    out
}
