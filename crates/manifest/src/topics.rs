//! `topics.toml`: what claims are sorted under, and the words that point to each topic.

use crate::Problem;
use crate::fields::{Fields, parse};
use crate::manifest::slug;
use crate::source::Source;
use std::collections::BTreeMap;
use synoptic_extract::TopicWords;

/// Reads `topics.toml`, in the order of the file.
pub(crate) fn read(source: &Source, problems: &mut Vec<Problem>) -> Vec<TopicWords> {
    let Some(table) = parse(source, problems) else { return Vec::new() };
    let mut fields = Fields::new(source, table.get_ref(), 0, "the list of topics");
    let mut topics: Vec<TopicWords> = Vec::new();
    let mut ids: BTreeMap<String, String> = BTreeMap::new();
    for mut fields in fields.tables("topic", "a topic", problems) {
        let id = fields.required("id", problems);
        let name = fields.required("name", problems);
        let words: Vec<String> =
            fields.texts("words", problems).into_iter().map(|word| word.value).collect();
        if words.is_empty() {
            let message = r#"a topic needs the words that point to it: words = ["…", "…"]"#;
            problems.push(source.error(fields.at(), message.into()));
        }
        fields.finish(problems);
        let (Some(id), Some(name)) = (id, name) else { continue };
        if id.value != slug(&id.value) {
            let message = format!(
                "the id \"{}\" cannot stand in an address; write it as \"{}\"",
                id.value,
                slug(&id.value)
            );
            problems.push(source.error(id.at, message));
        }
        if let Some(other) = ids.insert(id.value.clone(), name.value.clone()) {
            let message =
                format!("the id \"{}\" already stands for '{other}'; choose another", id.value);
            problems.push(source.error(id.at, message));
        }
        topics.push(TopicWords { id: id.value, name: name.value, words });
    }
    fields.finish(problems);
    topics
}
