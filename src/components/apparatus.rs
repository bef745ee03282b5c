//! What the other sources do with the sentences of a paragraph, beside it or after it.

use crate::components::relation;
use crate::draw::{Element, el};
use synoptic_view::{Address, Answer, Compared, Entry, Reading, tally_in_words};

/// So many sentences of a block are told at once, the others on demand.
const FEW: usize = 3;

/// The entries of one block; `None` where there are none. On a phone they stay folded.
pub(crate) fn apparatus<'e>(
    compared: &Compared,
    entries: impl Iterator<Item = &'e Entry>,
    reading: &Reading,
    open: bool,
) -> Option<Element> {
    let entries: Vec<&Entry> = entries.collect();
    let mut notes: Vec<Element> =
        entries.iter().map(|entry| note(compared, entry, reading)).collect();
    if notes.is_empty() {
        return None;
    }
    let summary = el("summary").text("The others: ");
    let summary = match entries.as_slice() {
        [entry] => summary.with_all(entry.answers.first().map(tally).into_iter()),
        _ => summary.text(["on ", &notes.len().to_string(), " sentences"].concat()),
    };
    let details = el("details").class("apparatus").open_where_wide(open).with(summary);
    let rest = notes.split_off(notes.len().min(FEW));
    let more = (!rest.is_empty()).then(|| {
        let summary = ["+ ", &rest.len().to_string(), " more of its sentences"].concat();
        el("details")
            .class("apparatus__more")
            .with(el("summary").text(summary))
            .with(el("ul").with_all(rest.into_iter()))
    });
    Some(details.with(el("ul").with_all(notes.into_iter())).with_maybe(more))
}

fn note(compared: &Compared, entry: &Entry, reading: &Reading) -> Element {
    let lemma = el("a")
        .class("apparatus__lemma")
        .href(&reading.at(entry.sentence.clone()))
        .text(entry.lemma.clone());
    let mut answers = entry.answers.iter().filter_map(|answer| link(compared, answer));
    let sharpest = answers.next();
    let others: Vec<Element> = answers.collect();
    let more = (!others.is_empty()).then(|| {
        let questions = if others.len() == 1 { " more question" } else { " more questions" };
        let summary = el("summary").text(["+ ", &others.len().to_string(), questions].concat());
        el("details").class("apparatus__more").with(summary).with_all(others.into_iter())
    });
    let note = el("li").class("apparatus__note").key(entry.sentence.fragment());
    note.with(lemma).with_maybe(sharpest).with_maybe(more)
}

/// The way to a question, with how many of the others do what on it.
fn link(compared: &Compared, answer: &Answer) -> Option<Element> {
    let question = compared.questions.get(answer.question)?;
    let class = match compared.quotes(answer.question) {
        false => "apparatus__label",
        true => "apparatus__label words",
    };
    Some(
        el("a")
            .class("apparatus__to")
            .key(question.id.clone())
            .href(&Address::question(&question.id))
            .with(el("span").class(class).text(question.label.clone()))
            .text(" ")
            .with(tally(answer)),
    )
}

/// How many of the others do what, each with its sign.
fn tally(answer: &Answer) -> Element {
    let counts = answer.tally.iter();
    let counts = counts.map(|(what, count)| relation(*what, tally_in_words(*what, *count)));
    el("span").class("apparatus__tally").with_all(counts)
}
