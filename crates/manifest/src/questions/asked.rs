//! A question as `questions.toml` has it, before its passages are looked for.

use super::selector::Selector;
use crate::Problem;
use crate::fields::{Fields, Placed, parse};
use crate::manifest::{slug, usable_in_address};
use crate::nearest::nearest;
use crate::source::Source;
use std::collections::BTreeMap;
use synoptic_corpus::Relation;

/// How long a passage may be, in bytes: it is a sentence or a part of one.
pub(super) const LONGEST_PASSAGE: usize = 800;

/// What a question may refer to.
pub(crate) struct Known<'k> {
    /// Ids of the documents that the manifest lists.
    pub(crate) documents: Vec<&'k str>,
    /// Ids of the topics, in order.
    pub(crate) topics: Vec<&'k str>,
}

/// A question as written.
pub(crate) struct Asked {
    /// Its id, unique and fit for an address.
    pub(super) id: String,
    /// The question.
    pub(super) label: String,
    /// Topics by their place in the list, in order.
    pub(super) topics: Vec<u16>,
    /// One for each source that speaks, in the order of the file.
    pub(super) answers: Vec<Answer>,
    /// Relations that are set by hand.
    pub(super) overrides: Vec<Set>,
}

/// A position as written.
pub(super) struct Answer {
    /// Id of its document.
    pub(super) document: String,
    /// A few words for the cell.
    pub(super) says: String,
    /// Its passages.
    pub(super) passages: Vec<Selector>,
}

/// An override as written.
pub(super) struct Set {
    /// The two sources, each with a position of its own.
    pub(super) between: [String; 2],
    /// How they relate.
    pub(super) relation: Relation,
    /// Why.
    pub(super) reason: String,
}

/// Reads `questions.toml`, in the order of the file.
pub(crate) fn read(source: &Source, known: &Known<'_>, problems: &mut Vec<Problem>) -> Vec<Asked> {
    let Some(table) = parse(source, problems) else { return Vec::new() };
    let mut fields = Fields::new(source, table.get_ref(), 0, "the list of questions");
    let mut reader = Reader { source, known, problems, ids: BTreeMap::new() };
    let tables = fields.tables("question", "a question", reader.problems);
    let asked = tables.into_iter().filter_map(|fields| reader.question(fields)).collect();
    fields.finish(problems);
    asked
}

struct Reader<'r> {
    source: &'r Source,
    known: &'r Known<'r>,
    problems: &'r mut Vec<Problem>,
    /// Ids of the questions so far, each with its place.
    ids: BTreeMap<String, usize>,
}

impl Reader<'_> {
    fn question(&mut self, mut fields: Fields<'_>) -> Option<Asked> {
        let id = fields.required("id", self.problems);
        let label = fields.required("question", self.problems);
        let topics = fields.texts("topics", self.problems);
        let (positions, sound) = self.tables(&mut fields, "position", "a position");
        let overrides = fields.tables("override", "an override", self.problems);
        let at = fields.at();
        fields.finish(self.problems);
        if let Some(id) = &id {
            self.id(id);
        }
        let topics = self.topics(&topics);
        if positions.is_empty() && sound {
            self.error(
                at,
                "a question needs a [[question.position]] for each source that answers it; add one"
                    .into(),
            );
        }
        let mut speaking: BTreeMap<String, usize> = BTreeMap::new();
        let answers = positions
            .into_iter()
            .filter_map(|fields| self.position(fields, &mut speaking))
            .collect();
        let mut pairs: Vec<[String; 2]> = Vec::new();
        let overrides = overrides
            .into_iter()
            .filter_map(|fields| self.set(fields, &speaking, &mut pairs))
            .collect();
        Some(Asked { id: id?.value, label: label?.value, topics, answers, overrides })
    }

    fn id(&mut self, id: &Placed<String>) {
        if !usable_in_address(&id.value) {
            let message = format!(
                "the id \"{}\" cannot stand in an address; write it as \"{}\"",
                id.value,
                slug(&id.value)
            );
            self.error(id.at, message);
        }
        if let Some(first) = self.ids.get(&id.value) {
            let line = self.source.line(*first);
            let message = format!(
                "the id \"{}\" is taken by the question of line {line}; each question needs its own",
                id.value
            );
            self.error(id.at, message);
        } else {
            self.ids.insert(id.value.clone(), id.at);
        }
    }

    fn topics(&mut self, named: &[Placed<String>]) -> Vec<u16> {
        let mut topics = Vec::new();
        for name in named {
            let at = self.known.topics.iter().position(|id| *id == name.value);
            match at.and_then(|at| u16::try_from(at).ok()) {
                Some(topic) => topics.push(topic),
                None => self.unknown("topic", "topics.toml", name, &self.known.topics),
            }
        }
        topics.sort_unstable();
        topics.dedup();
        topics
    }

    fn position(
        &mut self,
        mut fields: Fields<'_>,
        speaking: &mut BTreeMap<String, usize>,
    ) -> Option<Answer> {
        let document = fields.required("document", self.problems);
        let says = fields.required("says", self.problems);
        let (passages, sound) = self.tables(&mut fields, "passages", "a passage");
        let at = fields.at();
        fields.finish(self.problems);
        if passages.is_empty() && sound {
            let cure = r#"a position needs the passages that say so: passages = [{ exact = "…" }]"#;
            self.error(at, cure.into());
        }
        let passages: Vec<Selector> =
            passages.into_iter().filter_map(|fields| self.passage(fields)).collect();
        let document = document?;
        if let Some(first) = speaking.get(&document.value) {
            let line = self.source.line(*first);
            let message = format!(
                "`{}` has a position in this question already, in line {line}; put their passages into one",
                document.value
            );
            self.error(document.at, message);
            return None;
        }
        speaking.insert(document.value.clone(), document.at);
        if !self.known.documents.contains(&document.value.as_str()) {
            self.unknown("document", "corpus.toml", &document, &self.known.documents);
            return None;
        }
        Some(Answer { document: document.value, says: says?.value, passages })
    }

    /// A passage; without its place in the text, which is looked for later.
    fn passage(&mut self, mut fields: Fields<'_>) -> Option<Selector> {
        let exact = fields.required("exact", self.problems);
        let prefix = fields.text("prefix", self.problems).map(|prefix| prefix.value);
        let suffix = fields.text("suffix", self.problems).map(|suffix| suffix.value);
        fields.finish(self.problems);
        let exact = exact?;
        let length = exact.value.len();
        if length > LONGEST_PASSAGE {
            let message = format!(
                "this passage has {length} bytes, {LONGEST_PASSAGE} are the most; pin the sentence that answers, or several passages"
            );
            self.error(exact.at, message);
            return None;
        }
        Some(Selector { exact, prefix, suffix })
    }

    fn set(
        &mut self,
        mut fields: Fields<'_>,
        speaking: &BTreeMap<String, usize>,
        pairs: &mut Vec<[String; 2]>,
    ) -> Option<Set> {
        let before = self.problems.len();
        let between = fields.texts("between", self.problems);
        let sound = self.problems.len() == before;
        let relation = fields.required("relation", self.problems);
        let reason = fields.required("reason", self.problems);
        let at = fields.at();
        fields.finish(self.problems);
        let relation = relation.and_then(|name| self.relation(&name));
        let [a, b] = between.as_slice() else {
            if sound {
                let message = r#"an override stands between two sources: between = ["…", "…"]"#;
                self.error(between.first().map_or(at, |first| first.at), message.into());
            }
            return None;
        };
        if a.value == b.value {
            let message = format!("`{}` cannot relate to itself; name two sources", a.value);
            self.error(b.at, message);
            return None;
        }
        let mut placed = true;
        for name in [a, b] {
            if !speaking.contains_key(&name.value) {
                placed = false;
                let speaking: Vec<&str> = speaking.keys().map(String::as_str).collect();
                let message = format!(
                    "`{}` has no position in this question, so nothing can be overridden; pin a passage of it or name one of: {}",
                    name.value,
                    speaking.join(", ")
                );
                self.error(name.at, message);
            }
        }
        let mut between = [a.value.clone(), b.value.clone()];
        between.sort();
        if pairs.contains(&between) {
            let [a, b] = &between;
            let message =
                format!("there is an override between `{a}` and `{b}` already; take one out");
            self.error(at, message);
            return None;
        }
        pairs.push(between.clone());
        let (relation, reason) = (relation?, reason?.value);
        placed.then_some(Set { between, relation, reason })
    }

    fn relation(&mut self, name: &Placed<String>) -> Option<Relation> {
        let found = Relation::ALL.into_iter().find(|relation| relation.name() == name.value);
        if found.is_none() {
            let names = Relation::ALL.map(Relation::name);
            let cure = match nearest(&name.value, &names) {
                Some(meant) => format!("did you mean \"{meant}\"?"),
                None => format!("the relations are {}", names.join(", ")),
            };
            self.error(name.at, format!("unknown relation \"{}\"; {cure}", name.value));
        }
        found
    }

    /// The tables of a list, and whether the list was in order.
    fn tables<'t>(
        &mut self,
        fields: &mut Fields<'t>,
        key: &'static str,
        what: &'static str,
    ) -> (Vec<Fields<'t>>, bool) {
        let before = self.problems.len();
        let tables = fields.tables(key, what, self.problems);
        (tables, self.problems.len() == before)
    }

    fn unknown(&mut self, what: &str, file: &str, name: &Placed<String>, known: &[&str]) {
        let cure = match nearest(&name.value, known) {
            Some(meant) => format!("did you mean \"{meant}\"?"),
            None if known.is_empty() => format!("{file} lists none"),
            None => format!("{file} has {}", known.join(", ")),
        };
        self.error(name.at, format!("unknown {what} \"{}\"; {cure}", name.value));
    }

    fn error(&mut self, at: usize, message: String) {
        self.problems.push(self.source.error(at, message));
    }
}
